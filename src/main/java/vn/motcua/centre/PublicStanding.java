package vn.motcua.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import vn.motcua.centre.Found.Standing;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.Received;
import vn.motcua.domain.dossier.Resolved;
import vn.motcua.domain.dossier.Returned;
import vn.motcua.domain.dossier.Withdrawn;

/// What of a dossier's standing the public is told.
final class PublicStanding {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private PublicStanding() {}

    static Standing of(Dossier dossier, Instant now) {
        return switch (dossier.state()) {
            case RETURNED -> new Standing.HandedOver(dayOf(dossier, Returned.class));
            case WITHDRAWN -> new Standing.Withdrawn(dayOf(dossier, Withdrawn.class));
            case RESOLVED ->
                doubted(dossier)
                        ? new Standing.Doubted()
                        : new Standing.Ready(dossier.resolved().map(Resolved::date));
            case RECEIVED ->
                doubted(dossier)
                        ? new Standing.Doubted()
                        : new Standing.Handled(dossier.due()
                                .filter(due -> due.at().toInstant().isBefore(now))
                                .isPresent());
        };
    }

    private static boolean doubted(Dossier dossier) {
        return dossier.timeline().stream()
                .anyMatch(action -> action.facts() instanceof Received && dossier.isRefused(action));
    }

    private static Optional<LocalDate> dayOf(Dossier dossier, Class<? extends Facts> kind) {
        return dossier.timeline().stream()
                .filter(action -> kind.isInstance(action.facts()) && !dossier.isRefused(action))
                .map(action -> at(action).toLocalDate())
                .findFirst();
    }

    static OffsetDateTime lastWritten(Dossier dossier) {
        return dossier.timeline().stream()
                .max(Comparator.comparing(Action::header, Comparator.comparingLong(ActionHeader::atMillis)))
                .map(PublicStanding::at)
                .orElseThrow();
    }

    private static OffsetDateTime at(Action action) {
        return action.header().at().atZoneSameInstant(ZONE).toOffsetDateTime();
    }
}
