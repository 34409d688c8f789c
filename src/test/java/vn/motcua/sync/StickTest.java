package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.Hindrance;
import vn.motcua.keys.BadBundleException;
import vn.motcua.store.Desk;
import vn.motcua.wire.BundleReceipt;
import vn.motcua.wire.UnreadableException;

/// Every commit goes to a stick too, which is pulled out, filled up, changed and lost.
class StickTest {

    @TempDir
    Path home;

    private House house;
    private House.Sitting away;
    private Path folder;
    private Stick stick;

    @BeforeEach
    void open() throws IOException {
        house = new House(Files.createDirectories(home.resolve("centre")));
        away = house.sit(new Desk(home.resolve("away")).found(1));
        house.enrol(away, "Tổ lưu động");
        folder = Files.createDirectories(home.resolve("usb"));
        stick = new Stick(away.counter);
    }

    @AfterEach
    void close() {
        away.close();
        house.close();
    }

    private java.util.UUID receive(String name) {
        return Desk.receive(away.counter.ledger(), Desk.DAY, name).id();
    }

    private Carrying.Done carried() throws IOException {
        try (var online = house.sit(new Desk(home.resolve("online-" + System.nanoTime())).found(2))) {
            house.enrol(online, "Quầy 2");
            return new Carrying(online.counter)
                    .carry(StickFolder.bundles(folder), new HttpLines(online.counter.stream(), Clock.systemUTC()));
        }
    }

    @Test
    void a_lost_laptop_leaves_all_its_commits_on_the_stick() throws IOException {
        assertEquals(0, stick.begin(folder).waiting());
        var first = receive("Nguyễn Thị Hoa");
        stick.keep();
        var second = receive("Trần Văn Nam");
        assertEquals(1, stick.standing().orElseThrow().waiting());
        stick.keep();
        assertEquals(3, StickFolder.bundles(folder).size(), "the log's opening and two dossiers");
        assertEquals(3, carried().fresh());
        assertEquals(1, house.store.ofDossier(House.OFFICE, first).size());
        assertEquals(1, house.store.ofDossier(House.OFFICE, second).size());
        assertEquals(0, carried().fresh(), "the same stick again");
    }

    @Test
    void a_missing_stick_is_said_and_caught_up_when_it_is_back() throws IOException {
        stick.begin(folder);
        Files.move(folder, home.resolve("pocket"));
        receive("Nguyễn Thị Hoa");
        var missing = stick.keep().orElseThrow();
        assertEquals("stick.missing", missing.trouble().orElseThrow().key());
        assertFalse(Files.exists(folder), "nothing is made where no stick is");
        Files.createDirectories(folder);
        assertTrue(stick.keep().orElseThrow().trouble().isPresent(), "an empty place is not the stick");
        Files.delete(folder);
        Files.move(home.resolve("pocket"), folder);
        assertEquals(Optional.empty(), stick.keep().orElseThrow().trouble());
        assertEquals(2, carried().fresh());
    }

    @Test
    void what_the_centre_has_acknowledged_is_removed_and_a_lost_piece_is_written_again() throws IOException {
        stick.begin(folder);
        receive("Nguyễn Thị Hoa");
        receive("Trần Văn Nam");
        stick.keep();
        Files.delete(StickFolder.bundles(folder).getFirst());
        stick.keep();
        assertEquals(3, carried().fresh(), "whole again");
        away.exchange.round();
        receive("Lê Thị Bình");
        stick.keep();
        assertEquals(1, StickFolder.bundles(folder).size());
        assertEquals(1, carried().fresh());
    }

    @Test
    void half_a_bundle_from_a_stick_that_was_torn_out_is_not_read() throws IOException {
        stick.begin(folder);
        receive("Nguyễn Thị Hoa");
        var torn = folder.resolve(away.counter.stream().log().text() + ".part");
        Files.writeString(torn, "mc bundle 1\nP");
        stick.keep();
        assertFalse(Files.exists(torn));
        assertEquals(2, carried().fresh());
    }

    @Test
    void a_desk_that_no_centre_knows_has_nobody_to_seal_for() {
        try (var lonely = house.sit(new Desk(home.resolve("lonely")).found(3))) {
            var trouble = assertThrows(LineTrouble.class, () -> new Stick(lonely.counter).begin(folder));
            assertEquals(Hindrance.NOT_ENROLLED, trouble.why());
            assertEquals(Optional.empty(), new Stick(lonely.counter).standing());
        }
    }

    @Test
    void the_conversation_keeps_the_stick_up_without_being_asked_even_when_it_ends() throws IOException {
        stick.begin(folder);
        house.server.close();
        var lines = new HttpLines(away.counter.stream(), Clock.systemUTC());
        try (var sync = new SyncDesk(away.counter, lines, Clock.systemUTC(), new Random(3))) {
            sync.start();
            receive("Nguyễn Thị Hoa");
        }
        assertEquals(0, stick.standing().orElseThrow().waiting());
        stick.end();
        receive("Trần Văn Nam");
        assertEquals(Optional.empty(), stick.keep());
        house = new House(home.resolve("centre"));
        assertEquals(2, carried().fresh());
    }

    @Test
    void a_changed_receipt_acknowledges_nothing() throws IOException {
        stick.begin(folder);
        receive("Nguyễn Thị Hoa");
        stick.keep();
        var good = carried().receipt();
        var receipt = new StickReceipt(away.counter);
        var random = new Random(5);
        for (int i = 0; i < 1_000; i++) {
            var bytes = good.bytes();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(7));
            try {
                var read = BundleReceipt.read(bytes);
                var same = read.words()
                        .getFirst()
                        .message()
                        .equals(good.words().getFirst().message());
                assertTrue(same || isRefused(receipt, read), "change " + i);
            } catch (UnreadableException _) {
                assertFalse(java.util.Arrays.equals(bytes, good.bytes()));
            }
        }
        assertEquals(2, away.counter.stream().backlog().actions());
        assertEquals(new StickReceipt.News(1, 0), receipt.take(good));
        assertEquals(0, away.counter.stream().backlog().actions());
        assertEquals(new StickReceipt.News(0, 0), receipt.take(good), "the same again");
    }

    private static boolean isRefused(StickReceipt receipt, BundleReceipt read) {
        return assertThrows(BadBundleException.class, () -> receipt.take(read))
                .sentence()
                .key()
                .equals("stick.other-receipt");
    }
}
