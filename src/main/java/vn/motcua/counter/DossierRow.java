package vn.motcua.counter;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.State;

/// One line of the list of dossiers.
///
/// @param applicant the name of who asked; empty if nobody's name is known
/// @param disputed whether two desks disagree about something (*cần đối chiếu*)
/// @param unchecked somebody's identity is still to be looked up
/// @param refused the centre found against something in it
public record DossierRow(
        UUID id,
        String number,
        String procedure,
        String applicant,
        State state,
        OffsetDateTime receivedAt,
        Optional<OffsetDateTime> dueAt,
        boolean disputed,
        boolean unchecked,
        boolean refused) {

    public static DossierRow of(Dossier dossier) {
        var received = dossier.received();
        return new DossierRow(
                dossier.id(),
                dossier.number().text(),
                received.procedure().name(),
                DossierNames.applicant(dossier),
                dossier.state(),
                received.receivedAt(),
                dossier.due().map(due -> due.at()),
                !dossier.disputed().isEmpty(),
                !dossier.unchecked().isEmpty(),
                !dossier.refused().isEmpty());
    }

    /// Whether the promised time has passed while the dossier is open.
    public boolean isLate(OffsetDateTime now) {
        return state.isOpen() && dueAt.filter(due -> due.isBefore(now)).isPresent();
    }
}
