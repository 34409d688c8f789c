package vn.motcua.centre;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/// What the public look-up found: nothing of any person.
public sealed interface Found {

    /// The dossier that this receipt was given for.
    ///
    /// @param number as printed on the receipt
    /// @param procedure its name
    /// @param office the name of the office that received it
    /// @param competent the name of the office that decides, where it is another one
    /// @param due none where nothing was promised
    /// @param superseded a later receipt of this dossier counts, not this one
    /// @param checked something that was written is looked at again by a person
    /// @param heard when a desk last wrote something, as far as it is known here
    record Here(
            String number,
            String procedure,
            String office,
            Optional<String> competent,
            OffsetDateTime received,
            Optional<OffsetDateTime> due,
            Standing standing,
            boolean superseded,
            boolean checked,
            OffsetDateTime heard)
            implements Found {}

    /// A receipt that a desk really gave, of which nothing has arrived.
    ///
    /// @param day of its number
    /// @param office the name of the desk's office
    /// @param turnedAway the desk may not speak here any more, so that its word alone is not enough
    record NotYet(LocalDate day, String office, boolean turnedAway) implements Found {}

    /// Wrong key, forged, unknown: one and the same.
    record Nothing() implements Found {}

    /// Where a dossier stands, as far as the public is told.
    sealed interface Standing {

        /// @param late the promised time has passed
        record Handled(boolean late) implements Standing {}

        /// @param day none where the result does not say
        record Ready(Optional<LocalDate> day) implements Standing {}

        record HandedOver(Optional<LocalDate> day) implements Standing {}

        record Withdrawn(Optional<LocalDate> day) implements Standing {}

        /// Its reception was found against.
        record Doubted() implements Standing {}
    }
}
