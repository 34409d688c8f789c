package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.Acting.Role;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.domain.dossier.VerdictReason;

/// The centre lets pass what a desk's own rules allow, and nothing else.
class JudgeTest {

    /// By the desk's own words.
    private static final Map<String, Predicate<Role>> MAY = Map.ofEntries(
            Map.entry("Received", Role::receives),
            Map.entry("IdentityDeferred", Role::receives),
            Map.entry("FormCorrected", Role::receives),
            Map.entry("PaperAttached", Role::receives),
            Map.entry("Withdrawn", Role::receives),
            Map.entry("Returned", Role::receives),
            Map.entry("HandedOver", Role::receives),
            Map.entry("TakenUp", Role::receives),
            Map.entry("Resolved", Role::resolves),
            Map.entry("Attested", Role::resolves),
            Map.entry("IdentityChecked", Role::resolves),
            Map.entry("Reconciled", Role::reconciles),
            Map.entry("PaperPrinted", Role.GIVEN::contains),
            Map.entry("OfTomorrow", Role.GIVEN::contains));

    private static Optional<String> against(String kind, Role role, Optional<OfficeEntry.Named> named) {
        var hash = new Hash("1".repeat(64));
        var header = new ActionHeader(
                ActionHeader.FORMAT,
                new UUID(1, 1),
                new LogId("0123456789ab"),
                1,
                Optional.empty(),
                "X99.01.02",
                Optional.of(new UUID(1, 2)),
                List.of(),
                1_000,
                420,
                "lethu",
                role.name(),
                0,
                0,
                kind,
                1,
                hash);
        return Judge.against(header, named).map(VerdictReason::text);
    }

    @Test
    void each_kind_is_for_the_roles_that_a_desk_would_let_do_it() {
        MAY.forEach((kind, may) -> {
            for (var role : Role.values()) {
                boolean passes = against(kind, role, Optional.empty()).isEmpty();
                assertEquals(may.test(role), passes, kind + " by " + role);
            }
        });
    }

    @Test
    void the_reason_says_what_the_role_may_not() {
        assertEquals(Optional.of("verdict.role-does\tHANDLER"), against("Received", Role.HANDLER, Optional.empty()));
        assertEquals(
                Optional.of("verdict.role-reconciles\tHANDLER"), against("Reconciled", Role.HANDLER, Optional.empty()));
        assertEquals(Optional.of("verdict.role-writes\tNONE"), against("PaperPrinted", Role.NONE, Optional.empty()));
    }

    @Test
    void the_role_of_the_day_counts_and_not_the_one_that_was_given_later() {
        var later = Optional.of(new OfficeEntry.Named(Optional.of("HANDLER"), 7, 2_000));
        assertEquals(Optional.empty(), against("Received", Role.RECEIVER, later), "done before the centre spoke");
        var before = Optional.of(new OfficeEntry.Named(Optional.of("HANDLER"), 7, 500));
        assertEquals(
                Optional.of("verdict.role-not-given\tRECEIVER\tlethu"), against("Received", Role.RECEIVER, before));
        assertEquals(Optional.empty(), against("Resolved", Role.HANDLER, before));
    }
}
