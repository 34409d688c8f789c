package vn.motcua.catalogue.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ReleaseBuild;
import vn.motcua.keys.LogKey;

/// A release is taken whole, signed and in its term, or refused with what is wrong.
class ReleaseTest {

    private static final String CODE = "1.004873";

    @TempDir
    Path home;

    private final TestHouse house = new TestHouse();
    private Path folder = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        folder = TestHouse.folder(home, CODE);
    }

    private Release signed() throws IOException {
        return house.release(folder, Layer.NATION, 3, TestHouse.TODAY);
    }

    @Test
    void the_same_folder_gives_the_same_bytes_and_they_are_read_back() throws IOException {
        var once = TestHouse.build(folder, Layer.NATION, 3, TestHouse.TODAY).bytes();
        var twice = TestHouse.build(folder, Layer.NATION, 3, TestHouse.TODAY).bytes();
        assertArrayEquals(once, twice);
        var release = Release.read(signed().bytes());
        assertEquals(List.of(CODE), release.folders());
        assertTrue(release.file("lists/attributes.yaml").isPresent(), "what it uses of the shipped goes along");
        var known = Catalogue.shipped().find(CODE).orElseThrow();
        assertEquals(
                known.version(),
                Catalogue.of(List.of(release)).find(CODE).orElseThrow().version(),
                "the same files are the same version");
    }

    @Test
    void a_folder_with_a_mistake_is_not_built() throws IOException {
        TestHouse.edit(folder.resolve(CODE).resolve("procedure.yaml"), "authority: commune", "authority: comune");
        var plan = new ReleasePlan(Layer.NATION, 3, 2, TestHouse.TODAY, TestHouse.TODAY);
        var faulty = assertInstanceOf(ReleaseBuild.Outcome.Faulty.class, ReleaseBuild.build(folder, plan));
        assertEquals(1, faulty.mistakes().size(), faulty.toString());
    }

    @Test
    void who_signs_and_when_decides_whether_it_is_taken() throws IOException {
        var release = signed();
        assertEquals(house.keys, house.trust().check(release.head(), TestHouse.TODAY));
        refused("release.unsigned", house.trust(), TestHouse.build(folder, Layer.NATION, 3, TestHouse.TODAY));
        refused("release.unknown-key", house.trust(), release.sign(LogKey.random(new SecureRandom()), house.keys));
        refused("release.other-layer", house.trust(), release.sign(house.ward, house.keys));
        refused("release.other-root", new TestHouse().trust(), release);
        var late = assertThrows(
                ReleaseRefused.class, () -> house.trust().check(release.head(), TestHouse.UNTIL.plusDays(1)));
        assertEquals("release.expired-key", late.sentence().key());
    }

    @Test
    void a_newer_list_of_the_root_ends_what_an_older_one_allowed() throws IOException {
        var release = signed();
        var fresh = LogKey.random(new SecureRandom());
        var rotated = house.list(2, TestHouse.term(fresh, Layer.NATION));
        var trust = new Trust(house.root.open(), Optional.of(rotated));
        refused("release.unknown-key", trust, release);
        assertEquals(
                rotated, trust.check(release.sign(fresh, house.keys).head(), TestHouse.TODAY), "an old list beside it");
        assertEquals(
                rotated,
                house.trust().check(release.sign(fresh, rotated).head(), TestHouse.TODAY),
                "the new list travels in the release");
    }

    private static void refused(String why, Trust trust, Release release) {
        var refused = assertThrows(ReleaseRefused.class, () -> trust.check(release.head(), TestHouse.TODAY));
        assertEquals(why, refused.sentence().key());
    }

    @Test
    void no_bit_of_it_can_be_altered() throws IOException {
        var bytes = signed().bytes();
        var random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            int at = i < 1_000 ? i : random.nextInt(bytes.length);
            var altered = bytes.clone();
            altered[at] ^= (byte) (1 << random.nextInt(8));
            assertThrows(
                    ReleaseRefused.class,
                    () -> house.trust().check(Release.read(altered).head(), TestHouse.TODAY),
                    () -> "byte " + at);
        }
        for (int length = 0; length < bytes.length; length += 97) {
            var cut = Arrays.copyOf(bytes, length);
            assertThrows(ReleaseRefused.class, () -> Release.read(cut));
        }
    }

    @Test
    void an_archive_that_another_program_made_is_refused() throws IOException {
        var bytes = signed().bytes();
        refusedZip("release.altered", append(bytes));
        refusedZip("release.bad-zip", with(bytes, "../../x.yaml", false));
        refusedZip("release.bad-zip", with(bytes, "1.004873/../../x.yaml", false));
        refusedZip("release.bad-zip", with(bytes, "C:\\x.yaml", false));
        refusedZip("release.bad-zip", with(bytes, "/etc/passwd", false));
        refusedZip("release.bad-zip", with(bytes, "1.004873/more.yaml", true));
        refusedZip("release.altered", with(bytes, "1.004873/more.yaml", false));
        refusedZip("release.bad-zip", twice(bytes));
        refusedZip("release.not-one", "no zip at all".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        refusedZip("release.too-large", many());
    }

    private static void refusedZip(String why, byte[] bytes) {
        var refused = assertThrows(ReleaseRefused.class, () -> Release.read(bytes));
        assertEquals(why, refused.sentence().key());
    }

    private static byte[] append(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length + 10);
    }

    /// The same archive with one entry more.
    private static byte[] with(byte[] bytes, String name, boolean packed) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out);
                var in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                put(zip, entry.getName(), in.readAllBytes(), false);
            }
            put(zip, name, new byte[1_000_000], packed);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content, boolean packed) throws IOException {
        var entry = new ZipEntry(name);
        if (!packed) {
            var crc = new java.util.zip.CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /// A second manifest under the first one's name.
    private static byte[] twice(byte[] bytes) throws IOException {
        var whole = with(bytes, "manifest.tx_", false);
        var name = "manifest.tx_".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (int i = 0; i < whole.length - name.length; i++) {
            if (Arrays.equals(Arrays.copyOfRange(whole, i, i + name.length), name)) {
                whole[i + name.length - 1] = 't';
            }
        }
        return whole;
    }

    private static byte[] many() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < Manifest.MOST_FILES + 10; i++) {
                put(zip, "lists/a" + i + ".yaml", new byte[0], false);
            }
        }
        return out.toByteArray();
    }

    @Test
    void a_ward_lies_over_the_nation_and_may_not_change_a_form() throws IOException {
        var nation = house.release(folder, Layer.NATION, 12, TestHouse.TODAY);
        var over = Files.createDirectories(home.resolve("ward"));
        Files.createDirectories(over.resolve("lists"));
        Files.writeString(over.resolve("lists/purposes.yaml"), "- Vay vốn ngân hàng của phường\n");
        var ward = house.release(over, TestHouse.WARD, 3, TestHouse.TODAY);
        var both = Catalogue.of(List.of(ward, nation));
        assertEquals(12 + 3 * 10_000_000_000L, both.release());
        assertEquals(List.of("Vay vốn ngân hàng của phường"), both.texts("purposes"));
        var changed = TestHouse.folder(Files.createDirectories(home.resolve("other")), CODE);
        TestHouse.edit(changed.resolve(CODE).resolve("procedure.yaml"), "max: 300", "max: 299");
        var wrong = house.release(changed, TestHouse.WARD, 4, TestHouse.TODAY);
        var refused = assertThrows(ReleaseRefused.class, () -> Catalogue.of(List.of(nation, wrong)));
        assertEquals("release.form-changed", refused.sentence().key());
    }

    @Test
    void a_manifest_says_nothing_beside_what_it_may() {
        var text = "motcua release 1\nlayer nation\nnumber 2\nprevious 1\nmade 2026-11-22\neffective 2026-12-01\nfile "
                + "1.004873/procedure.yaml 1 " + "0".repeat(64) + "\n";
        assertEquals(LocalDate.of(2026, 12, 1), Manifest.of(text).from());
        for (var wrong : List.of(
                text + "\n",
                text.replace("number 2", "number 02"),
                text.replace("previous 1", "previous 2"),
                text.replace("effective 2026-12-01", "effective 2026-11-21"),
                text.replace("2026-12-01", "2026-02-30"),
                text.replace("layer nation", "layer nation:1"),
                text.replace("1.004873/", "../"),
                text.replace("\n", "\r\n"))) {
            assertThrows(ReleaseRefused.class, () -> Manifest.of(wrong), wrong);
        }
    }
}
