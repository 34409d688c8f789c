package vn.motcua.domain.dossier;

import java.time.LocalDate;
import java.util.Optional;

/// The dossier was decided and its result signed (status 9 of the national exchange). Results of civil status are made
/// in the shared civil-status software; what stands here is how to find them again.
///
/// @param title what the result is, such as *Giấy xác nhận tình trạng hôn nhân*
/// @param number as printed on the result; none where the result bears none
/// @param book the register book (*quyển số*) it is entered in
/// @param date the day on the result
/// @param signer none where another system does not say
/// @param sameVisit done while the citizen waited (*không hẹn*)
/// @param reason why it is written again; empty the first time
public record Resolved(
        String title,
        Optional<String> number,
        Optional<String> book,
        LocalDate date,
        Optional<Signer> signer,
        boolean sameVisit,
        String reason)
        implements Facts, Written {

    public Resolved {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a result has a title");
        }
    }
}
