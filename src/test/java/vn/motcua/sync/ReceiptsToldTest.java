package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.TellReceipt;
import vn.motcua.counter.TellReceipt.Told;
import vn.motcua.counter.Words;
import vn.motcua.keys.LogKey;
import vn.motcua.keys.ReceiptSeal;
import vn.motcua.store.Desk;

/// A desk that has the directory tells receipts apart, with the centre gone.
class ReceiptsToldTest {

    private static final String LOOK_UP = "https://tracuu.vi.du";

    @TempDir
    Path home;

    private House house;
    private House.Sitting one;
    private House.Sitting two;

    @BeforeEach
    void open() throws IOException {
        house = new House(Files.createDirectories(home.resolve("centre")));
        one = house.sit(new Desk(home.resolve("first")).found(1));
        two = house.sit(new Desk(home.resolve("second")).found(2));
        house.enrol(one, "Quầy 1");
        house.enrol(two, "Quầy 2");
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
        house.close();
    }

    private void hearOfDesks() {
        new DirectoryExchange(one.counter, one.counter.stream().enrolled().orElseThrow()).pull(one.line);
    }

    /// As it is printed and scanned again.
    private Told told(ReceiptSeal seal) {
        return new TellReceipt(one.counter)
                .tell(ReceiptSeal.read(seal.url(LOOK_UP)).orElseThrow());
    }

    private static String said(Told told) {
        return switch (told) {
            case Told.Here(var _, var careful) ->
                careful.map(Words.VIETNAMESE::say).orElse("");
            case Told.Elsewhere(var sentence) -> Words.VIETNAMESE.say(sentence);
            case Told.Doubted(var sentence) -> Words.VIETNAMESE.say(sentence);
            case Told.Forged(var sentence) -> Words.VIETNAMESE.say(sentence);
        };
    }

    private ReceiptSeal receiptOfTwo() {
        var ledger = two.counter.ledger();
        return ledger.seal(Desk.receive(ledger, Desk.DAY, "Nguyễn Thị Hoa"));
    }

    @Test
    void what_was_received_here_is_opened() {
        var ledger = one.counter.ledger();
        var dossier = Desk.receive(ledger, Desk.DAY, "Trần Văn Bình");
        assertEquals(new Told.Here(dossier.id(), Optional.empty()), told(ledger.seal(dossier)));
    }

    @Test
    void a_receipt_of_another_desk_is_genuine_and_its_dossier_not_here() {
        var receipt = receiptOfTwo();
        hearOfDesks();
        house.server.close();
        var told = assertInstanceOf(Told.Elsewhere.class, told(receipt));
        assertEquals(
                "Phiếu thật, do Quầy 2 (Phường An Khê) tiếp nhận ngày 23/11/2026; hồ sơ chưa có ở máy này.",
                said(told));
    }

    @Test
    void a_desk_that_was_never_heard_of_is_not_called_a_forger() {
        var told = assertInstanceOf(Told.Elsewhere.class, told(receiptOfTwo()));
        assertTrue(said(told).startsWith("Chưa biết quầy này"), said(told));
        hearOfDesks();
        var stranger = LogKey.random(new SecureRandom());
        var seal = ReceiptSeal.sign(stranger, "X99.01.02-261123-Q9001", "0123456789ab", Desk.DAY);
        assertTrue(said(told(seal)).startsWith("Chưa biết quầy này"));
    }

    @Test
    void one_letter_that_was_changed_makes_it_forged() {
        var real = receiptOfTwo();
        hearOfDesks();
        var other = new ReceiptSeal(real.number().replace("Q", "Q1"), real.key(), real.log(), real.signature());
        assertTrue(said(assertInstanceOf(Told.Forged.class, told(other))).startsWith("CẢNH BÁO: phiếu giả"));
        var key = new ReceiptSeal(real.number(), "0123456789zz", real.log(), real.signature());
        assertInstanceOf(Told.Forged.class, told(key));
        var stranger = LogKey.random(new SecureRandom());
        var signed = ReceiptSeal.sign(stranger, real.number(), real.key(), LocalDate.of(2026, 11, 23));
        var worn = new ReceiptSeal(real.number(), real.key(), real.log(), signed.signature());
        assertInstanceOf(Told.Forged.class, told(worn), "signed by somebody else in the desk's name");
    }

    @Test
    void a_desk_that_was_turned_away_is_said() {
        var receipt = receiptOfTwo();
        house.store.roster().revoke(House.OFFICE, two.counter.stream().log().text(), at("2026-11-23T03:00:00Z"));
        hearOfDesks();
        var told = assertInstanceOf(Told.Doubted.class, told(receipt));
        assertTrue(said(told).contains("đã bị thu hồi từ ngày 23/11/2026"), said(told));
    }

    @Test
    void what_it_gave_out_before_that_day_stays_genuine() {
        var receipt = receiptOfTwo();
        house.store.roster().revoke(House.OFFICE, two.counter.stream().log().text(), at("2026-11-24T03:00:00Z"));
        hearOfDesks();
        assertTrue(said(told(receipt)).startsWith("Phiếu thật"), said(told(receipt)));
    }

    private static long at(String instant) {
        return java.time.Instant.parse(instant).toEpochMilli();
    }

    @Test
    void of_two_dossiers_with_one_number_each_receipt_opens_its_own() throws IOException {
        try (var copy = house.sit(new Desk(home.resolve("copy")).found(2))) {
            var first = Desk.receive(two.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
            var second = Desk.receive(copy.counter.ledger(), Desk.DAY, "Trần Văn Bình");
            assertEquals(first.number(), second.number(), "two desks that were given the same lane");
            var seals = List.of(
                    two.counter.ledger().seal(first), copy.counter.ledger().seal(second));
            house.enrol(copy, "Quầy 2b");
            two.exchange.round();
            copy.exchange.round();
            one.exchange.round();
            hearOfDesks();
            assertEquals(new Told.Here(first.id(), Optional.empty()), told(seals.getFirst()));
            assertEquals(new Told.Here(second.id(), Optional.empty()), told(seals.getLast()));
        }
    }

    @Test
    void once_the_dossier_came_down_it_is_opened() {
        var receipt = receiptOfTwo();
        two.exchange.round();
        one.exchange.round();
        assertInstanceOf(Told.Here.class, told(receipt));
    }
}
