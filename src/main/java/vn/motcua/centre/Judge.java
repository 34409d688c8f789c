package vn.motcua.centre;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.VerdictReason;
import vn.motcua.domain.dossier.VerdictReason.Kind;

/// Looks at what a desk said after it was stored. What it finds against is not thrown away: a verdict takes it
/// out of the fold, and the desk shows it.
final class Judge {

    /// Who may take part in what a desk writes.
    private static final Set<String> ROLES = Set.of("RECEIVER", "HANDLER", "LEADER", "ADMINISTRATOR");

    private static final Set<String> RECEIVERS = Set.of("RECEIVER", "ADMINISTRATOR");

    private static final Set<String> RESOLVERS = Set.of("RECEIVER", "HANDLER", "ADMINISTRATOR");

    /// Who may decide between two desks.
    private static final Set<String> RECONCILERS = Set.of("RECEIVER", "LEADER", "ADMINISTRATOR");

    /// What only some may do, as every desk of ours has it too; the rest is for whoever takes part.
    private static final Map<String, Set<String>> MAY = Map.ofEntries(
            Map.entry("Received", RECEIVERS),
            Map.entry("IdentityDeferred", RECEIVERS),
            Map.entry("FormCorrected", RECEIVERS),
            Map.entry("PaperAttached", RECEIVERS),
            Map.entry("Withdrawn", RECEIVERS),
            Map.entry("Returned", RECEIVERS),
            Map.entry("HandedOver", RECEIVERS),
            Map.entry("TakenUp", RECEIVERS),
            Map.entry("Resolved", RESOLVERS),
            Map.entry("Attested", RESOLVERS),
            Map.entry("IdentityChecked", RESOLVERS),
            Map.entry("Reconciled", RECONCILERS));

    private Judge() {}

    /// Why it does not count, for the desk to say; nothing if it does. What this program does not know is not
    /// judged.
    ///
    /// @param named what the directory says of who acted
    static Optional<VerdictReason> against(ActionHeader header, Optional<OfficeEntry.Named> named) {
        if (header.dossier().isEmpty()) {
            return Optional.empty();
        }
        if (header.kind().equals("Verdict")) {
            return Optional.of(VerdictReason.of(Kind.CENTRE_ONLY));
        }
        if (header.kind().equals("HandedIn") || header.kind().equals("ToldBack")) {
            return Optional.of(VerdictReason.of(Kind.CENTRE_HANDS));
        }
        if (!ROLES.contains(header.role())) {
            return Optional.of(VerdictReason.of(Kind.ROLE_WRITES, header.role()));
        }
        if (named.filter(word -> isAgainst(word, header)).isPresent()) {
            return Optional.of(VerdictReason.of(Kind.ROLE_NOT_GIVEN, header.role(), header.user()));
        }
        if (MAY.getOrDefault(header.kind(), ROLES).contains(header.role())) {
            return Optional.empty();
        }
        var kind = header.kind().equals("Reconciled") ? Kind.ROLE_RECONCILES : Kind.ROLE_DOES;
        return Optional.of(VerdictReason.of(kind, header.role()));
    }

    /// What was done before the centre spoke, at a desk that had not heard it, stands.
    private static boolean isAgainst(OfficeEntry.Named word, ActionHeader header) {
        boolean heard = header.roleRelease() >= word.number();
        return (heard || header.atMillis() >= word.since()) && !word.role().equals(Optional.of(header.role()));
    }
}
