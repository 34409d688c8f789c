package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.catalogue.release.KeyText;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.TestHouse;
import vn.motcua.wire.Json;

/// From a folder to a signed release, as who publishes it types it.
class CatalogueReleaseVerbsTest {

    @TempDir
    Path home;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    private int run(String... words) {
        out = new StringWriter();
        err = new StringWriter();
        return Main.run(words, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private String at(String name) {
        return home.resolve(name).toString();
    }

    private int build(String folder, String file) {
        return build(folder, file, "2099-01-01");
    }

    private int build(String folder, String file, String effective) {
        return run(
                "catalogue",
                "build",
                folder,
                "--out",
                at(file),
                "--number",
                "1",
                "--effective",
                effective,
                "--made",
                "2026-11-22",
                "--repeals",
                "19");
    }

    @Test
    void a_nations_release_that_ends_shipped_procedures_is_not_built_unless_their_number_is_said() throws IOException {
        var folder = TestHouse.folder(Files.createDirectories(home.resolve("procedures")), "1.004873")
                .toString();
        var words =
                List.of("catalogue", "build", folder, "--out", at("r"), "--number", "1", "--effective", "2099-01-01");
        assertEquals(1, run(words.toArray(String[]::new)));
        assertTrue(err.toString().contains("19 thủ tục") && err.toString().contains("1.001193"), err.toString());
        assertFalse(Files.exists(home.resolve("r")));
        var ward = new ArrayList<>(words);
        ward.addAll(List.of("--layer", "ward:20194"));
        assertEquals(0, run(ward.toArray(String[]::new)), err.toString());
    }

    @Test
    void the_shipped_procedures_are_copied_whole_and_built_again() {
        assertEquals(0, run("catalogue", "shipped", "--out", at("all")), err.toString());
        assertEquals(0, run("catalogue", "check", at("all")), err.toString());
        assertTrue((out + err.toString()).contains("20 thủ tục: 0 lỗi"), () -> out + err.toString());
        var build = List.of(
                "catalogue", "build", at("all"), "--out", at("r"), "--number", "1", "--effective", "2099-01-01");
        assertEquals(0, run(build.toArray(String[]::new)), err.toString());
        assertEquals(1, run("catalogue", "shipped", "--out", at("all")), "never written over");
    }

    private String keygen(String name) {
        assertEquals(0, run("catalogue", "keygen", "--out", at(name)), err.toString());
        return Json.object(out.toString().strip()).path("public").stringValue("");
    }

    @Test
    void a_folder_becomes_a_signed_release_that_is_verified() throws IOException {
        var folder = TestHouse.folder(Files.createDirectories(home.resolve("procedures")), "1.004873")
                .toString();
        assertEquals(0, build(folder, "one.motcua"), err.toString());
        assertEquals(0, build(folder, "two.motcua"), err.toString());
        assertArrayEquals(
                Files.readAllBytes(home.resolve("one.motcua")), Files.readAllBytes(home.resolve("two.motcua")));
        assertEquals(1, build(folder, "one.motcua"), "never written over");
        keygen("root");
        var key = keygen("key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("root"))));
        Files.writeString(home.resolve("list"), "# khóa của tỉnh\nkey " + key + " 2026-01-01 2098-12-31 nation\n");
        assertEquals(0, signKeys(1), err.toString());
        assertEquals(1, run("catalogue", "verify", at("one.motcua"), "--root", at("root.pub")));
        assertTrue(err.toString().contains("chưa được ký"), err.toString());
        assertEquals(
                0,
                run("catalogue", "sign", at("one.motcua"), "--key", at("key"), "--keys", at("keys1")),
                err.toString());
        assertEquals(0, run("catalogue", "verify", at("one.motcua"), "--root", at("root.pub")), err.toString());
        assertTrue(err.toString().contains("nguyên vẹn"), err.toString());
        assertEquals(1, run("catalogue", "verify", at("one.motcua"), "--root", at("key.pub")), "another root");
    }

    private int signKeys(int number) {
        return run(
                "catalogue",
                "keys",
                "sign",
                at("list"),
                "--root",
                at("root"),
                "--number",
                Integer.toString(number),
                "--out",
                at("keys" + number));
    }

    @Test
    void a_key_of_no_list_of_another_layer_or_past_its_term_signs_nothing() throws IOException {
        var folder = TestHouse.folder(Files.createDirectories(home.resolve("procedures")), "1.004873");
        assertEquals(0, build(folder.toString(), "one.motcua"), err.toString());
        var before = Files.readAllBytes(home.resolve("one.motcua"));
        keygen("root");
        var key = keygen("key");
        var other = keygen("other");
        var told = List.of("không có trong danh sách", "không được ký cho tầng nation", "chỉ có hiệu lực");
        var lists = List.of(
                other + " 2026-01-01 2098-12-31 nation",
                key + " 2026-01-01 2098-12-31 province:79",
                key + " 2024-01-01 2025-12-31 nation");
        for (int i = 0; i < lists.size(); i++) {
            Files.writeString(home.resolve("list"), "key " + lists.get(i) + "\n");
            assertEquals(0, signKeys(i + 1), err.toString());
            var list = at("keys" + (i + 1));
            assertEquals(1, run("catalogue", "sign", at("one.motcua"), "--key", at("key"), "--keys", list));
            assertTrue(err.toString().contains(told.get(i)), err.toString());
        }
        assertArrayEquals(before, Files.readAllBytes(home.resolve("one.motcua")));
    }

    @Test
    void a_day_is_written_either_way_and_what_is_no_day_is_told_in_one_sentence() throws IOException {
        var folder = TestHouse.folder(Files.createDirectories(home.resolve("procedures")), "1.004873")
                .toString();
        assertEquals(0, build(folder, "one.motcua", "2099-12-01"), err.toString());
        assertEquals(0, build(folder, "two.motcua", "1/12/2099"), err.toString());
        assertArrayEquals(
                Files.readAllBytes(home.resolve("one.motcua")), Files.readAllBytes(home.resolve("two.motcua")));
        for (var wrong : List.of("31/02/2099", "2099-13-01", "mai", "01-12-2099")) {
            assertEquals(2, build(folder, "three.motcua", wrong));
            assertEquals(
                    "--effective=NGÀY không nhận “" + wrong + "”. Hãy ghi một ngày, ví dụ 2026-12-31 hoặc 31/12/2026.",
                    err.toString().lines().findFirst().orElse(""));
        }
    }

    @Test
    void a_number_a_word_and_what_is_missing_are_told_too() {
        assertEquals(2, run("catalogue", "keys", "sign", "list", "--root", "r", "--number", "một", "--out", "o"));
        assertEquals(
                "--number=SỐ không nhận “một”. Hãy ghi một số nguyên, ví dụ 12.",
                err.toString().lines().findFirst().orElse(""));
        assertEquals(2, run("user", "add", "--role", "boss"));
        assertTrue(err.toString().startsWith("--role=VAI_TRÒ không nhận “boss”. Hãy ghi một trong: "), err.toString());
        assertEquals(2, run("catalogue", "build", "here"), "as before");
        assertTrue(err.toString().contains("--effective"), err.toString());
    }

    @Test
    void a_wrong_line_of_the_list_of_keys_is_told_with_the_part_that_is_wrong() throws IOException {
        keygen("root");
        var key = keygen("key");
        var wrong = List.of(
                List.of("key “" + key + "” 2026-01-01 2027-12-31 nation", "không ngoặc, không nháy (đang có 66 ký tự)"),
                List.of("key " + key.substring(1) + " 2026-01-01 2027-12-31 nation", "đang có 63 ký tự"),
                List.of("key " + key + " 2026-01-32 2027-12-31 nation", "“2026-01-32” không phải ngày"),
                List.of("key " + key + " 2027-12-31 1/1/2026 nation", "ngày cuối 1/1/2026 đứng trước"),
                List.of("key " + key + " 2026-01-01 2027-12-31 ward:1", "“ward:1” không phải tầng"),
                List.of("key " + key + " 2026-01-01 nation", "Mỗi dòng: key KHÓA-CÔNG-KHAI"));
        for (var one : wrong) {
            Files.writeString(home.resolve("list"), "# danh sách\n" + one.getFirst() + "\n");
            assertEquals(2, signKeys(1), one.getFirst());
            assertTrue(err.toString().startsWith("Dòng 2 "), err.toString());
            assertTrue(err.toString().contains(one.getLast()), err.toString());
        }
        Files.writeString(home.resolve("list"), "key  " + key + "\t1/1/2026 31/12/2027 nation\n");
        assertEquals(0, signKeys(1), err.toString());
        assertTrue(Files.readString(home.resolve("keys1")).contains(key + " 2026-01-01 2027-12-31 nation\n"));
    }

    @Test
    void a_desk_tells_each_layer_with_its_own_number() throws IOException {
        var desk = new VerbDesk(home.resolve("desk"), 1);
        var house = new TestHouse();
        var folder = TestHouse.folder(Files.createDirectories(home.resolve("procedures")), "1.004873");
        Files.write(
                home.resolve("w2"),
                house.release(folder, TestHouse.WARD, 2, TestHouse.TODAY).bytes());
        Files.writeString(home.resolve("root.pub"), KeyText.open(house.root.open()));
        desk.must("catalogue", "install", at("w2"), "--root", at("root.pub"));
        desk.must("catalogue", "status");
        assertTrue(desk.said().contains("Đang dùng bộ kèm chương trình, bản số 2 của xã 20194: cả thảy"), desk.said());
        Files.write(
                home.resolve("r7"),
                house.release(folder, Layer.NATION, 7, TestHouse.TODAY).bytes());
        desk.must("catalogue", "install", at("r7"));
        desk.must("catalogue", "status");
        assertTrue(
                desk.said().contains("Đang dùng bản số 7 của cả nước, bản số 2 của xã 20194: cả thảy 1 thủ tục"),
                desk.said());
    }

    @Test
    void a_desk_installs_it_and_what_is_received_names_it() throws IOException {
        var desk = new VerbDesk(home.resolve("desk"), 1);
        desk.must("catalogue", "status");
        assertTrue(desk.said().contains("kèm chương trình"), desk.said());
        var house = new TestHouse();
        var folder = TestHouse.folder(Files.createDirectories(home.resolve("procedures")), "1.004873");
        Files.write(
                home.resolve("r7"),
                house.release(folder, Layer.NATION, 7, TestHouse.TODAY).bytes());
        Files.writeString(home.resolve("root.pub"), KeyText.open(house.root.open()));
        assertEquals(1, desk.run("catalogue", "install", at("r7")));
        assertTrue(desk.said().contains("--root"), desk.said());
        desk.must("catalogue", "install", at("r7"), "--root", at("root.pub"));
        assertTrue(desk.answer().path("inForce").booleanValue(false));
        desk.must("catalogue", "verify", at("r7"), "--installed");
        Files.write(
                home.resolve("r6"),
                house.release(folder, Layer.NATION, 6, TestHouse.TODAY).bytes());
        assertEquals(1, desk.run("catalogue", "verify", at("r6"), "--installed"));
        assertTrue(desk.said().contains("Không cài lùi"), desk.said());
        desk.must("catalogue", "status");
        assertEquals(7, desk.answer().path("number").intValue(0));
        var number = desk.receive();
        desk.must("dossier", number);
        assertTrue(
                desk.answer().toString().contains("\"catalogueRelease\":7"),
                desk.answer().toString());
    }

    @Test
    void wrong_input_is_told_in_a_sentence() throws IOException {
        var folder = TestHouse.folder(Files.createDirectories(home.resolve("procedures")), "1.004873");
        TestHouse.edit(folder.resolve("1.004873/procedure.yaml"), "authority: commune", "authority: comune");
        assertEquals(1, build(folder.toString(), "one.motcua"));
        assertTrue(err.toString().contains("1.004873/procedure.yaml"), err.toString());
        assertFalse(Files.exists(home.resolve("one.motcua")));
        assertEquals(2, build(at("nowhere"), "one.motcua"));
        Files.writeString(home.resolve("list"), "key abc\n");
        keygen("root");
        assertEquals(2, signKeys(1));
        assertTrue(err.toString().contains("Dòng 1"), err.toString());
        assertEquals(1, run("catalogue", "verify", at("list"), "--root", at("root.pub")));
        assertTrue(err.toString().contains("không phải bản phát hành"), err.toString());
    }
}
