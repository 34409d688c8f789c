package vn.motcua.centre;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.centre.store.SqlCentre;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Content;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.NumberPattern;
import vn.motcua.domain.dossier.Received;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.keys.Chain;
import vn.motcua.keys.LogKey;
import vn.motcua.keys.ReceiptSeal;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.FactsBytes;
import vn.motcua.wire.HeaderBytes;

/// A centre's memory on a real file, one office in it, and desks whose actions simply stand there.
final class OneOffice implements AutoCloseable {

    static final String ID = "X99.01.02";
    static final String NAME = "UBND phường An Khê";
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2026-11-23T09:00:00+07:00");
    static final OffsetDateTime DUE = RECEIVED.plusDays(4);
    static final String PERSON = "Nguyễn Thị Hằng";
    static final String PERSON_ID = "048192000117";
    static final String KEY = "0123456789ab";

    final SqlCentre store;
    final CentreIdentity identity;

    OneOffice(Path folder, String lookUp) {
        store = SqlCentre.sqlite(folder.resolve("centre.db"));
        identity = store.found(lookUp, new SecureRandom());
        store.roster()
                .addOffice(new Roster.Office(
                        ID, NAME, LogKey.random(new SecureRandom()).seed()));
    }

    /// A desk of the office.
    final class Writer {

        final LogKey key = LogKey.random(new SecureRandom());
        private long seq;
        private Optional<Hash> last = Optional.empty();

        Hash write(UUID dossier, List<Hash> bases, OffsetDateTime at, Facts facts) {
            return write(dossier, bases, at, facts.kind(), FactsBytes.write(facts));
        }

        Hash write(UUID dossier, List<Hash> bases, OffsetDateTime at, String kind, byte[] body) {
            var salt = new byte[Chain.SALT];
            seq++;
            var header = new ActionHeader(
                    ActionHeader.FORMAT,
                    UUID.randomUUID(),
                    key.log(),
                    seq,
                    last,
                    ID,
                    Optional.of(dossier),
                    bases,
                    at.toInstant().toEpochMilli(),
                    at.getOffset().getTotalSeconds() / 60,
                    "lethu",
                    "receiver",
                    0,
                    0,
                    kind,
                    1,
                    Chain.bodyHash(salt, body));
            var bytes = HeaderBytes.write(header);
            var hash = Chain.identity(bytes);
            var whole = new byte[salt.length + body.length];
            System.arraycopy(body, 0, whole, salt.length, body.length);
            var signature = Optional.of(key.signTail(seq, hash));
            store.inOffice(ID, entry -> {
                entry.append(header, hash, new ActionBytes(bytes, Optional.of(whole), signature), at.toEpochSecond());
                return hash;
            });
            last = Optional.of(hash);
            return hash;
        }

        ReceiptSeal seal(String number, String receiptKey) {
            return ReceiptSeal.sign(key, number, receiptKey, DAY);
        }
    }

    /// A registered desk; each has lanes of its own.
    Writer desk() {
        var writer = new Writer();
        var lane = 2 * store.roster().desks(ID).size() + 1;
        var desk = new Roster.NewDesk(
                ID,
                writer.key.log().text(),
                "Quầy",
                "1",
                List.of(new Roster.Lanes(writer.key.open(), List.of(lane, lane + 1))));
        store.roster().addCode("code" + lane, ID, Long.MAX_VALUE, Roster.Grant.USUAL);
        store.roster().enrol("code" + lane, desk, 0).orElseThrow();
        return writer;
    }

    void turnAway(Writer writer) {
        store.roster().revoke(ID, writer.key.log().text(), 1);
    }

    static String number(int n) {
        return NumberPattern.STANDARD.give(ID, DAY, 1, n).text();
    }

    static Received received(int n, String receiptKey) {
        return received(n, receiptKey, "Cấp Giấy xác nhận tình trạng hôn nhân");
    }

    static Received received(int n, String receiptKey, String procedure) {
        return received(n, receiptKey, procedure, DUE);
    }

    static Received received(int n, String receiptKey, String procedure, OffsetDateTime due) {
        return new Received(
                NumberPattern.STANDARD.give(ID, DAY, 1, n),
                UUID.randomUUID(),
                RECEIVED,
                true,
                ID,
                ID,
                RECEIVED,
                Optional.of(RECEIVED),
                new Received.ProcedureRef("1.004873", procedure, "00"),
                new Content(
                        List.of(new Content.Party(
                                "p1",
                                Map.of(
                                        "fullName", Answer.text(PERSON, Source.CARD),
                                        "citizenId", Answer.text(PERSON_ID, Source.CARD)))),
                        Map.of("applicant", List.of("p1")),
                        Map.of("purpose", Answer.text("Vay vốn", Source.CITIZEN)),
                        List.of()),
                Optional.of(new Received.Due(due, "2026-1", List.of("vì thế"))),
                receiptKey);
    }

    LookUp lookUp(OffsetDateTime now) {
        return new LookUp(store, Clock.fixed(now.toInstant(), PublicStanding.ZONE));
    }

    /// Ways in which one receipt can be wrong.
    static List<ReceiptSeal> wrong(ReceiptSeal good) {
        var wrong = new ArrayList<ReceiptSeal>();
        var stranger = LogKey.random(new SecureRandom());
        wrong.add(new ReceiptSeal(good.number(), "zzzzzzzzzzzz", good.log(), good.signature()));
        wrong.add(new ReceiptSeal(number(999), good.key(), good.log(), good.signature()));
        wrong.add(new ReceiptSeal(good.number(), good.key(), stranger.log(), good.signature()));
        wrong.add(ReceiptSeal.sign(stranger, good.number(), good.key(), DAY));
        wrong.add(new ReceiptSeal(good.number(), good.key(), good.log(), "A".repeat(86)));
        wrong.add(ReceiptSeal.sign(stranger, number(999), "zzzzzzzzzzzz", DAY));
        return wrong;
    }

    @Override
    public void close() {
        store.close();
    }
}
