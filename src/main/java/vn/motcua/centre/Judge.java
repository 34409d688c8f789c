package vn.motcua.centre;

import java.util.Optional;
import java.util.Set;
import vn.motcua.domain.dossier.ActionHeader;

/// Looks at what a desk said after it was stored. What it finds against is not thrown away: a verdict takes it out of
/// the
/// fold, and the desk shows it.
final class Judge {

    /// Who may take part in what a desk writes, until a release names roles.
    private static final Set<String> ROLES = Set.of("RECEIVER", "HANDLER", "LEADER", "ADMINISTRATOR");

    /// Who may decide between two desks.
    private static final Set<String> RECONCILERS = Set.of("RECEIVER", "LEADER", "ADMINISTRATOR");

    private Judge() {}

    /// Why it does not count, in words for the desk; nothing if it does. What this program does not know is not judged.
    static Optional<String> against(ActionHeader header) {
        if (header.dossier().isEmpty()) {
            return Optional.empty();
        }
        if (header.kind().equals("Verdict")) {
            return Optional.of("Chỉ trung tâm được bác một việc đã ghi.");
        }
        if (header.kind().equals("HandedIn") || header.kind().equals("ToldBack")) {
            return Optional.of("Chỉ trung tâm được chuyển hồ sơ và tin giữa các cơ quan.");
        }
        if (!ROLES.contains(header.role())) {
            return Optional.of("Vai trò " + header.role() + " không được ghi vào hồ sơ.");
        }
        if (header.kind().equals("Reconciled") && !RECONCILERS.contains(header.role())) {
            return Optional.of("Vai trò " + header.role() + " không được quyết định đối chiếu.");
        }
        return Optional.empty();
    }
}
