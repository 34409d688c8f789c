package vn.motcua.centre;

import java.util.Optional;
import java.util.Set;
import vn.motcua.domain.dossier.ActionHeader;

/// Looks at what a desk said after it was stored. What it finds against is not thrown away: a verdict takes it out of
/// the
/// fold, and the desk shows it.
final class Judge {

    /// Who may take part in what a desk writes.
    private static final Set<String> ROLES = Set.of("RECEIVER", "HANDLER", "LEADER", "ADMINISTRATOR");

    /// Who may decide between two desks.
    private static final Set<String> RECONCILERS = Set.of("RECEIVER", "LEADER", "ADMINISTRATOR");

    private Judge() {}

    /// Why it does not count, in words for the desk; nothing if it does. What this program does not know is not judged.
    ///
    /// @param named what the directory says of who acted
    static Optional<String> against(ActionHeader header, Optional<OfficeEntry.Named> named) {
        if (header.dossier().isEmpty()) {
            return Optional.empty();
        }
        if (header.kind().equals("Verdict")) {
            return Optional.of("Chỉ trung tâm được bác một việc đã ghi.");
        }
        if (!ROLES.contains(header.role())) {
            return Optional.of("Vai trò " + header.role() + " không được ghi vào hồ sơ.");
        }
        if (named.filter(word -> isAgainst(word, header)).isPresent()) {
            return Optional.of(
                    "Trung tâm không giao vai trò " + header.role() + " cho tài khoản " + header.user() + ".");
        }
        if (header.kind().equals("Reconciled") && !RECONCILERS.contains(header.role())) {
            return Optional.of("Vai trò " + header.role() + " không được quyết định đối chiếu.");
        }
        return Optional.empty();
    }

    /// What was done before the centre spoke, at a desk that had not heard it, stands.
    private static boolean isAgainst(OfficeEntry.Named word, ActionHeader header) {
        boolean heard = header.roleRelease() >= word.number();
        return (heard || header.atMillis() >= word.since()) && !word.role().equals(Optional.of(header.role()));
    }
}
