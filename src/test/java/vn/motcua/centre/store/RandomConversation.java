package vn.motcua.centre.store;

import static vn.motcua.centre.store.Centres.KEY;
import static vn.motcua.centre.store.Centres.NOW;
import static vn.motcua.centre.store.Centres.OFFICE;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vn.motcua.centre.Acceptance;
import vn.motcua.centre.Pages;
import vn.motcua.centre.Refused;
import vn.motcua.centre.View;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.PullPage;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.StreamPoint;

/// Questions of honest and of odd desks, from a seed. One question may be put to several centres.
final class RandomConversation {

    /// A question, and the answer as text: what kind of answer it is, a colon, the whole of it.
    interface Question {
        String ask(Heard centre);
    }

    /// A centre, and what makes its answers the same as another's.
    record Heard(SqlCentre centre, Acceptance acceptance, Pages pages) {

        Heard(SqlCentre centre) {
            this(centre, Centres.counting(centre), new Pages(centre, KEY));
        }
    }

    private final Random random;
    private final List<WrittenLog> logs = new ArrayList<>();
    private final List<PushBatch> sent = new ArrayList<>();

    RandomConversation(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            logs.add(new WrittenLog(OFFICE, 10 * seed + i));
        }
    }

    void enrol(SqlCentre centre) {
        for (int i = 0; i < logs.size(); i++) {
            logs.get(i).enrolled(centre.roster(), 2 * i + 1);
        }
    }

    Question next() {
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> push(remember(log().next(1 + random.nextInt(6))));
            case 4 -> push(any());
            case 5 -> fork();
            case 6 -> gap();
            case 7 -> push(twisted(any()));
            case 8 -> restored();
            case 9, 10 -> page();
            case 11 -> agreed();
            case 12 -> dossier();
            default -> known();
        };
    }

    private WrittenLog log() {
        return logs.get(random.nextInt(logs.size()));
    }

    private PushBatch remember(PushBatch batch) {
        sent.add(batch);
        return batch;
    }

    private PushBatch any() {
        return sent.isEmpty() ? remember(log().next(2)) : sent.get(random.nextInt(sent.size()));
    }

    private static Question push(PushBatch batch) {
        return heard -> {
            try {
                var answer = heard.acceptance().take(OFFICE, batch, NOW);
                var kind = answer.sendFrom().isPresent() ? "from" : answer.forked() ? "forked" : "taken";
                return kind + ":" + HexFormat.of().formatHex(answer.bytes());
            } catch (Refused e) {
                return "refused:" + e.reason();
            }
        };
    }

    /// A copy of a log goes on beside it; from then on either may be pushed.
    private Question fork() {
        int which = random.nextInt(logs.size());
        var twin = logs.get(which).twin(random.nextLong());
        var batch = remember(twin.next(1 + random.nextInt(3)));
        if (random.nextBoolean()) {
            logs.set(which, twin);
        }
        return push(batch);
    }

    private Question gap() {
        var twin = log().twin(random.nextLong());
        twin.next(1 + random.nextInt(3));
        return push(twin.next(1));
    }

    private PushBatch twisted(PushBatch batch) {
        var actions = new ArrayList<>(batch.actions());
        int last = actions.size() - 1;
        switch (random.nextInt(3)) {
            case 0 -> actions.set(last, actions.get(last).unsigned());
            case 1 -> {
                var signature = actions.get(last).signature().orElseThrow().clone();
                signature[random.nextInt(signature.length)] ^= 1;
                actions.set(
                        last,
                        new ActionBytes(
                                actions.get(last).header(), actions.get(last).body(), Optional.of(signature)));
            }
            default -> {
                return new PushBatch(new LogId("0123456789ab"), batch.known(), actions);
            }
        }
        return new PushBatch(batch.log(), batch.known(), actions);
    }

    /// Shows a word of the centre's that goes further than the centre does.
    private Question restored() {
        var batch = remember(log().next(1));
        return heard -> {
            var epoch = heard.centre().point(OFFICE).orElseThrow().epoch();
            var word = KEY.acknowledge(batch.log(), 1_000_000, new Hash("1".repeat(64)), epoch, NOW);
            var answer = push(new PushBatch(batch.log(), Optional.of(word), batch.actions()))
                    .ask(heard);
            return "restored:" + heard.centre().point(OFFICE) + answer;
        };
    }

    private Question page() {
        double share = random.nextDouble();
        var own = random.nextBoolean() ? Optional.of(log().key().log()) : Optional.<LogId>empty();
        boolean odd = random.nextInt(5) == 0;
        return heard -> {
            var after = point(heard, share);
            try {
                var asked = odd ? new StreamPoint("odd", after.position(), after.rolling()) : after;
                return "page:"
                        + HexFormat.of()
                                .formatHex(heard.pages()
                                        .page(OFFICE, asked, View.WHOLE, own)
                                        .bytes());
            } catch (Refused e) {
                return "refused:" + e.reason();
            }
        };
    }

    private static StreamPoint point(Heard heard, double share) {
        long head = heard.centre().point(OFFICE).orElseThrow().position();
        return heard.centre().point(OFFICE, Math.round(share * head)).orElseThrow();
    }

    private Question agreed() {
        double share = random.nextDouble();
        var odd = new StreamPoint("odd", random.nextInt(50), new Hash("2".repeat(64)));
        return heard ->
                "agreed:" + heard.pages().agreed(OFFICE, new PullPage.Passed(List.of(odd, point(heard, share))));
    }

    private Question dossier() {
        var bytes = any().actions().getFirst();
        var header = HeaderBytes.read(bytes.header());
        var number = GivenNumbers.number(header, bytes);
        var dossier = header.dossier().orElseThrow();
        return heard -> number.map(one -> "numbered:"
                        + heard.centre().numbered(one).stream()
                                .sorted(java.util.Comparator.comparing(Object::toString))
                                .toList())
                .orElseGet(() -> "dossier:"
                        + heard.centre().ofDossier(OFFICE, dossier).stream()
                                .map(one -> HexFormat.of().formatHex(one.header()))
                                .toList());
    }

    private Question known() {
        var id = log().key().log();
        return heard -> "log:" + heard.centre().log(id);
    }
}
