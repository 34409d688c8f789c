package vn.motcua.domain.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Value;

/// What holds for verdicts of the centre and for decided disputes, in any history of a dossier.
class JudgedPropertyTest {

    private static final int SEEDS = 1_500;

    private static Dossier fold(Collection<Action> actions) {
        return Dossier.of(actions).orElseThrow();
    }

    /// What a dossier comes to, without what is told of how it came to it.
    private static Dossier comesTo(Dossier one) {
        return new Dossier(
                one.id(),
                one.received(),
                one.state(),
                one.content(),
                one.due(),
                one.resolved(),
                one.attested(),
                one.returned(),
                one.unchecked(),
                one.attached(),
                one.liaison(),
                one.receiptKey(),
                one.supersededKeys(),
                List.of(),
                one.disputes(),
                one.refused(),
                one.readOnly(),
                List.of());
    }

    private static FormCorrected purpose(String purpose, String receiptKey) {
        return new FormCorrected(
                "sai", Map.of("purpose", Optional.of(Answer.text(purpose, Source.CLERK))), Map.of(), receiptKey);
    }

    private static String purpose(Dossier dossier) {
        var answer = dossier.content().answers().get("purpose");
        return answer == null ? "" : answer.value().toString();
    }

    @Test
    void a_verdict_on_a_verdict_gives_back_the_same_dossier() {
        int felt = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var history = AnyHistory.several(new Random(seed));
            var before = fold(history.actions);
            var verdict = history.add(new Verdict(List.of(history.any()), "không đúng"), before.heads());
            felt += comesTo(fold(history.actions)).equals(comesTo(before)) ? 0 : 1;
            history.add(new Verdict(List.of(verdict), "nhầm"), List.of(verdict));
            assertEquals(comesTo(before), comesTo(fold(history.actions)), "seed " + seed);
        }
        assertTrue(felt > SEEDS / 2, "verdicts that changed something: " + felt);
    }

    @Test
    void a_verdict_on_all_that_was_said_since_the_reception_gives_back_what_was_received() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var history = AnyHistory.several(new Random(seed));
            var reception = history.actions.getFirst();
            var since = history.actions.stream().map(Action::hash).skip(1).toList();
            history.add(new Verdict(since, "không đúng"), List.of(reception.hash()));
            var after = fold(history.actions);
            var received = fold(List.of(reception));
            assertEquals(received.content(), after.content(), "seed " + seed);
            assertEquals(State.RECEIVED, after.state(), "seed " + seed);
            assertEquals(List.of(), after.disputes(), "seed " + seed);
            assertEquals(received.receiptKey(), after.receiptKey(), "seed " + seed);
            assertEquals(new HashSet<>(history.actions), new HashSet<>(after.timeline()), "seed " + seed);
        }
    }

    @Test
    void a_dispute_that_is_decided_by_who_has_seen_everything_is_gone_and_what_was_chosen_stands() {
        int decided = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var history = AnyHistory.several(random);
            var before = fold(history.actions);
            if (before.disputes().isEmpty()) {
                continue;
            }
            var chosen = new HashMap<String, Hash>();
            var right = new HashMap<String, Written>();
            for (var dispute : before.disputes()) {
                int which = random.nextInt(-1, dispute.writes().size());
                var write = dispute.base()
                        .filter(_ -> which < 0)
                        .orElse(dispute.writes().get(Math.max(0, which)));
                assertTrue(dispute.offers(write.action()));
                chosen.put(dispute.slot(), write.action());
                right.put(dispute.slot(), write.value());
            }
            history.add(new Reconciled(chosen, "đã hỏi"), before.heads());
            var after = fold(history.actions);
            assertEquals(List.of(), after.disputes(), "seed " + seed);
            var said = "seed " + seed;
            right.forEach((slot, value) -> assertEquals(Optional.of(value), shown(after, slot, value), said + slot));
            assertEquals(new HashSet<>(history.actions), new HashSet<>(after.timeline()), "seed " + seed);
            decided++;
        }
        assertTrue(decided > SEEDS / 2, "decided " + decided);
    }

    /// A withdrawal and a return stand in the state, whatever was chosen.
    private static Optional<Written> shown(Dossier dossier, String slot, Written chosen) {
        var parts = slot.split(":", 3);
        return switch (parts[0]) {
            case "answer" -> answered(dossier.content().answers().get(parts[1]));
            case "person" ->
                dossier.content().people().stream()
                        .filter(one -> one.id().equals(parts[1]))
                        .findFirst()
                        .flatMap(one -> answered(one.facts().get(parts[2])));
            case "receipt" -> Optional.of(new Written.ReceiptKey(dossier.receiptKey()));
            case "result" -> dossier.resolved().map(one -> one);
            case "attestation" -> dossier.attested().map(one -> one);
            case "return" -> dossier.returned().map(one -> one);
            default ->
                dossier.state() == State.WITHDRAWN || dossier.state() == State.RETURNED
                        ? Optional.of(chosen)
                        : Optional.of(dossier.state());
        };
    }

    private static Optional<Written> answered(Answer answer) {
        return Optional.of(answer == null ? new Written.TakenAway() : new Written.Answered(answer));
    }

    @Test
    void a_withdrawal_stands_though_another_state_was_chosen_beside_it() {
        var history = AnyHistory.linear(new Random(1), 0);
        var reception = history.actions.getFirst().hash();
        history.add(new Withdrawn("rút"), List.of(reception));
        var attested = history.add(
                new Attested(
                        "01",
                        2026,
                        history.received().number().date(),
                        List.of(new Attested.Entry(1, "Bằng", 1, 1, 2_000)),
                        new Signer("B", "CHỦ TỊCH")),
                List.of(reception));
        assertEquals(List.of("state"), fold(history.actions).disputed());
        history.add(
                new Reconciled(Map.of("state", attested), "đã hỏi"),
                fold(history.actions).heads());
        var after = fold(history.actions);
        assertEquals(List.of(), after.disputed());
        assertEquals(State.WITHDRAWN, after.state());
    }

    @Test
    void the_dispute_says_what_was_agreed_and_what_each_desk_wrote() {
        var history = AnyHistory.linear(new Random(1), 0);
        var reception = history.actions.getFirst().hash();
        var ours = history.add(purpose("ours", "k1"), List.of(reception));
        var theirs = history.add(purpose("theirs", "k2"), List.of(reception));
        var dispute = fold(history.actions).disputes().getFirst();
        assertEquals("answer:purpose", dispute.slot());
        assertEquals(reception, dispute.base().orElseThrow().action());
        assertEquals(
                Map.of(ours, "ours", theirs, "theirs"),
                Map.of(
                        dispute.writes().getFirst().action(),
                                text(dispute.writes().getFirst()),
                        dispute.writes().getLast().action(),
                                text(dispute.writes().getLast())));
    }

    private static String text(Dispute.Write write) {
        return write.value() instanceof Written.Answered(var answer) && answer.value() instanceof Value.Text(var text)
                ? text
                : "";
    }

    @Test
    void two_decisions_that_differ_are_a_dispute_again_and_one_that_named_a_stranger_changes_nothing() {
        var history = AnyHistory.linear(new Random(1), 0);
        var reception = history.actions.getFirst().hash();
        var ours = history.add(purpose("ours", "k1"), List.of(reception));
        var theirs = history.add(purpose("theirs", "k2"), List.of(reception));
        var heads = fold(history.actions).heads();
        history.add(new Reconciled(Map.of("receipt", ours, "answer:nowhere", ours), "a"), heads);
        assertEquals(List.of("answer:purpose"), fold(history.actions).disputed());
        history.add(new Reconciled(Map.of("answer:purpose", ours, "receipt", ours), "b"), heads);
        var other = history.add(new Reconciled(Map.of("answer:purpose", theirs), "c"), heads);
        assertEquals(List.of("answer:purpose"), fold(history.actions).disputed());
        var last = new Reconciled(Map.of("answer:purpose", other), "d");
        history.add(last, fold(history.actions).heads());
        assertEquals(List.of(), fold(history.actions).disputed());
        assertTrue(purpose(fold(history.actions)).contains("theirs"));
    }

    @Test
    void a_refused_reception_is_still_shown_and_nothing_may_be_added() {
        var history = AnyHistory.linear(new Random(1), 0);
        var reception = history.actions.getFirst();
        var verdict = history.add(new Verdict(List.of(reception.hash()), "trùng"), List.of(reception.hash()));
        var after = fold(history.actions);
        assertTrue(after.readOnly());
        assertEquals(List.of(new Refusal(reception.hash(), verdict, "trùng")), after.refused());
        assertEquals(fold(List.of(reception)).content(), after.content());
        assertEquals("key0", after.receiptKey());
    }

    @Test
    void a_verdict_that_comes_before_its_action_waits_for_it() {
        var history = AnyHistory.linear(new Random(1), 0);
        var reception = history.actions.getFirst();
        var wrong = history.add(purpose("wrong", "k1"), List.of(reception.hash()));
        history.add(new Verdict(List.of(wrong), "sai"), List.of(reception.hash()));
        var before = fold(List.of(reception, history.actions.getLast()));
        assertEquals(List.of(), before.refused());
        var after = fold(history.actions);
        assertEquals(purpose(before), purpose(after));
        assertTrue(after.isRefused(history.actions.get(1)));
        assertEquals("key0", after.receiptKey());
        assertEquals(List.of("k1"), after.supersededKeys(), "somebody may hold that receipt");
        assertNotEquals(before.heads(), after.heads());
    }

    @Test
    void of_two_receptions_the_centre_may_refuse_one_and_the_other_is_the_dossier() {
        var history = AnyHistory.linear(new Random(1), 0);
        var first = history.actions.getFirst();
        history.add(history.received(), List.of(first.hash()));
        assertTrue(fold(history.actions).readOnly());
        history.add(new Verdict(List.of(first.hash()), "trùng"), List.of(first.hash()));
        assertEquals(false, fold(history.actions).readOnly());
    }

    @Test
    void a_paper_is_to_be_printed_anew_when_what_it_says_may_have_changed() {
        var history = AnyHistory.linear(new Random(1), 0);
        var wrong = history.add(purpose("wrong", "k1"), fold(history.actions).heads());
        history.add(new PaperPrinted("receipt", 1, ""), fold(history.actions).heads());
        assertEquals(1, fold(history.actions).printed("receipt"));
        history.add(new Verdict(List.of(wrong), "sai"), fold(history.actions).heads());
        assertEquals(0, fold(history.actions).printed("receipt"));
    }
}
