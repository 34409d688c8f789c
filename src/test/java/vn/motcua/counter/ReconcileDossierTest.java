package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.dossier.Dispute;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.FormCorrected;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.State;
import vn.motcua.domain.dossier.Verdict;
import vn.motcua.domain.dossier.Withdrawn;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.store.Desk;
import vn.motcua.ui.Bench;
import vn.motcua.ui.InventedVisit;

/// Deciding what stands where two desks wrote differently, on a real store.
class ReconcileDossierTest {

    private static final Acting LEADER = new Acting("lanhdao", "Lê Lãnh Đạo", Acting.Role.LEADER);
    private static final Acting HANDLER = new Acting("thuly", "Lê Thụ Lý", Acting.Role.HANDLER);
    private static final String PURPOSE = "answer:purpose";

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
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void write(Facts facts) {
        desk.data().ledger().write(Desk.CLERK, entry -> {
            entry.append(Optional.of(hang.id()), hang.heads(), facts);
            return facts;
        });
    }

    private static FormCorrected purpose(String text) {
        return new FormCorrected(
                "sai", Map.of("purpose", Optional.of(Answer.text(text, Source.CLERK))), Map.of(), "key" + text);
    }

    private Dossier now() {
        return desk.data().ledger().dossier(hang.id()).orElseThrow();
    }

    private Dispute dispute(String slot) {
        return now().disputes().stream()
                .filter(one -> one.slot().equals(slot))
                .findFirst()
                .orElseThrow();
    }

    private Amending reconcile(Map<String, Hash> chosen, String reason, Acting who) {
        return desk.verbs().reconcile().reconcile(hang.id(), chosen, reason, who);
    }

    private static void refused(String key, Amending came) {
        assertEquals(
                List.of(key),
                assertInstanceOf(Amending.Refused.class, came).why().stream()
                        .map(why -> why.key())
                        .toList());
    }

    @Test
    void a_head_decides_slot_by_slot_and_it_is_built_on_all_heads() {
        write(purpose("A"));
        write(purpose("B"));
        assertEquals(List.of(PURPOSE, "receipt"), now().disputed());
        var heads = now().heads();
        var chosen = dispute(PURPOSE).writes().getLast();
        var after = assertInstanceOf(
                        Amending.Done.class, reconcile(Map.of(PURPOSE, chosen.action()), " đã hỏi ", LEADER))
                .dossier();
        assertEquals(List.of("receipt"), after.disputed());
        assertEquals(heads, after.timeline().getLast().header().bases());
        var receipt = dispute("receipt").writes().getFirst().action();
        assertInstanceOf(Amending.Done.class, reconcile(Map.of("receipt", receipt), "đã hỏi", LEADER));
        assertEquals(List.of(), now().disputed());
        refused("counter.no-dispute", reconcile(Map.of("receipt", receipt), "đã hỏi", LEADER));
    }

    @Test
    void what_was_agreed_before_may_be_chosen_on_a_closed_dossier_too() {
        write(purpose("A"));
        write(purpose("B"));
        write(new Withdrawn("rút"));
        assertEquals(State.WITHDRAWN, now().state());
        var base = dispute("receipt").base().orElseThrow().action();
        assertInstanceOf(Amending.Done.class, reconcile(Map.of("receipt", base), "đã hỏi", Desk.CLERK));
        assertEquals(hang.receiptKey(), now().receiptKey());
    }

    @Test
    void what_cannot_be_decided_so_is_refused_and_nothing_changes() {
        write(purpose("A"));
        write(purpose("B"));
        var right = dispute(PURPOSE).writes().getFirst().action();
        var stranger = new Hash("0".repeat(64));
        refused("counter.may-not-reconcile", reconcile(Map.of(PURPOSE, right), "đã hỏi", HANDLER));
        refused("counter.reason-missing", reconcile(Map.of(PURPOSE, right), " ", LEADER));
        refused("counter.reason-long", reconcile(Map.of(PURPOSE, right), "dán nhầm ".repeat(60), LEADER));
        refused("counter.nothing-chosen", reconcile(Map.of(), "đã hỏi", LEADER));
        refused("counter.other-dispute", reconcile(Map.of(PURPOSE, stranger), "đã hỏi", LEADER));
        refused("counter.other-dispute", reconcile(Map.of("state", right), "đã hỏi", LEADER));
        assertEquals(3, now().timeline().size());
    }

    @Test
    void a_dossier_whose_reception_was_refused_is_only_read() {
        write(purpose("A"));
        write(purpose("B"));
        var right = dispute(PURPOSE).writes().getFirst().action();
        write(new Verdict(hang.heads(), "trùng"));
        refused("counter.read-only", reconcile(Map.of(PURPOSE, right), "đã hỏi", LEADER));
        refused("counter.read-only", desk.verbs().amend().withdraw(hang.id(), "rút", Desk.CLERK));
    }
}
