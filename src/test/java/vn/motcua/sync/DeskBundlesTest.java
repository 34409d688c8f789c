package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.AttachPaper;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.keys.BadBundleException;
import vn.motcua.keys.Hashes;
import vn.motcua.store.Desk;
import vn.motcua.store.Scans;
import vn.motcua.store.Verification;

/// Two laptops at a village with no network: what one did stands at the other by a stick, and nobody else reads it.
class DeskBundlesTest {

    @TempDir
    Path home;

    private final AtomicInteger files = new AtomicInteger();
    private House house;
    private House.Sitting one;
    private House.Sitting two;
    private House.Sitting three;

    @BeforeEach
    void open() throws IOException {
        house = new House(Files.createDirectories(home.resolve("centre")));
        one = desk(1);
        two = desk(2);
        three = desk(3);
        List.of(one, two, three).forEach(DeskBundlesTest::hear); // each tells its key
        List.of(one, two, three).forEach(DeskBundlesTest::hear); // and hears of the others'
    }

    private House.Sitting desk(int number) {
        var sitting = house.sit(new Desk(home.resolve("desk" + number)).found(number));
        house.enrol(sitting, "Quầy " + number);
        return sitting;
    }

    private static void hear(House.Sitting sitting) {
        new DirectoryExchange(
                        sitting.counter, sitting.counter.stream().enrolled().orElseThrow())
                .pull(sitting.line);
    }

    @AfterEach
    void close() {
        for (var sitting : List.of(one, two, three)) {
            var key = sitting.store.users().open(Desk.CLERK.login(), Desk.PASSWORD);
            var verification = Verification.of(sitting.store, key);
            assertTrue(verification.isSound(), () -> verification.faults().toString());
            sitting.close();
        }
        house.close();
    }

    private static Dossier receive(House.Sitting sitting, String name) {
        return Desk.receive(sitting.counter.ledger(), Desk.DAY, name);
    }

    private static DeskBundles bundles(House.Sitting sitting) {
        return new DeskBundles(sitting.counter, Clock.systemUTC());
    }

    private Path exported(House.Sitting from, String desk, boolean all) throws IOException {
        var file = home.resolve("bundle" + files.incrementAndGet());
        var _ = new Outgoing(from.counter, bundles(from).reader(desk)).bundle(file, new Outgoing.Choice(all, true));
        return file;
    }

    @Test
    void what_one_received_stands_at_the_other_and_still_waits_for_the_centre() throws IOException {
        var dossier = receive(one, "Nguyễn Thị Hoa");
        var file = exported(one, "Quầy 2", false);
        assertTrue(bundles(two).isForThis(file));
        assertEquals(new DeskBundles.Taken(2, 2, 0, false), bundles(two).take(file));
        assertEquals(dossier, two.counter.ledger().dossier(dossier.id()).orElseThrow());
        assertEquals(1, two.counter.find("hoa", 5).size());
        assertEquals(1, one.counter.stream().unsent().size(), "the centre does not have it by that");
        assertEquals(0, two.counter.pieces().upTo(one.counter.stream().log()));
    }

    @Test
    void attached_files_go_along_and_are_put_together_once() throws IOException {
        var dossier = receive(one, "Nguyễn Thị Hoa");
        var large = Scans.pdf(2_700_000, 3);
        var small = Scans.pdf(40_000, 4);
        for (var scan : List.of(large, small)) {
            new AttachPaper(one.counter).attach(dossier.id(), "photo", scan, Desk.CLERK);
        }
        var file = exported(one, "Quầy 2", false);
        assertEquals(new DeskBundles.Taken(4, 4, 2, false), bundles(two).take(file));
        for (var scan : List.of(large, small)) {
            assertArrayEquals(
                    scan, two.counter.files().read(Hashes.sha256(scan)).orElseThrow());
        }
        assertEquals(new DeskBundles.Taken(4, 0, 0, false), bundles(two).take(file));
    }

    @Test
    void a_file_of_which_some_came_from_the_centre_goes_on_from_there() throws IOException {
        var dossier = receive(one, "Nguyễn Thị Hoa");
        var scan = Scans.pdf(1_500_000, 5);
        new AttachPaper(one.counter).attach(dossier.id(), "photo", scan, Desk.CLERK);
        one.exchange.round();
        two.exchange.round();
        two.counter.fileStream().keepPiece(Hashes.sha256(scan), 0, Arrays.copyOf(scan, 300_000));
        assertEquals(new DeskBundles.Taken(3, 0, 1, false), bundles(two).take(exported(one, "Quầy 2", true)));
        assertArrayEquals(scan, two.counter.files().read(Hashes.sha256(scan)).orElseThrow());
    }

    @Test
    void a_file_that_no_action_here_names_is_not_taken() throws IOException {
        var dossier = receive(one, "Nguyễn Thị Hoa");
        one.exchange.round(); // the other desk was not there
        var scan = Scans.pdf(40_000, 6);
        new AttachPaper(one.counter).attach(dossier.id(), "photo", scan, Desk.CLERK);
        assertEquals(new DeskBundles.Taken(0, 0, 0, true), bundles(two).take(exported(one, "Quầy 2", false)));
        assertEquals(0, two.counter.fileStream().fetched(Hashes.sha256(scan)));
    }

    @Test
    void the_same_again_and_the_centres_own_page_later_change_nothing() throws IOException {
        var dossier = receive(one, "Nguyễn Thị Hoa");
        var file = exported(one, "quầy 2", false);
        var _ = bundles(two).take(file);
        assertEquals(new DeskBundles.Taken(2, 0, 0, false), bundles(two).take(file));
        one.exchange.round();
        two.exchange.round();
        assertEquals(dossier, two.counter.ledger().dossier(dossier.id()).orElseThrow());
        assertEquals(1, two.counter.lines().size());
        assertEquals(0, two.exchange.round().arrived());
    }

    @Test
    void whoever_comes_to_the_centre_first_brings_what_the_other_did() throws IOException {
        var dossier = receive(one, "Nguyễn Thị Hoa");
        var _ = bundles(two).take(exported(one, "Quầy 2", false));
        two.exchange.round();
        three.exchange.round();
        assertTrue(three.counter.ledger().dossier(dossier.id()).isPresent(), "though the first desk was not there");
    }

    @Test
    void only_the_desk_it_is_for_opens_it() throws IOException {
        receive(one, "Nguyễn Thị Hoa");
        var file = exported(one, "Quầy 2", false);
        assertFalse(bundles(three).isForThis(file));
        assertThrows(BadBundleException.class, () -> bundles(three).take(file));
        var lines = new HttpLines(three.counter.stream(), Clock.systemUTC());
        var carried =
                assertThrows(BadBundleException.class, () -> new Carrying(three.counter).carry(List.of(file), lines));
        assertEquals("stick.other-centre", carried.sentence().key());
        assertTrue(three.counter.lines().isEmpty());
    }

    @Test
    void nothing_is_written_for_a_desk_that_was_turned_away_and_nothing_of_it_is_taken() throws IOException {
        receive(two, "Nguyễn Thị Hoa");
        var file = exported(two, "Quầy 1", false);
        house.store.roster().revoke(House.OFFICE, two.counter.stream().log().text(), 77);
        hear(one);
        assertEquals("stick.desk-turned-away", why(() -> bundles(one).reader("Quầy 2")));
        assertEquals("stick.desk-turned-away", why(() -> bundles(one).take(file)));
    }

    private static String why(org.junit.jupiter.api.function.Executable act) {
        return assertThrows(BadBundleException.class, act).sentence().key();
    }

    @Test
    void a_desk_that_is_none_or_this_one_is_said_so() {
        assertEquals("stick.no-such-desk", why(() -> bundles(one).reader("Quầy 9")));
        assertEquals("stick.desk-itself", why(() -> bundles(one).reader("Quầy 1")));
    }

    @Test
    void what_hangs_on_something_that_is_not_here_is_asked_for_whole() throws IOException {
        receive(one, "Nguyễn Thị Hoa");
        one.exchange.round(); // the other desk was not there
        var later = receive(one, "Trần Văn Bình");
        var gap = bundles(two).take(exported(one, "Quầy 2", false));
        assertEquals(new DeskBundles.Taken(0, 0, 0, true), gap);
        var whole = bundles(two).take(exported(one, "Quầy 2", true));
        assertEquals(new DeskBundles.Taken(3, 3, 0, false), whole);
        assertTrue(two.counter.ledger().dossier(later.id()).isPresent());
    }

    @Test
    void a_changed_bundle_gives_nothing() throws IOException {
        receive(one, "Nguyễn Thị Hoa");
        var file = exported(one, "Quầy 2", false);
        var bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length; at += 97) {
            bytes[at] ^= 1;
            Files.write(file, bytes);
            assertThrows(BadBundleException.class, () -> bundles(two).take(file), "byte " + at);
            bytes[at] ^= 1;
        }
        assertTrue(two.counter.lines().isEmpty());
    }

    @Test
    void each_desk_keeps_its_pair() {
        var first = one.counter.sealingKey().open();
        assertEquals(first, one.counter.sealingKey().open());
        assertEquals(
                Optional.of(first.hex()),
                two.counter
                        .directory()
                        .log(one.counter.stream().log())
                        .orElseThrow()
                        .sealingKey());
    }
}
