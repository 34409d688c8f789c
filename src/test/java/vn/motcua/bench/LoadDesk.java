package vn.motcua.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import vn.motcua.centre.Reception;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.PaperPrinted;
import vn.motcua.keys.Chain;
import vn.motcua.keys.LogKey;
import vn.motcua.sync.HttpLine;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.Enrolment;
import vn.motcua.wire.FactsBytes;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.PullPage;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.StreamPoint;

/// A desk that has no file and no clerk: it signs and sends real actions of the size of a dossier's, and reads
/// its office's stream. Real HTTP, real signatures.
final class LoadDesk {

    private static final int PADDING = 900;

    private final String office;
    private final LogKey key = LogKey.random(new SecureRandom());
    private final HttpLine line;
    private final LongConsumer nanos;
    private Optional<Hash> prev = Optional.empty();
    private long seq;
    private StreamPoint point = StreamPoint.start("");

    /// @param nanos told how long each request took
    LoadDesk(String office, URI centre, HttpClient client, LongConsumer nanos) {
        this.office = office;
        this.nanos = nanos;
        line = new HttpLine(centre, new OnlyKey(key).stream(), Clock.systemUTC(), client);
    }

    void enrol(Reception reception, int desk) {
        var secret = reception.code(office).orElseThrow();
        var open = key.open().hex();
        var signature = key.sign(Enrolment.Request.message(secret, office, open));
        var logs = List.of(new Enrolment.Log(open, List.of(2 * desk - 1, 2 * desk)));
        var welcome = line.enrol(new Enrolment.Request(secret, office, "Quầy " + desk, "0", logs, signature));
        point = StreamPoint.start(welcome.epoch());
    }

    /// One sync: `actions` up, then everything down.
    ///
    /// @return actions that came down
    int sync(int actions) {
        timed(line::open);
        if (actions > 0) {
            push(actions);
        }
        int arrived = 0;
        while (true) {
            var after = point;
            PullPage page = timed(() -> line.pull(after, false));
            arrived += page.entries().size();
            point = page.through();
            if (point.position() >= page.head() || page.entries().isEmpty()) {
                return arrived;
            }
        }
    }

    long seq() {
        return seq;
    }

    long read() {
        return point.position();
    }

    private void push(int actions) {
        var batch = new ArrayList<ActionBytes>();
        for (int i = 0; i < actions; i++) {
            batch.add(action(i == actions - 1));
        }
        var answer = timed(() -> line.push(new PushBatch(key.log(), Optional.empty(), batch)));
        if (answer.acknowledgement().filter(word -> word.seq() == seq).isEmpty()) {
            throw new IllegalStateException("not acknowledged");
        }
    }

    private ActionBytes action(boolean last) {
        Facts facts = new PaperPrinted("receipt", 1, "x".repeat(PADDING));
        var body = FactsBytes.write(facts);
        var whole = new byte[Chain.SALT + body.length];
        System.arraycopy(body, 0, whole, Chain.SALT, body.length);
        var now = System.currentTimeMillis();
        var header = new ActionHeader(
                ActionHeader.FORMAT,
                UUID.randomUUID(),
                key.log(),
                ++seq,
                prev,
                office,
                Optional.of(UUID.randomUUID()),
                List.of(),
                now,
                7 * 60,
                "lethu",
                "RECEIVER",
                0,
                0,
                facts.kind(),
                1,
                Chain.bodyHash(new byte[Chain.SALT], body));
        var bytes = HeaderBytes.write(header);
        var hash = Chain.identity(bytes);
        prev = Optional.of(hash);
        var signature = last ? Optional.of(key.signTail(seq, hash)) : Optional.<byte[]>empty();
        return new ActionBytes(bytes, Optional.of(whole), signature);
    }

    private <T> T timed(Supplier<T> request) {
        long before = System.nanoTime();
        T answer = request.get();
        nanos.accept(System.nanoTime() - before);
        return answer;
    }
}
