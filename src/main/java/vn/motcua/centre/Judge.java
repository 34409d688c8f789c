package vn.motcua.centre;

import java.util.Optional;
import java.util.Set;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.VerdictReason;
import vn.motcua.domain.dossier.VerdictReason.Kind;

/// Looks at what a desk said after it was stored. What it finds against is not thrown away: a verdict takes it out of
/// the
/// fold, and the desk shows it.
final class Judge {

    /// Who may take part in what a desk writes, until a release names roles.
    private static final Set<String> ROLES = Set.of("RECEIVER", "HANDLER", "LEADER", "ADMINISTRATOR");

    /// Who may decide between two desks.
    private static final Set<String> RECONCILERS = Set.of("RECEIVER", "LEADER", "ADMINISTRATOR");

    private Judge() {}

    /// Why it does not count, for the desk to say; nothing if it does. What this program does not know is not judged.
    static Optional<VerdictReason> against(ActionHeader header) {
        if (header.dossier().isEmpty()) {
            return Optional.empty();
        }
        if (header.kind().equals("Verdict")) {
            return Optional.of(VerdictReason.of(Kind.CENTRE_ONLY));
        }
        if (!ROLES.contains(header.role())) {
            return Optional.of(VerdictReason.of(Kind.ROLE_WRITES, header.role()));
        }
        if (header.kind().equals("Reconciled") && !RECONCILERS.contains(header.role())) {
            return Optional.of(VerdictReason.of(Kind.ROLE_RECONCILES, header.role()));
        }
        return Optional.empty();
    }
}
