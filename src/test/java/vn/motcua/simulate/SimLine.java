package vn.motcua.simulate;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.motcua.counter.DeskStream;
import vn.motcua.counter.Hindrance;
import vn.motcua.sync.Line;
import vn.motcua.sync.LineTrouble;
import vn.motcua.wire.Enrolment;
import vn.motcua.wire.PullPage;
import vn.motcua.wire.PushAnswer;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.StreamPoint;
import vn.motcua.wire.UnreadableException;
import vn.motcua.wire.Vouched;

/// A desk's line over the [Network]: the real bytes of every message, read back at both ends.
final class SimLine implements Line {

    private final String desk;
    private final Network network;
    private final Supplier<DeskStream> stream;
    private final Runnable between;
    private String token = "";
    private String speaker = "";

    /// @param between what may happen at the desk while it waits
    SimLine(String desk, Network network, Supplier<DeskStream> stream, Runnable between) {
        this.desk = desk;
        this.network = network;
        this.stream = stream;
        this.between = between;
    }

    @Override
    public Enrolment.Token open() {
        var nonce = ask("challenge", new byte[0], Enrolment.Challenge::read).nonce();
        var log = stream.get().log().text();
        var proof = new Enrolment.Proof(log, nonce, stream.get().sign(Enrolment.challenge(nonce)));
        var fresh = ask("token", proof.bytes(), Enrolment.Token::read);
        token = fresh.token();
        speaker = log;
        return fresh;
    }

    @Override
    public Enrolment.Welcome enrol(Enrolment.Request request) {
        return ask("enrol", request.bytes(), Enrolment.Welcome::read);
    }

    @Override
    public Enrolment.Welcome succeed(Enrolment.Successor successor) {
        return ask("succeed", successor.bytes(), Enrolment.Welcome::read);
    }

    @Override
    public PushAnswer push(PushBatch batch) {
        prove();
        return ask("push", batch.bytes(), PushAnswer::read);
    }

    @Override
    public PullPage pull(StreamPoint after, boolean whole) {
        prove();
        return ask(whole ? "pull whole" : "pull", Centre.bytes(after), PullPage::read);
    }

    @Override
    public Vouched snapshot(Optional<Long> at, long after) {
        prove();
        var json = "{\"after\":" + after
                + at.map(position -> ",\"at\":" + position).orElse("") + "}";
        return ask("snapshot", json.getBytes(StandardCharsets.US_ASCII), Vouched::read);
    }

    @Override
    public Vouched dossier(UUID dossier, long after) {
        prove();
        var json = "{\"dossier\":\"" + dossier + "\",\"after\":" + after + "}";
        return ask("dossier", json.getBytes(StandardCharsets.US_ASCII), Vouched::read);
    }

    @Override
    public StreamPoint agree(PullPage.Passed passed) {
        prove();
        return ask("agree", passed.bytes(), PullPage.Passed::read)
                .newest()
                .orElseThrow(() -> new LineTrouble(Hindrance.BAD_ANSWER));
    }

    private void prove() {
        if (!speaker.equals(stream.get().log().text())) {
            open();
        }
    }

    /// Something else, such as a batch that was carried here on a stick.
    byte[] carry(byte[] batch) {
        prove();
        return network.ask(desk, new Centre.Request("push", token, batch));
    }

    private <T> T ask(String route, byte[] body, Function<byte[], T> reader) {
        between.run();
        var answer = network.ask(desk, new Centre.Request(route, token, body));
        try {
            return reader.apply(answer);
        } catch (UnreadableException e) {
            throw new LineTrouble(Hindrance.BAD_ANSWER, e);
        }
    }
}
