package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.centre.Acceptance;
import vn.motcua.centre.FileStore;
import vn.motcua.centre.Parcels;
import vn.motcua.counter.AttachPaper;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.BadBundleException;
import vn.motcua.keys.Bundle;
import vn.motcua.keys.Hashes;
import vn.motcua.keys.LogKey;
import vn.motcua.keys.Parcel;
import vn.motcua.store.Desk;
import vn.motcua.store.Scans;
import vn.motcua.wire.BundleReceipt;
import vn.motcua.wire.CarriedAnswer;
import vn.motcua.wire.FilePiece;
import vn.motcua.wire.FileWord;
import vn.motcua.wire.UnreadableException;

/// Attached files go where no line leads: in a bundle, on a stick that takes every commit, and back as a receipt.
class FilesOnStickTest {

    private static final int MB = 1024 * 1024;

    @TempDir
    Path home;

    private final byte[] small = Scans.pdf(40_000, 1);
    private final byte[] large = Scans.pdf(2 * MB + 700_000, 2);
    private House house;
    private House.Sitting away;
    private House.Sitting online;
    private Path folder;
    private UUID dossier;

    @BeforeEach
    void open() throws IOException {
        house = new House(Files.createDirectories(home.resolve("centre")));
        away = house.sit(new Desk(home.resolve("away")).found(1));
        house.enrol(away, "Tổ lưu động");
        online = house.sit(new Desk(home.resolve("online")).found(2));
        house.enrol(online, "Quầy 2");
        folder = Files.createDirectories(home.resolve("usb"));
        dossier =
                Desk.receive(away.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa").id();
        attach(large);
        attach(small);
    }

    @AfterEach
    void close() {
        away.close();
        online.close();
        house.close();
    }

    private void attach(byte[] scan) {
        new AttachPaper(away.counter).attach(dossier, "photo", scan, Desk.CLERK);
    }

    private Carrying.Done carried(List<Path> bundles) throws IOException {
        return new Carrying(online.counter).carry(bundles, new HttpLines(online.counter.stream(), Clock.systemUTC()));
    }

    private boolean isWhole(byte[] scan) {
        var claim = new FileStore.Claim(House.OFFICE, "nobody", Hashes.sha256(scan));
        return house.store.files().orElseThrow().state(claim, 1).whole();
    }

    private List<Hash> waiting() {
        var epoch = house.store.point(House.OFFICE).orElseThrow().epoch();
        return away.counter.fileStream().waiting(epoch).stream()
                .map(one -> one.file())
                .toList();
    }

    private Path export(String name) throws IOException {
        var file = home.resolve(name);
        var written = new Outgoing(away.counter).bundle(file, Outgoing.Choice.WAITING);
        assertEquals(0, written.filesLeft());
        return file;
    }

    @Test
    void an_exported_bundle_holds_the_files_and_the_receipt_says_which_arrived_whole() throws IOException {
        var file = export("bundle");
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("%PDF-"), "sealed");
        var done = carried(List.of(file));
        assertEquals(5, done.parcels(), "one batch, one piece and three");
        assertEquals(0, done.lost());
        assertTrue(isWhole(small) && isWhole(large));
        var receipt = BundleReceipt.read(done.receipt().bytes());
        var text = new String(done.receipt().bytes(), StandardCharsets.UTF_8);
        assertFalse(text.contains(Hashes.sha256(large).hex()), "who carries it cannot ask for the file by it");
        assertEquals(2, waiting().size());
        assertEquals(new StickReceipt.News(1, 2), new StickReceipt(away.counter).take(receipt));
        assertEquals(List.of(), waiting());
        assertEquals(new StickReceipt.News(0, 0), new StickReceipt(away.counter).take(receipt));
        assertTrue(new Outgoing(away.counter).isNothing(Outgoing.Choice.WAITING));
        online.exchange.round();
        var files = new FileExchange(
                online.counter.fileStream(), online.line.files().orElseThrow());
        assertEquals(FileExchange.Fetched.HERE, files.fetch(Hashes.sha256(large), (_, _) -> true));
        assertArrayEquals(
                large, online.counter.files().read(Hashes.sha256(large)).orElseThrow());
    }

    @Test
    void the_same_bundle_again_is_a_success_and_says_the_same() throws IOException {
        var file = export("bundle");
        carried(List.of(file));
        var again = carried(List.of(file));
        assertEquals(0, again.fresh());
        assertEquals(0, again.lost());
        assertEquals(2, again.receipt().files().size());
    }

    @Test
    void a_stick_holds_pieces_by_name_and_only_those_that_are_missing_are_written_again() throws IOException {
        var stick = new Stick(away.counter);
        assertEquals(0, stick.begin(folder).files());
        var pieces = StickFolder.bundles(folder).stream()
                .filter(file -> file.toString().contains("-of-"))
                .toList();
        assertEquals(4, pieces.size());
        for (var piece : pieces) {
            assertTrue(Files.size(piece) < MB + 2_000, "bounded: " + Files.size(piece));
            assertFalse(piece.toString().contains(Hashes.sha256(small).hex().substring(0, 12)));
        }
        var lost = pieces.get(1);
        var others = pieces.stream().filter(one -> !one.equals(lost)).toList();
        var before = times(others);
        Files.delete(lost);
        assertEquals(1, stick.standing().orElseThrow().files());
        stick.keep();
        assertTrue(Files.exists(lost));
        assertEquals(before, times(others), "nothing else was written");
        var done = carried(StickFolder.bundles(folder));
        assertEquals(2, done.receipt().files().size());
        new StickReceipt(away.counter).take(done.receipt());
        stick.keep();
        assertEquals(List.of(), StickFolder.bundles(folder), "the centre has all of it");
    }

    private static List<Object> times(List<Path> files) throws IOException {
        var times = new java.util.ArrayList<>();
        for (var file : files) {
            times.add(Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class)
                    .fileKey());
        }
        return times;
    }

    @Test
    void a_piece_that_is_missing_spoils_its_file_only_and_the_next_stick_goes_on_from_there() throws IOException {
        new Stick(away.counter).begin(folder);
        var all = StickFolder.bundles(folder);
        var second = all.stream()
                .filter(file -> file.toString().contains("-0002-of-0003"))
                .findFirst()
                .orElseThrow();
        var done = carried(all.stream().filter(file -> !file.equals(second)).toList());
        assertEquals(1, done.lost(), "the third piece cannot be put anywhere");
        assertTrue(isWhole(small));
        assertFalse(isWhole(large));
        var rest = carried(all.subList(all.indexOf(second), all.size()));
        assertEquals(0, rest.lost());
        assertTrue(isWhole(large));
    }

    @Test
    void files_left_out_are_left_out_and_a_stick_without_the_actions_brings_no_file() throws IOException {
        var file = home.resolve("small");
        var written = new Outgoing(away.counter).bundle(file, new Outgoing.Choice(false, false));
        assertEquals(0, written.files());
        assertTrue(Files.size(file) < 20_000);
        new Stick(away.counter).begin(folder);
        var onlyFiles = StickFolder.bundles(folder).stream()
                .filter(one -> one.toString().contains("-of-"))
                .toList();
        var done = carried(onlyFiles);
        assertEquals(4, done.lost(), "no action that the centre has names them");
        assertEquals(List.of(), done.receipt().files());
        try (var all = Files.walk(home.resolve("centre"))) {
            assertTrue(all.noneMatch(one -> one.toString().contains("half") && Files.isRegularFile(one)));
        }
    }

    private Parcel sealed(FilePiece piece) {
        var stream = away.counter.stream();
        var writer = new LogKey.Public(stream.logs().getFirst().publicKey());
        var open = house.store.identity().orElseThrow().sealing().open();
        return Parcel.seal(piece.packed(), open, House.OFFICE, writer, stream::sign);
    }

    @Test
    void what_is_not_the_file_that_was_named_is_forgotten_and_the_right_one_still_comes() {
        away.exchange.round();
        var identity = house.store.identity().orElseThrow();
        var parcels = new Parcels(house.store, identity, new Acceptance(house.store, identity.key(), () -> "epoch2"));
        var wrong = small.clone();
        wrong[777] ^= 1;
        var bent = new FilePiece(Hashes.sha256(small), 0, small.length, wrong);
        var none = new CarriedAnswer.OfPiece(false, java.util.Optional.empty());
        assertEquals(none, parcels.take(House.OFFICE, sealed(bent).bytes(), 1));
        assertFalse(isWhole(small));
        var right = FilePiece.of(Hashes.sha256(small), small, 0);
        var taken = assertInstanceOf(
                CarriedAnswer.OfPiece.class,
                parcels.take(House.OFFICE, sealed(right).bytes(), 1));
        assertTrue(taken.whole().isPresent());
        var huge = new FilePiece(Hashes.sha256(large), 0, 1L << 40, small);
        assertEquals(none, parcels.take(House.OFFICE, sealed(huge).bytes(), 1), "larger than any file may be");
    }

    @Test
    void a_receipt_that_somebody_made_up_marks_no_file_as_there() throws IOException {
        var good = carried(List.of(export("bundle"))).receipt();
        var word = good.files().getFirst();
        var forged =
                new FileWord(Hashes.mark(Hashes.sha256(small)), word.epoch(), word.atMillis() + 1, word.signature());
        var receipt = new StickReceipt(away.counter);
        var bad = new BundleReceipt(good.words(), List.of(forged));
        assertThrows(BadBundleException.class, () -> receipt.take(bad));
        assertEquals(2, waiting().size());
        assertEquals(3, away.counter.stream().backlog().actions() - 1, "nothing of it is kept");
    }

    @Test
    void a_link_that_somebody_laid_on_the_stick_is_not_written_through() throws IOException {
        var file = folder.resolve("bundle");
        new Outgoing(away.counter).bundle(file, Outgoing.Choice.WAITING);
        var precious = Files.writeString(home.resolve("precious"), "what this machine must not lose");
        Files.createSymbolicLink(folder.resolve("bundle.receipt.part"), precious);
        var lines = new HttpLines(online.counter.stream(), Clock.systemUTC());
        var arrived = new StickArrivals(online.counter, lines, Clock.systemUTC(), Optional.empty()).take(file);
        assertTrue(arrived.isWell(), arrived::toString);
        assertEquals("what this machine must not lose", Files.readString(precious));
        assertTrue(Files.size(folder.resolve("bundle.receipt")) > 100);
    }

    @Test
    void a_receipt_that_cannot_be_written_is_said_and_written_the_next_time() throws IOException {
        var file = folder.resolve("bundle");
        new Outgoing(away.counter).bundle(file, Outgoing.Choice.WAITING);
        var inTheWay = Files.createDirectories(folder.resolve("bundle.receipt/full"));
        var lines = new HttpLines(online.counter.stream(), Clock.systemUTC());
        var arrivals = new StickArrivals(online.counter, lines, Clock.systemUTC(), Optional.empty());
        var refused = arrivals.take(file);
        assertEquals("stick.receipt-not-written", refused.sentences().getFirst().key());
        assertTrue(isWhole(small), "the centre has it all the same");
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        assertTrue(arrivals.take(file).isWell());
        assertTrue(Files.exists(folder.resolve("bundle.receipt")));
    }

    @Test
    void a_bundle_takes_no_more_files_than_it_may_hold() throws IOException {
        try (var writer = new Bundle.Writer(
                java.io.OutputStream.nullOutputStream(),
                LogKey.random(new java.security.SecureRandom()).open())) {
            assertTrue(writer.hasRoom(1_000, 1_000L * MB));
            assertFalse(writer.hasRoom(1_024, 1_024L * MB), "its bytes end before");
            assertFalse(writer.hasRoom(Bundle.MOST + 1, 1));
        }
    }

    @Test
    void changed_bytes_are_no_piece_or_another_one_and_never_a_fault() {
        var good = FilePiece.of(Hashes.sha256(large), large, 2).packed();
        assertArrayEquals(good, FilePiece.read(good).packed());
        var random = new Random(3);
        for (int i = 0; i < 3_000; i++) {
            var bent = Arrays.copyOf(good, i % 2 == 0 ? random.nextInt(80) : good.length);
            if (bent.length > 0) {
                bent[random.nextInt(Math.min(80, bent.length))] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                assertTrue(FilePiece.read(bent).size() > 0);
            } catch (UnreadableException e) {
                assertEquals("not a piece of a file", e.getMessage());
            }
        }
    }
}
