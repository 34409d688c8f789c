package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.IdentityDeferred;
import vn.motcua.domain.dossier.Resolved;
import vn.motcua.domain.dossier.Returned;
import vn.motcua.domain.dossier.Returned.Acknowledged;
import vn.motcua.domain.dossier.Returned.Recipient;
import vn.motcua.domain.dossier.Signer;
import vn.motcua.domain.dossier.State;
import vn.motcua.store.Desk;
import vn.motcua.ui.Bench;
import vn.motcua.ui.InventedVisit;

/// Results, their return and later identity checks, on a real store.
class ResultVerbsTest {

    private static final Signer BINH = new Signer("Trần Văn Bình", "KT. CHỦ TỊCH – PHÓ CHỦ TỊCH");
    private static final Signer LAN = new Signer("Võ Thị Lan", "TUQ. CHỦ TỊCH");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Acting LEADER = new Acting("lanhdao", "Lê Lãnh Đạo", Acting.Role.LEADER);
    private static final Acting HANDLER = new Acting("thuly", "Lê Thụ Lý", Acting.Role.HANDLER);

    @TempDir
    Path home;

    private Bench bench;
    private Workplace desk;
    private Dossier hang;

    @BeforeEach
    void open() {
        bench = new Bench(home);
        desk = bench.workplace();
        hang = InventedVisit.receive(desk, "Nguyễn Thị Hằng", "048199000001");
        new Signers(List.of(
                        new Signers.One(BINH, List.of(Signers.EVERYTHING), true),
                        new Signers.One(LAN, List.of("2.000815"), true)))
                .keep(desk.data().notes());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static Resolved result(String number, LocalDate day, Signer signer, boolean atOnce, String reason) {
        return new Resolved(
                "Giấy xác nhận tình trạng hôn nhân",
                Optional.of(number),
                Optional.of("01/2026"),
                day,
                Optional.of(signer),
                atOnce,
                reason);
    }

    private Concluding resolve(Resolved result, Acting who) {
        return desk.verbs().resolve().resolve(hang.id(), result, who);
    }

    private Dossier resolved() {
        return done(resolve(result("12/2026", TODAY, BINH, false, ""), Desk.CLERK));
    }

    private static Dossier done(Concluding came) {
        return assertInstanceOf(Concluding.Done.class, came).dossier();
    }

    private static void refused(String key, Concluding came) {
        assertEquals(key, assertInstanceOf(Concluding.Refused.class, came).why().key());
    }

    private static Returned taken(Recipient recipient, String name, String id, boolean scanned) {
        return new Returned(
                recipient, name, Optional.of(id).filter(one -> !one.isEmpty()), scanned, Acknowledged.SIGNATURE);
    }

    private Concluding hand(Returned taken) {
        return desk.verbs().hand().hand(hang.id(), taken, Desk.CLERK);
    }

    private Dossier now() {
        return desk.data().ledger().dossier(hang.id()).orElseThrow();
    }

    @Test
    void a_result_is_written_once_and_again_only_for_a_reason() {
        var dossier = resolved();
        assertEquals(State.RESOLVED, dossier.state());
        assertEquals(Optional.of(BINH), dossier.resolved().orElseThrow().signer());
        refused("results.resolved-already", resolve(result("13/2026", TODAY, BINH, false, ""), Desk.CLERK));
        assertEquals(2, now().timeline().size());
        var again = done(resolve(result("13/2026", TODAY, BINH, false, "ghi nhầm số"), HANDLER));
        assertEquals(Optional.of("13/2026"), again.resolved().orElseThrow().number());
        assertEquals(
                List.of(dossier.heads()),
                List.of(again.timeline().getLast().header().bases()));
    }

    @Test
    void who_may_not_write_results_is_refused_and_nothing_changes() {
        refused("results.may-not", resolve(result("12/2026", TODAY, BINH, false, ""), LEADER));
        assertEquals(State.RECEIVED, now().state());
        resolved();
        var taken = taken(Recipient.APPLICANT, "Nguyễn Thị Hằng", "", false);
        refused("results.may-not", desk.verbs().hand().hand(hang.id(), taken, HANDLER));
    }

    @Test
    void a_day_before_the_receipt_or_after_today_is_no_day_of_a_result() {
        refused("results.date-out", resolve(result("1", TODAY.plusDays(1), BINH, false, ""), Desk.CLERK));
        refused("results.date-out", resolve(result("1", TODAY.minusDays(1), BINH, false, ""), Desk.CLERK));
    }

    @Test
    void only_who_may_sign_signs_and_at_once_only_who_is_in() {
        refused("results.signer-may-not", resolve(result("1", TODAY, LAN, false, ""), Desk.CLERK));
        refused(
                "results.signer-may-not",
                resolve(result("1", TODAY, new Signer("Ai Đó", "CHỦ TỊCH"), false, ""), Desk.CLERK));
        Signers.of(desk.data().notes())
                .with(new Signers.One(BINH, List.of("1.004873"), false))
                .keep(desk.data().notes());
        refused("results.signer-out", resolve(result("1", TODAY, BINH, true, ""), Desk.CLERK));
        done(resolve(result("1", TODAY, BINH, false, ""), Desk.CLERK));
    }

    @Test
    void what_cannot_be_printed_is_named() {
        var came = resolve(result("12/\u4E2D", TODAY, BINH, false, ""), Desk.CLERK);
        refused("results.unprintable", came);
    }

    @Test
    void nothing_is_handed_over_before_there_is_a_result_and_only_once() {
        refused("results.no-result-yet", hand(taken(Recipient.APPLICANT, "Nguyễn Thị Hằng", "", false)));
        resolved();
        var dossier = done(hand(taken(Recipient.APPLICANT, "Nguyễn Thị Hằng", "048199000001", true)));
        assertEquals(State.RETURNED, dossier.state());
        assertTrue(dossier.returned().orElseThrow().scanned());
        refused("counter.closed", hand(taken(Recipient.APPLICANT, "Nguyễn Thị Hằng", "", false)));
        refused("counter.closed", resolve(result("14/2026", TODAY, BINH, false, "nhầm"), Desk.CLERK));
    }

    @Test
    void the_applicant_shows_the_applicants_number_and_others_show_their_own() {
        resolved();
        refused("results.id-differs", hand(taken(Recipient.APPLICANT, "Nguyễn Thị Hằng", "048199000009", true)));
        refused("results.authorised-id", hand(taken(Recipient.AUTHORISED, "Trần Văn Ân", "", false)));
        assertEquals(State.RESOLVED, now().state());
        var dossier = done(hand(taken(Recipient.AUTHORISED, "Trần Văn Ân", "048199000009", false)));
        assertEquals(Recipient.AUTHORISED, dossier.returned().orElseThrow().recipient());
    }

    @Test
    void a_withdrawn_dossier_has_no_result() {
        desk.verbs().amend().withdraw(hang.id(), "đổi ý", Desk.CLERK);
        refused("counter.closed", resolve(result("1", TODAY, BINH, false, ""), Desk.CLERK));
    }

    @Test
    void a_clock_that_fell_back_asks_for_the_day_first() {
        bench.clock = java.time.Clock.offset(bench.clock, java.time.Duration.ofDays(-2));
        var earlier = bench.workplace();
        var came = earlier.verbs().resolve().resolve(hang.id(), result("1", TODAY, BINH, false, ""), Desk.CLERK);
        assertInstanceOf(Concluding.DayToConfirm.class, came);
        assertEquals(1, now().timeline().size());
    }

    @Test
    void a_later_look_up_agrees_or_says_what_differs_also_after_the_return() {
        var person = hang.content().people().getFirst().id();
        refused("results.checked-already", desk.verbs().identity().check(hang.id(), person, true, "", Desk.CLERK));
        desk.data().ledger().write(Desk.CLERK, entry -> {
            entry.append(Optional.of(hang.id()), hang.heads(), new IdentityDeferred(person, "mất mạng"));
            return hang;
        });
        assertTrue(desk.data().lines().getFirst().unchecked());
        resolved();
        done(hand(taken(Recipient.APPLICANT, "Nguyễn Thị Hằng", "", false)));
        refused("results.difference-missing", desk.verbs().identity().check(hang.id(), person, false, " ", HANDLER));
        var dossier = done(desk.verbs().identity().check(hang.id(), person, false, "năm sinh 1998", HANDLER));
        assertEquals(List.of(), dossier.unchecked());
        assertEquals(State.RETURNED, dossier.state());
    }

    @Test
    void at_once_needs_the_rule_the_signer_and_the_system_and_says_which() {
        assertEquals(SameVisit.Missing.SYSTEM, missing(false));
        new CivilStatusLink(true, desk.days().clockTime().minusDays(1).toOffsetDateTime())
                .keep(desk.data().notes());
        assertEquals(SameVisit.Missing.SYSTEM, missing(false));
        new CivilStatusLink(true, desk.days().clockTime().toOffsetDateTime())
                .keep(desk.data().notes());
        assertEquals(SameVisit.Missing.RULE, missing(true));
        assertEquals(new SameVisit.Answer.Possible(List.of(BINH)), ask(false));
        new Signers(List.of(new Signers.One(BINH, List.of(Signers.EVERYTHING), false)))
                .keep(desk.data().notes());
        assertEquals(SameVisit.Missing.SIGNER, missing(false));
        new Signers(List.of()).keep(desk.data().notes());
        assertEquals(SameVisit.Missing.SIGNER, missing(false));
    }

    private SameVisit.Missing missing(boolean formerly) {
        return assertInstanceOf(SameVisit.Answer.NotNow.class, ask(formerly)).missing();
    }

    private SameVisit.Answer ask(boolean formerly) {
        var visit = InventedVisit.of(desk, "Nguyễn Thị Hằng", "048199000001", formerly);
        var worked = desk.procedures()
                .work(visit.forms().getFirst(), visit.people(), TODAY)
                .orElseThrow();
        return new SameVisit(desk.procedures(), desk.data().notes())
                .ask(worked.procedure(), worked.filled().facts(), TODAY);
    }
}
