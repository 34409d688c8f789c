package vn.motcua.domain.dossier;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A complete dossier was taken in, and a number given to it.
///
/// @param visit the arrival (*lượt*) it belongs to; dossiers of one visit share it
/// @param arrivedAt when the visit began
/// @param writtenOnRequest the citizen asked to have the form written (NĐ 309/2026; the requester stays the party)
/// @param receivingOffice who took it
/// @param competentOffice who decides; the same unless received without regard to boundaries
/// @param receivedAt the clock start at the counter, as printed on the receipt (NĐ 118/2025 Điều 17.3)
/// @param competentReceivedAt the clock start at the competent office; none while it has not got it
/// @param content what was declared and handed in
/// @param due none when nothing is known of the calendar of that year
/// @param receiptKey the secret of this receipt's look-up, 60 bits in 12 Crockford letters
public record Received(
        GivenNumber number,
        UUID visit,
        OffsetDateTime arrivedAt,
        boolean writtenOnRequest,
        String receivingOffice,
        String competentOffice,
        OffsetDateTime receivedAt,
        Optional<OffsetDateTime> competentReceivedAt,
        ProcedureRef procedure,
        Content content,
        Optional<Due> due,
        String receiptKey)
        implements Facts {

    /// The same at the competent office, whose clock started then.
    Received takenUp(OffsetDateTime at) {
        return with(competentOffice, Optional.of(at), content, receiptKey);
    }

    /// What another office needs of it to decide: what was declared as it stands now, and not the secret of the
    /// look-up.
    public Received handedTo(String office, Content now) {
        return with(office, Optional.empty(), now, "");
    }

    private Received with(String competent, Optional<OffsetDateTime> taken, Content now, String key) {
        return new Received(
                number,
                visit,
                arrivedAt,
                writtenOnRequest,
                receivingOffice,
                competent,
                receivedAt,
                taken,
                procedure,
                now,
                due,
                key);
    }

    /// The procedure as it was when the dossier was opened.
    ///
    /// @param version SHA-256 over the procedure's folder, hex
    public record ProcedureRef(String code, String name, String version) {}

    /// A promise, and the words that explain it.
    ///
    /// @param calendar the version of the working calendar
    /// @param why the steps of the reasoning, in Vietnamese, as shown to the clerk
    public record Due(OffsetDateTime at, String calendar, List<String> why) {
        public Due {
            why = List.copyOf(why);
        }
    }
}
