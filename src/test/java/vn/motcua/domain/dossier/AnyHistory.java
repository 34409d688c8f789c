package vn.motcua.domain.dossier;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;

/// The actions of one dossier by several desks that hear of each other now and then.
final class AnyHistory {

    static final UUID DOSSIER = UUID.fromString("01939c5a-0000-7000-8000-00000000000a");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Signer SIGNER = new Signer("B", "CHỦ TỊCH");
    private static final List<String> KEYS = List.of("purpose", "copies", "note");
    private static final List<String> SLOTS =
            List.of("answer:purpose", "answer:copies", "person:p1:fullName", "state", "receipt", "result", "return");
    private static final List<String> ATTRIBUTES = List.of("fullName", "phone");

    final List<Action> actions = new ArrayList<>();
    private final Random random;
    private int made;

    AnyHistory(Random random) {
        this.random = random;
    }

    /// One desk, one action after the other.
    static AnyHistory linear(Random random, int length) {
        var history = new AnyHistory(random);
        history.add(history.received(), List.of());
        for (int i = 0; i < length; i++) {
            history.add(history.facts(), List.of(history.actions.getLast().hash()));
        }
        return history;
    }

    /// Some desks, each with what it knows; sometimes one hears what another knows.
    static AnyHistory several(Random random) {
        var history = new AnyHistory(random);
        var first = history.add(history.received(), List.of());
        var desks = new ArrayList<Set<Hash>>();
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            desks.add(new HashSet<>(Set.of(first)));
        }
        int steps = 2 + random.nextInt(14);
        for (int i = 0; i < steps; i++) {
            var desk = desks.get(random.nextInt(count));
            if (random.nextInt(3) == 0) {
                desk.addAll(desks.get(random.nextInt(count)));
            }
            desk.add(history.add(history.anything(), history.headsOf(desk)));
        }
        return history;
    }

    Hash add(Facts facts, List<Hash> bases) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var hash = Hash.of(bytes);
        made++;
        var header = new ActionHeader(
                1,
                new UUID(made, made),
                new LogId("0123456789ab"),
                made,
                made == 1 ? Optional.empty() : Optional.of(hash),
                "X99",
                Optional.of(DOSSIER),
                bases,
                random.nextLong(),
                420,
                "u",
                "R",
                0,
                0,
                facts.kind(),
                facts.schema(),
                hash);
        actions.add(new Action(header, hash, facts));
        return hash;
    }

    /// By definition: those that no other known one names as its base.
    List<Hash> headsOf(Set<Hash> known) {
        var heads = new LinkedHashSet<>(known);
        for (var action : actions) {
            if (known.contains(action.hash())) {
                action.header().bases().forEach(heads::remove);
            }
        }
        return List.copyOf(heads);
    }

    /// Also what only the centre and a head say, of anything that was said anywhere.
    private Facts anything() {
        return switch (random.nextInt(8)) {
            case 0 -> new Verdict(random.nextInt(3) == 0 ? List.of(any(), any()) : List.of(any()), "sai " + made);
            case 1 -> reconciled();
            default -> facts();
        };
    }

    Hash any() {
        return actions.get(random.nextInt(actions.size())).hash();
    }

    /// Names actions that wrote there, and now and then one that did not, or that its desk has not seen.
    private Reconciled reconciled() {
        var chosen = new HashMap<String, Hash>();
        while (chosen.isEmpty()) {
            SLOTS.stream().filter(_ -> random.nextInt(3) == 0).forEach(slot -> chosen.put(slot, writer(slot)));
        }
        return new Reconciled(chosen, "đã hỏi");
    }

    private Hash writer(String slot) {
        var writers = actions.stream()
                .filter(action -> Writes.of(action.facts()).containsKey(slot)
                        || (action.facts() instanceof Reconciled earlier
                                && earlier.chosen().containsKey(slot)))
                .map(Action::hash)
                .toList();
        return writers.isEmpty() || random.nextInt(6) == 0 ? any() : writers.get(random.nextInt(writers.size()));
    }

    /// What clerks say.
    Facts facts() {
        return switch (random.nextInt(22)) {
            case 0 -> new Withdrawn("rút");
            case 1, 2 -> new PaperPrinted("receipt", 1 + made, "");
            case 3 -> new Facts.Unknown("Rated", 1);
            case 4 -> resolved();
            case 5 -> new Attested("01", 2026, DAY, List.of(new Attested.Entry(1 + made, "Bằng", 1, 1, 2_000)), SIGNER);
            case 6 -> returned();
            case 7 -> new IdentityDeferred("p" + random.nextInt(1, 3), "mất mạng");
            case 9 -> new PaperAttached("photo", "ab".repeat(31) + "0" + random.nextInt(3), 7, "image/jpeg");
            case 10 -> new HandedOver("X99.0" + random.nextInt(3), "thẩm quyền");
            case 11 -> handedIn(received());
            case 12 -> new TakenUp(moment(), random.nextBoolean() ? Optional.empty() : Optional.of(due()));
            case 13 ->
                new ToldBack(
                        "X99.0" + random.nextInt(3),
                        State.values()[random.nextInt(4)],
                        random.nextBoolean() ? Optional.empty() : Optional.of(moment()));
            case 8 -> new IdentityChecked("p" + random.nextInt(1, 3), true, "");
            default -> corrected();
        };
    }

    HandedIn handedIn(Received received) {
        var file = new PaperAttached("photo", "ab".repeat(31) + "1" + random.nextInt(3), 7, "image/jpeg");
        return new HandedIn(
                Hash.of(new byte[32]), "X99.09", received.handedTo("X99.01", received.content()), List.of(file));
    }

    private OffsetDateTime moment() {
        return OffsetDateTime.parse("2026-11-23T09:00:00+07:00").plusMinutes(random.nextInt(5));
    }

    private Received.Due due() {
        return new Received.Due(moment().plusDays(3), "2026-1", List.of("vì " + random.nextInt(2)));
    }

    private Resolved resolved() {
        return new Resolved(
                "Giấy", Optional.of("" + random.nextInt(2)), Optional.empty(), DAY, Optional.empty(), false, "");
    }

    private Returned returned() {
        return new Returned(
                Returned.Recipient.APPLICANT,
                "A" + random.nextInt(2),
                Optional.empty(),
                false,
                Returned.Acknowledged.SIGNATURE);
    }

    private FormCorrected corrected() {
        var answers = new HashMap<String, Optional<Answer>>();
        var facts = new HashMap<String, Map<String, Optional<Answer>>>();
        while (answers.isEmpty() && facts.isEmpty()) {
            KEYS.stream().filter(_ -> random.nextInt(3) == 0).forEach(key -> answers.put(key, change()));
            if (random.nextBoolean()) {
                var attribute = ATTRIBUTES.get(random.nextInt(2));
                facts.put("p" + random.nextInt(1, 3), Map.of(attribute, change()));
            }
        }
        return new FormCorrected("sai", answers, facts, "key" + made);
    }

    private Optional<Answer> change() {
        return random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(Answer.text("v" + random.nextInt(3), Source.CLERK));
    }

    Received received() {
        var at = OffsetDateTime.parse("2026-11-23T09:00:00+07:00");
        return new Received(
                new GivenNumber("X99-261123-Q1001", LocalDate.of(2026, 11, 23), 1, 1),
                DOSSIER,
                at,
                true,
                "X99",
                "X99",
                at,
                Optional.of(at),
                new Received.ProcedureRef("1", "n", "v"),
                new Content(
                        List.of(
                                new Content.Party("p1", Map.of("fullName", Answer.text("A", Source.CARD))),
                                new Content.Party("p2", Map.of())),
                        Map.of("applicant", List.of("p1")),
                        Map.of("purpose", Answer.text("v0", Source.CITIZEN)),
                        List.of()),
                Optional.empty(),
                "key0");
    }
}
