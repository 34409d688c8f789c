package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Chain;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.Enrolment;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.PushBatch;

/// The least that a desk is: a key, and a log that grows.
final class Guest {

    final LogKey key;
    final String office;
    private final int lane;
    private long seq;
    private Optional<Hash> last = Optional.empty();

    Guest(String office, int lane) {
        this(LogKey.random(new SecureRandom()), office, lane);
    }

    private Guest(LogKey key, String office, int lane) {
        this.key = key;
        this.office = office;
        this.lane = lane;
    }

    /// The same key in another office's name.
    Guest in(String elsewhere) {
        return new Guest(key, elsewhere, lane);
    }

    Enrolment.Request request(String secret) {
        var message = Enrolment.Request.message(secret, office, key.open().hex());
        var logs = List.of(new Enrolment.Log(key.open().hex(), List.of(lane, lane + 1)));
        return new Enrolment.Request(secret, office, "Quầy", "1", logs, key.sign(message));
    }

    Guest enrol(Hall hall) throws IOException, InterruptedException {
        var answer = hall.post("/v1/enrol", request(hall.code(office)).bytes());
        assertEquals(200, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
        return this;
    }

    Enrolment.Proof proof(Hall hall) throws IOException, InterruptedException {
        var nonce = Enrolment.Challenge.read(
                        hall.post("/v1/challenge", new byte[0]).body())
                .nonce();
        return new Enrolment.Proof(key.log().text(), nonce, key.sign(Enrolment.challenge(nonce)));
    }

    String token(Hall hall) throws IOException, InterruptedException {
        var answer = hall.post("/v1/token", proof(hall).bytes());
        assertEquals(200, answer.statusCode());
        return Enrolment.Token.read(answer.body()).token();
    }

    /// The next actions of its log.
    PushBatch next(int actions) {
        var batch = new ArrayList<ActionBytes>();
        for (int i = 0; i < actions; i++) {
            boolean signed = i == actions - 1;
            batch.add(action(signed));
        }
        return new PushBatch(key.log(), Optional.empty(), batch);
    }

    private ActionBytes action(boolean signed) {
        var salt = new byte[Chain.SALT];
        var facts = "{}".getBytes(StandardCharsets.UTF_8);
        seq++;
        var header = HeaderBytes.write(new ActionHeader(
                ActionHeader.FORMAT,
                UUID.randomUUID(),
                key.log(),
                seq,
                last,
                office,
                Optional.of(UUID.randomUUID()),
                List.of(),
                1_795_000_000_000L,
                420,
                "lethu",
                "RECEIVER",
                0,
                0,
                "SomethingNew",
                1,
                Chain.bodyHash(salt, facts)));
        var hash = Chain.identity(header);
        last = Optional.of(hash);
        var body = new byte[salt.length + facts.length];
        System.arraycopy(facts, 0, body, salt.length, facts.length);
        return new ActionBytes(
                header, Optional.of(body), signed ? Optional.of(key.signTail(seq, hash)) : Optional.empty());
    }
}
