package vn.motcua.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Attested;
import vn.motcua.domain.dossier.Content;
import vn.motcua.domain.dossier.CopyNoticed;
import vn.motcua.domain.dossier.DayOpened;
import vn.motcua.domain.dossier.Erased;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.FormCorrected;
import vn.motcua.domain.dossier.GivenNumber;
import vn.motcua.domain.dossier.HandedIn;
import vn.motcua.domain.dossier.HandedOver;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.IdentityChecked;
import vn.motcua.domain.dossier.IdentityDeferred;
import vn.motcua.domain.dossier.LogOpened;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.domain.dossier.PaperPrinted;
import vn.motcua.domain.dossier.Received;
import vn.motcua.domain.dossier.Reconciled;
import vn.motcua.domain.dossier.Resolved;
import vn.motcua.domain.dossier.Returned;
import vn.motcua.domain.dossier.Signer;
import vn.motcua.domain.dossier.State;
import vn.motcua.domain.dossier.TakenUp;
import vn.motcua.domain.dossier.ToldBack;
import vn.motcua.domain.dossier.Verdict;
import vn.motcua.domain.dossier.Withdrawn;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Value;

/// Any header and any facts that can be written, from a seed.
final class AnyAction {

    private static final String LETTERS = "aAzĐđắẫỹ Ợ😀\"\\/\n\t\u0001\u2028{}[]:,'<>&0";

    private final Random random;

    AnyAction(Random random) {
        this.random = random;
    }

    ActionHeader header() {
        long seq = random.nextBoolean() ? 1 : 2 + random.nextInt(1_000_000);
        return new ActionHeader(
                1,
                uuid(),
                Golden.LOG,
                seq,
                seq == 1 ? Optional.empty() : Optional.of(hash()),
                "X99." + random.nextInt(100),
                maybe(this::uuid),
                list(this::hash),
                random.nextLong(),
                random.nextInt(-18 * 60, 18 * 60 + 1),
                text(),
                text(),
                random.nextLong(),
                random.nextLong(),
                text(),
                random.nextInt(),
                hash());
    }

    Facts facts() {
        return switch (random.nextInt(20)) {
            case 0 ->
                new LogOpened(
                        hash().hex(),
                        List.of(1 + random.nextInt(10), 11 + random.nextInt(1_000_000)),
                        text(),
                        maybe(() -> new LogOpened.Before(Golden.LOG, random.nextLong(), hash())));
            case 1 -> new DayOpened(date(), date(), text());
            case 2 -> new CopyNoticed(text(), text(), random.nextLong(), random.nextLong());
            case 3 -> received();
            case 4 -> corrected();
            case 5 -> new Withdrawn(text());
            case 6 -> new PaperPrinted(text(), random.nextInt(), random.nextBoolean() ? "" : text());
            case 7 ->
                new Resolved(
                        text(),
                        maybe(this::text),
                        maybe(this::text),
                        date(),
                        maybe(this::signer),
                        random.nextBoolean(),
                        random.nextBoolean() ? "" : text());
            case 8 -> new Attested(text(), random.nextInt(), date(), some(this::entry), signer());
            case 9 -> returned();
            case 10 -> new IdentityDeferred(text(), text());
            case 11 -> new IdentityChecked(text(), random.nextBoolean(), text());
            case 12 -> attached();
            case 15 -> new HandedOver("X99." + random.nextInt(100), text());
            case 16 ->
                new HandedIn(
                        hash(),
                        "X99." + random.nextInt(100),
                        received().handedTo(text(), received().content()),
                        list(this::attached));
            case 17 -> new TakenUp(moment(), maybe(() -> new Received.Due(moment(), text(), list(this::text))));
            case 18 ->
                new ToldBack(
                        "X99." + random.nextInt(100),
                        State.values()[random.nextInt(State.values().length)],
                        maybe(this::moment));
            case 13 -> new Verdict(some(this::hash), text());
            case 14 -> new Reconciled(reconciled(), text());
            default -> new Erased(list(this::hash), text());
        };
    }

    private PaperAttached attached() {
        return new PaperAttached(
                "p-" + random.nextInt(100),
                hash().hex(),
                1 + random.nextLong(Long.MAX_VALUE),
                random.nextBoolean() ? "application/pdf" : "image/svg+xml");
    }

    private Map<String, Hash> reconciled() {
        Map<String, Hash> chosen = map(this::hash);
        return chosen.isEmpty() ? Map.of("state", hash()) : chosen;
    }

    private Signer signer() {
        return new Signer(text(), text());
    }

    private Attested.Entry entry() {
        return new Attested.Entry(
                1 + random.nextInt(100_000),
                text(),
                1 + random.nextInt(500),
                1 + random.nextInt(50),
                random.nextInt(1_000_000_000));
    }

    private Returned returned() {
        var number = maybe(this::text);
        return new Returned(
                Returned.Recipient.values()[random.nextInt(2)],
                text(),
                number,
                number.isPresent() && random.nextBoolean(),
                Returned.Acknowledged.values()[random.nextInt(2)]);
    }

    private Received received() {
        return new Received(
                new GivenNumber(text(), date(), 1 + random.nextInt(5_000), 1 + random.nextInt(999)),
                uuid(),
                moment(),
                random.nextBoolean(),
                text(),
                text(),
                moment(),
                maybe(this::moment),
                new Received.ProcedureRef(text(), text(), text()),
                new Content(
                        list(() -> new Content.Party(text(), map(this::answer))),
                        map(() -> List.of(text(), text())),
                        map(this::answer),
                        list(() -> new Content.PaperTaken(
                                text(),
                                text(),
                                random.nextInt(),
                                random.nextInt(),
                                random.nextInt(),
                                random.nextBoolean()))),
                maybe(() -> new Received.Due(moment(), text(), list(this::text))),
                text());
    }

    private FormCorrected corrected() {
        Map<String, Optional<Answer>> answers = map(() -> maybe(this::answer));
        Map<String, Map<String, Optional<Answer>>> facts = map(() -> map(() -> maybe(this::answer)));
        if (answers.isEmpty() && facts.isEmpty()) {
            answers = Map.of("x", Optional.empty());
        }
        return new FormCorrected(text(), answers, facts, text());
    }

    private Answer answer() {
        return new Answer(value(), Source.values()[random.nextInt(Source.values().length)], random.nextBoolean());
    }

    private Value value() {
        return switch (random.nextInt(5)) {
            case 0 -> new Value.Whole(random.nextBoolean() ? random.nextLong() : random.nextInt(10));
            case 1 -> new Value.YesNo(random.nextBoolean());
            case 2 -> new Value.Several(some(this::text));
            case 3 -> new Value.Rows(some(() -> map(this::cell)));
            default -> new Value.Text(text());
        };
    }

    private Value cell() {
        return random.nextBoolean() ? new Value.Text(text()) : new Value.Whole(random.nextLong());
    }

    private String text() {
        var text = new StringBuilder("x");
        int length = random.nextInt(12);
        int[] letters = LETTERS.codePoints().toArray();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    private Hash hash() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Hash.of(bytes);
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private LocalDate date() {
        return LocalDate.ofEpochDay(random.nextInt(-100_000, 100_000));
    }

    private OffsetDateTime moment() {
        var offset = ZoneOffset.ofTotalSeconds(random.nextInt(-1_080, 1_081) * 60);
        return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000))
                .atOffset(offset);
    }

    private <T> Optional<T> maybe(Supplier<T> one) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(one.get());
    }

    private <T> List<T> list(Supplier<T> one) {
        return random.nextInt(3) == 0 ? List.of() : some(one);
    }

    private <T> List<T> some(Supplier<T> one) {
        var list = new ArrayList<T>();
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            list.add(one.get());
        }
        return list;
    }

    private <T> Map<String, T> map(Supplier<T> one) {
        var map = new HashMap<String, T>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            map.put(text(), one.get());
        }
        return map;
    }
}
