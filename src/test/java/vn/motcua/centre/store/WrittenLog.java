package vn.motcua.centre.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import vn.motcua.centre.Roster;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Content;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.GivenNumber;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.PaperPrinted;
import vn.motcua.domain.dossier.Received;
import vn.motcua.domain.dossier.Withdrawn;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.keys.Chain;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.Acknowledgement;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.FactsBytes;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.PushBatch;

/// A log that is written without a desk: real headers, bodies and signatures, from a seed.
public final class WrittenLog {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-23T09:00:00+07:00");

    private final String office;
    private final LogKey key;
    private final Random random;
    private long seq;
    private Optional<Hash> prev = Optional.empty();
    private UUID dossier = new UUID(1, 1);
    private List<Hash> bases = List.of();
    private String user = "lethu";
    private String role = "RECEIVER";

    public WrittenLog(String office, long seed) {
        this(office, key(seed), new Random(seed));
    }

    private WrittenLog(String office, LogKey key, Random random) {
        this.office = office;
        this.key = key;
        this.random = random;
    }

    private static LogKey key(long seed) {
        var secret = new byte[32];
        new Random(~seed).nextBytes(secret);
        return LogKey.of(secret);
    }

    /// A copy that knows the same and goes on by itself.
    WrittenLog twin(long seed) {
        var twin = new WrittenLog(office, key, new Random(seed));
        twin.seq = seq;
        twin.prev = prev;
        twin.dossier = dossier;
        return twin;
    }

    public LogKey.Public key() {
        return key.open();
    }

    /// Makes it known to a centre, which has its office already.
    public WrittenLog enrolled(Roster roster, int lane) {
        var secret = "code of " + key.log() + " " + lane;
        roster.addCode(secret, office, Long.MAX_VALUE);
        var logs = List.of(new Roster.Lanes(key.open(), List.of(lane, lane + 1)));
        roster.enrol(secret, new Roster.NewDesk(office, key.log().text(), "Quầy", "0", logs), 1)
                .orElseThrow();
        return this;
    }

    /// Writes so many actions: a dossier received, then a few papers printed for it, and so on.
    public PushBatch next(int actions) {
        return next(actions, Optional.empty());
    }

    PushBatch next(int actions, Optional<Acknowledgement> known) {
        var written = new ArrayList<ActionBytes>();
        for (int i = 0; i < actions; i++) {
            written.add(one(i == actions - 1));
        }
        return new PushBatch(key.log(), known, written);
    }

    /// The citizen takes the dossier back that was written about last.
    PushBatch withdraw() {
        return say(new Withdrawn("xin rút"));
    }

    /// Something about the dossier that was written about last, on top of that.
    PushBatch say(Facts facts) {
        return say(facts, prev.stream().toList());
    }

    PushBatch say(Facts facts, List<Hash> on) {
        seq++;
        bases = on;
        return new PushBatch(key.log(), Optional.empty(), List.of(written(facts, true)));
    }

    /// What no desk would write, under the name of a kind.
    public PushBatch say(String kind, byte[] body) {
        seq++;
        bases = prev.stream().toList();
        return new PushBatch(key.log(), Optional.empty(), List.of(written(kind, body, true)));
    }

    /// A reception whose citizen had much to declare.
    PushBatch receive(String purpose) {
        return receive(String.format("%s-261123-L%05d-%s", office, seq, key.log()), purpose);
    }

    PushBatch receive(String number, String purpose) {
        dossier = new UUID(timed(random.nextLong()), random.nextLong());
        return say(received(number, purpose), List.of());
    }

    /// Goes on in another's name.
    WrittenLog as(String login) {
        return as(login, role);
    }

    /// Goes on in another's name and role.
    WrittenLog as(String login, String other) {
        user = login;
        role = other;
        return this;
    }

    /// Goes on with a dossier that another log began.
    public void about(UUID other) {
        dossier = other;
    }

    UUID dossier() {
        return dossier;
    }

    private ActionBytes one(boolean last) {
        seq++;
        bases = List.of();
        boolean received = seq % 4 == 1;
        if (received) {
            dossier = new UUID(timed(random.nextLong()), random.nextLong());
        }
        var facts = received
                ? received(String.format("%s-261123-Q%05d-%s", office, seq, key.log()))
                : new PaperPrinted("receipt", (int) seq, "Kẹt giấy lần " + seq);
        return written(facts, last);
    }

    private ActionBytes written(Facts facts, boolean last) {
        return written(facts.kind(), FactsBytes.write(facts), last);
    }

    private ActionBytes written(String kind, byte[] body, boolean last) {
        var salted = new byte[ActionBytes.SALT + body.length];
        var salt = new byte[ActionBytes.SALT];
        random.nextBytes(salt);
        System.arraycopy(salt, 0, salted, 0, salt.length);
        System.arraycopy(body, 0, salted, salt.length, body.length);
        var header = HeaderBytes.write(header(kind, Chain.bodyHash(salt, body)));
        var hash = Chain.identity(header);
        prev = Optional.of(hash);
        return new ActionBytes(
                header, Optional.of(salted), last ? Optional.of(key.signTail(seq, hash)) : Optional.empty());
    }

    /// The first half of a UUIDv7, as desks make them: those of one time stand together in an index.
    private long timed(long random) {
        return (AT.toInstant().toEpochMilli() + seq) << 16 | 0x7000 | random & 0xFFF;
    }

    private ActionHeader header(String kind, Hash bodyHash) {
        return new ActionHeader(
                ActionHeader.FORMAT,
                new UUID(random.nextLong(), random.nextLong()),
                key.log(),
                seq,
                prev,
                office,
                Optional.of(dossier),
                bases,
                AT.toInstant().toEpochMilli() + seq,
                420,
                user,
                role,
                0,
                0,
                kind,
                1,
                bodyHash);
    }

    private Received received(String number) {
        return received(number, "Vay vốn");
    }

    private Received received(String number, String purpose) {
        return new Received(
                new GivenNumber(number, LocalDate.of(2026, 11, 23), 1, 1),
                new UUID(random.nextLong(), random.nextLong()),
                AT,
                true,
                office,
                office,
                AT,
                Optional.of(AT),
                new Received.ProcedureRef("1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân", "00"),
                new Content(
                        List.of(new Content.Party(
                                "p1", Map.of("fullName", Answer.text("Người Thử " + random.nextInt(), Source.CARD)))),
                        Map.of("applicant", List.of("p1")),
                        Map.of("purpose", Answer.text(purpose, Source.CITIZEN)),
                        List.of()),
                Optional.of(new Received.Due(AT.plusDays(4), "2026-1", List.of("vì thế"))),
                "0123456789ab");
    }
}
