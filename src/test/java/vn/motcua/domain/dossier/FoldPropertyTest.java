package vn.motcua.domain.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;

/// What holds for the fold of any history of a dossier.
class FoldPropertyTest {

    private static final int SEEDS = 1_500;

    private static Dossier fold(Collection<Action> actions) {
        return Dossier.of(actions).orElseThrow();
    }

    @Test
    void a_dossier_of_very_many_actions_takes_memory_by_their_number_and_not_by_its_square() {
        var history = AnyHistory.linear(new Random(5), 20_000);
        var dossier = Dossier.of(history.actions).orElseThrow();
        assertEquals(1, dossier.heads().size());
    }

    /// Two desks that always answer each other without having looked: each pair in dispute, on the pair before.
    private static AnyHistory quarrel(int pairs) {
        var history = AnyHistory.linear(new Random(6), 0);
        var before = List.of(history.actions.getFirst().hash());
        for (int i = 0; i < pairs; i++) {
            before = List.of(history.add(purpose("a" + i), before), history.add(purpose("b" + i), before));
        }
        return history;
    }

    private static FormCorrected purpose(String purpose) {
        var answer = Optional.of(Answer.text(purpose, Source.CLERK));
        return new FormCorrected("sai", Map.of("purpose", answer), Map.of(), purpose);
    }

    @Test
    void desks_that_never_agreed_are_folded_in_no_time() {
        var dossier = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> fold(quarrel(Fold.MOST / 2 - 1).actions));
        assertFalse(dossier.readOnly());
        assertEquals(List.of("answer:purpose", "receipt"), dossier.disputed());
    }

    @Test
    void more_actions_than_people_write_are_kept_and_not_looked_at_until_the_centre_found_against_them() {
        var history = quarrel(10_000);
        var dossier = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> fold(history.actions));
        assertTrue(dossier.readOnly());
        assertEquals(history.actions.size(), dossier.timeline().size());
        assertEquals(2, dossier.heads().size());
        var shuffled = new ArrayList<>(history.actions);
        Collections.shuffle(shuffled, new Random(7));
        assertEquals(dossier, fold(shuffled));
        var named = history.actions.stream().skip(1_001).map(Action::hash).toList();
        history.add(new Verdict(named, "quá nhiều"), List.of());
        var healed = fold(history.actions);
        assertFalse(healed.readOnly());
        assertEquals(named.size(), healed.refused().size());
    }

    @Test
    void the_order_in_which_actions_come_makes_no_difference_nor_does_one_that_comes_twice() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var actions = AnyHistory.several(random).actions;
            var folded = fold(actions);
            for (int i = 0; i < 5; i++) {
                var shuffled = new ArrayList<>(actions);
                int twice = random.nextInt(actions.size());
                shuffled.addAll(actions.subList(0, twice));
                Collections.shuffle(shuffled, random);
                assertEquals(folded, fold(shuffled), "seed " + seed);
            }
        }
    }

    @Test
    void it_comes_to_what_the_definitions_say() {
        int disputes = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var actions = some(random, AnyHistory.several(random).actions);
            var model = new PlainModel(actions);
            var folded = fold(actions);
            assertEquals(model.heads(), new TreeSet<>(folded.heads()), "heads, seed " + seed);
            assertEquals(model.isReadOnly(), folded.readOnly(), "read only, seed " + seed);
            assertEquals(model.state(), folded.state(), "state, seed " + seed);
            assertEquals(
                    model.unchecked(),
                    folded.unchecked().stream().map(IdentityDeferred::person).collect(Collectors.toSet()),
                    "unchecked, seed " + seed);
            assertEquals(model.shown("result"), folded.resolved(), "result, seed " + seed);
            assertEquals(model.shown("attestation"), folded.attested(), "attestation, seed " + seed);
            assertEquals(model.disputed(), new TreeSet<>(folded.disputed()), "disputes, seed " + seed);
            for (var dispute : folded.disputes()) {
                assertEquals(model.standing(dispute.slot()), standing(dispute), dispute.slot() + ", seed " + seed);
                assertEquals(
                        model.shown(dispute.slot()),
                        dispute.base().flatMap(base -> plain(base.value())),
                        dispute.slot() + ", seed " + seed);
            }
            assertTrue(
                    model.standing("receipt").containsValue(Optional.of(folded.receiptKey())), "receipt, seed " + seed);
            assertEquals(shown(model), shown(folded), "answers, seed " + seed);
            assertEquals(model.refused(), refused(folded), "refused, seed " + seed);
            assertEquals(
                    model.attached(),
                    folded.attached().stream()
                            .map(file -> List.of(file.paper(), file.sha256()))
                            .collect(Collectors.toSet()),
                    "attached, seed " + seed);
            assertEquals(model.attached().size(), folded.attached().size(), "each file once, seed " + seed);
            var liaison = folded.liaison();
            assertEquals(model.over(), Set.copyOf(liaison.over()), "handed over, seed " + seed);
            assertEquals(model.takenUpAt(), liaison.takenUp().map(TakenUp::at), "taken up, seed " + seed);
            assertEquals(model.earliestDue(), folded.due().map(Received.Due::at), "due, seed " + seed);
            assertEquals(model.told().keySet(), liaison.told().keySet(), "told, seed " + seed);
            for (var word : liaison.told().values()) {
                assertTrue(model.told().get(word.office()).contains(word), "told, seed " + seed);
            }
            disputes += folded.disputes().size();
        }
        assertTrue(disputes > SEEDS / 2, "histories without disputes prove little: " + disputes);
    }

    @Test
    void what_another_office_handed_in_stands_as_if_it_had_been_received_here() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var history = AnyHistory.several(new Random(seed));
            history.actions.removeIf(action -> action.facts() instanceof HandedIn);
            var received = fold(history.actions);
            var first = history.actions.getFirst();
            var facts = history.handedIn((Received) first.facts());
            var actions = new ArrayList<>(history.actions);
            actions.set(0, new Action(first.header(), first.hash(), facts));
            Collections.shuffle(actions, new Random(seed));
            var handedIn = fold(actions);
            assertEquals(received.state(), handedIn.state(), "seed " + seed);
            assertEquals(received.content(), handedIn.content(), "seed " + seed);
            assertEquals(received.disputes().size(), handedIn.disputes().size(), "seed " + seed);
            assertEquals(received.readOnly(), handedIn.readOnly(), "seed " + seed);
            assertEquals(Optional.of("X99.09"), handedIn.liaison().from(), "seed " + seed);
            assertEquals(
                    handedIn.liaison().takenUp().map(TakenUp::at),
                    handedIn.received().competentReceivedAt(),
                    "seed " + seed);
            assertTrue(handedIn.attached().containsAll(facts.files()), "seed " + seed);
        }
    }

    /// Now and then one has not come yet.
    private static List<Action> some(Random random, List<Action> actions) {
        int missing = random.nextInt(2 * actions.size());
        return actions.stream()
                .filter(action -> action == actions.getFirst()
                        || action != actions.get(missing % actions.size())
                        || missing >= actions.size())
                .toList();
    }

    private static Map<Hash, Optional<?>> standing(Dispute dispute) {
        return dispute.writes().stream().collect(Collectors.toMap(Dispute.Write::action, one -> plain(one.value())));
    }

    private static Optional<?> plain(Written written) {
        return switch (written) {
            case Written.Answered(var answer) -> Optional.of(answer);
            case Written.TakenAway() -> Optional.empty();
            case Written.ReceiptKey(var key) -> Optional.of(key);
            case State state -> Optional.of(state);
            case Resolved resolved -> Optional.of(resolved);
            case Attested attested -> Optional.of(attested);
            case Returned returned -> Optional.of(returned);
        };
    }

    private static Map<Hash, Set<Hash>> refused(Dossier dossier) {
        return dossier.refused().stream()
                .collect(Collectors.groupingBy(
                        Refusal::action, Collectors.mapping(Refusal::verdict, Collectors.toSet())));
    }

    private static Map<String, Answer> shown(PlainModel model) {
        var shown = new HashMap<String, Answer>();
        model.writes().keySet().stream()
                .filter(slot -> slot.contains(":"))
                .forEach(slot -> model.shown(slot).ifPresent(answer -> shown.put(slot, (Answer) answer)));
        return shown;
    }

    private static Map<String, Answer> shown(Dossier dossier) {
        var shown = new HashMap<String, Answer>();
        dossier.content().answers().forEach((key, answer) -> shown.put("answer:" + key, answer));
        dossier.content()
                .people()
                .forEach(party ->
                        party.facts().forEach((key, answer) -> shown.put("person:" + party.id() + ":" + key, answer)));
        return shown;
    }

    @Test
    void nothing_that_was_written_is_lost() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var actions = AnyHistory.several(new Random(seed)).actions;
            var timeline = fold(actions).timeline();
            assertEquals(new HashSet<>(actions), new HashSet<>(timeline), "seed " + seed);
            assertEquals(actions.size(), timeline.size());
            var before = new HashSet<Hash>();
            for (var action : timeline) {
                assertTrue(before.containsAll(action.header().bases()), "bases come first, seed " + seed);
                before.add(action.hash());
            }
        }
    }

    @Test
    void who_has_seen_everything_settles_a_dispute_by_writing_it_anew() {
        int settled = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var history = AnyHistory.several(random);
            var folded = fold(history.actions);
            var disputed = folded.disputed().stream()
                    .filter(slot -> slot.startsWith("answer:"))
                    .findFirst();
            if (disputed.isEmpty()) {
                continue;
            }
            var key = disputed.get().substring("answer:".length());
            var right =
                    random.nextBoolean() ? Optional.of(Answer.text("right", Source.CLERK)) : Optional.<Answer>empty();
            history.add(new FormCorrected("đối chiếu", Map.of(key, right), Map.of(), "settled"), folded.heads());
            var after = fold(history.actions);
            assertFalse(after.disputed().contains(disputed.get()), "seed " + seed);
            assertEquals(right, Optional.ofNullable(after.content().answers().get(key)), "seed " + seed);
            assertEquals("settled", after.receiptKey());
            assertFalse(after.disputed().contains("receipt"));
            assertEquals(List.of(history.actions.getLast().hash()), after.heads());
            settled++;
        }
        assertTrue(settled > 100, "settled " + settled);
    }

    @Test
    void a_withdrawal_stands_unless_the_citizen_has_the_result_whatever_others_write_beside_and_after_it() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var history = AnyHistory.several(new Random(seed));
            var any = history.actions.get(new Random(seed).nextInt(history.actions.size()));
            history.add(new Withdrawn("rút"), List.of(any.hash()));
            var folded = fold(history.actions);
            assertEquals(folded.returned().isPresent() ? State.RETURNED : State.WITHDRAWN, folded.state());
            history.add(history.facts(), folded.heads());
            var after = fold(history.actions);
            assertEquals(after.returned().isPresent() ? State.RETURNED : State.WITHDRAWN, after.state());
        }
    }

    @Test
    void one_desk_alone_never_disputes_and_its_last_word_counts() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var actions = AnyHistory.linear(new Random(seed), 12).actions;
            var folded = fold(actions);
            assertEquals(List.of(), folded.disputed(), "seed " + seed);
            assertEquals(List.of(actions.getLast().hash()), folded.heads());
            assertEquals(actions, folded.timeline());
            assertEquals(lastWords(actions), shown(folded), "seed " + seed);
        }
    }

    private static Map<String, Answer> lastWords(List<Action> actions) {
        var words = new HashMap<String, Answer>(shown(fold(List.of(actions.getFirst()))));
        for (var action : actions) {
            if (action.facts() instanceof FormCorrected corrected) {
                corrected.answers().forEach((key, answer) -> put(words, "answer:" + key, answer));
                corrected
                        .facts()
                        .forEach((id, facts) ->
                                facts.forEach((key, answer) -> put(words, "person:" + id + ":" + key, answer)));
            }
        }
        return words;
    }

    private static void put(Map<String, Answer> words, String slot, Optional<Answer> answer) {
        answer.ifPresentOrElse(given -> words.put(slot, given), () -> words.remove(slot));
    }

    @Test
    void a_receipt_that_does_not_count_any_more_is_named_as_superseded() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var actions = AnyHistory.several(new Random(seed)).actions;
            var folded = fold(actions);
            var keys = actions.stream()
                    .flatMap(action -> switch (action.facts()) {
                        case Received received -> List.of(received.receiptKey()).stream();
                        case FormCorrected corrected -> List.of(corrected.receiptKey()).stream();
                        default -> List.<String>of().stream();
                    })
                    .collect(Collectors.toSet());
            keys.remove(folded.receiptKey());
            assertEquals(keys, new HashSet<>(folded.supersededKeys()), "seed " + seed);
        }
    }

    @Test
    void actions_without_a_reception_are_no_dossier_and_a_second_reception_is_for_a_person_to_look_at() {
        var history = AnyHistory.linear(new Random(1), 3);
        assertTrue(Dossier.of(history.actions.subList(1, 4)).isEmpty());
        assertTrue(Dossier.of(List.of()).isEmpty());
        history.add(history.received(), List.of(history.actions.getLast().hash()));
        assertTrue(fold(history.actions).readOnly());
    }
}
