package vn.motcua.catalogue.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.catalogue.units.UnitImport.Outcome;
import vn.motcua.counter.Words;

/// Registers of an invented province, and the table that is made of them.
class UnitImportTest {

    private static final String TODAY = """
            [
            {"Code": "48", "Name": "Đà Mới", "Wards": [
              {"Code": "20001", "FullName": "Phường An  Khê "},
              {"Code": "20002", "FullName": "Xã Hoà Phú"},
              {"Code": "20003", "FullName": "Đặc khu Đảo Xa"}
            ]}
            ]
            """;

    private static final String BEFORE = """
            {"data": [
            {"level1_id": "48", "name": "Thành phố Đà Cũ", "splits": [{"new_id": "48"}], "level2s": [
              {"level2_id": "498", "name": "Huyện Đảo Xa", "splits": [{"new_id": "20003"}]}
            ], "level3s": [
              {"level3_id": "10001", "name": "Phường Hòa An", "splits": [{"new_id": "20001"}]},
              {"level3_id": "10002", "name": "Xã Hòa Phú", "splits": [{"new_id": "20001"}, {"new_id": "20002"}]},
              {"level3_id": "10003", "name": "Xã Tân An", "splits": [{"new_id": "20001"}]},
              {"level3_id": "10004", "name": "Xã Tân An", "splits": [{"new_id": "20002"}]}
            ]}
            ], "stats": {"level3_count": 4}}
            """;

    private static final String MERGES = """
            {"data": [{"level1_id": "48", "name": "Đà Mới", "merges": [], "level2s": [
              {"level2_id": "20001", "merges": [{"old_id": "10001"}, {"old_id": "10002"}, {"old_id": "10003"}]},
              {"level2_id": "20002", "merges": [{"old_id": "10002"}, {"old_id": "10004"}]},
              {"level2_id": "20003", "merges": [{"old_id": "498"}]}
            ]}]}
            """;

    @TempDir
    Path folder;

    private Outcome read(String... texts) throws IOException {
        var files = Stream.iterate(0, i -> i < texts.length, i -> i + 1)
                .map(i -> folder.resolve("register" + (i + 1) + ".json"))
                .toList();
        for (int i = 0; i < texts.length; i++) {
            Files.writeString(files.get(i), texts[i]);
        }
        return UnitImport.of(files, Optional.empty());
    }

    @Test
    void makes_the_table_with_tidy_names_whatever_the_order_of_the_files() throws IOException {
        var made = assertInstanceOf(Outcome.Made.class, read(MERGES, BEFORE, TODAY));

        assertEquals("""
                +48|Đà Mới
                20001|p|An Khê
                20002|x|Hòa Phú
                20003|d|Đảo Xa
                -Đà Cũ|48
                h|Đảo Xa|20003
                p|Hòa An|20001
                x|Hòa Phú|20001,20002
                x|Tân An|20001
                x|Tân An|20002
                """, made.table());
    }

    @Test
    void counts_what_the_clerk_will_be_asked() throws IOException {
        var counts = assertInstanceOf(Outcome.Made.class, read(TODAY, BEFORE)).counts();

        assertEquals(new UnitCounts(1, 3, 5, 1, 0, 1, 1, 0), counts);
    }

    @Test
    void districts_come_from_a_file_of_their_own() throws IOException {
        var files = List.of(
                Files.writeString(folder.resolve("a.json"), TODAY),
                Files.writeString(folder.resolve("b.json"), BEFORE));
        var districts = Files.writeString(folder.resolve("districts.txt"), "10003|Huyện Trên\n10004|Huyện  Dưới\n");

        var made = assertInstanceOf(Outcome.Made.class, UnitImport.of(files, Optional.of(districts)));
        assertTrue(made.table().endsWith("=Huyện Trên\nx|Tân An|20001\n=Huyện Dưới\nx|Tân An|20002\n"), made.table());

        Files.writeString(districts, "10003|Huyện Trên\n10004\n10003|Huyện Dưới\n");
        var refused = assertInstanceOf(Outcome.Refused.class, UnitImport.of(files, Optional.of(districts)));
        assertEquals(
                List.of(
                        "districts.txt, dòng 2: dòng phải có dạng mã|tên huyện. Sửa lại.",
                        "districts.txt, dòng 3: mã 10003 có hai lần. Xóa bớt một."),
                refused.mistakes().stream().map(Words.VIETNAMESE::say).toList());
    }

    static Stream<Arguments> bent() {
        return Stream.of(
                Arguments.of("not-json", 5, TODAY.replace("\"20002\",", "\"20002\"\n,,"), BEFORE),
                Arguments.of("code", 3, TODAY.replace("20001", "2000A"), BEFORE),
                Arguments.of("twice", 4, TODAY.replace("20002", "20001"), BEFORE),
                Arguments.of("kind", 3, TODAY.replace("Phường An", "Ấp An"), BEFORE),
                Arguments.of("name", 4, TODAY.replace("Hoà Phú", "Hoà|Phú"), BEFORE),
                Arguments.of("missing", 4, TODAY.replace("FullName\": \"Xã", "FullNam\": \"Xã"), BEFORE),
                Arguments.of("missing", 2, TODAY.replace("Wards", "wards"), BEFORE),
                Arguments.of("not-group", 2, "[\n7]", BEFORE),
                Arguments.of("missing", 1, "{\"a\": 1}", BEFORE),
                Arguments.of("nowhere", 8, BEFORE.replace("[{\"new_id\": \"20002\"}]", "[]"), TODAY),
                Arguments.of(
                        "both-needed", 0, TODAY, TODAY.replace("200", "300").replace("48", "49")));
    }

    @ParameterizedTest(name = "{0} at line {1}")
    @MethodSource("bent")
    void a_mistake_is_told_with_its_line(String what, int line, String first, String second) throws IOException {
        var mistakes =
                assertInstanceOf(Outcome.Refused.class, read(first, second)).mistakes();

        assertTrue(
                mistakes.stream()
                        .anyMatch(one -> one.parts().get(1).equals(Integer.toString(line))
                                && one.parts().get(2).toString().contains("register." + what)),
                mistakes.toString());
    }

    @Test
    void a_commune_that_went_nowhere_known_and_registers_that_disagree_are_told() throws IOException {
        var gone = read(TODAY.replace("20003", "20004"), BEFORE);
        assertTrue(gone.toString().contains("register.unknown-commune, parts=[498, 20003]"), gone.toString());
        var province = read(TODAY, BEFORE.replace("[{\"new_id\": \"48\"}]", "[{\"new_id\": \"49\"}]"));
        assertTrue(province.toString().contains("register.unknown-province"), province.toString());
        var other = read(TODAY, BEFORE, MERGES.replace("{\"old_id\": \"10001\"}, ", ""));
        assertTrue(other.toString().contains("register.disagree, parts=[10001, 20001, –]"), other.toString());
    }

    @Test
    void what_is_no_file_no_text_or_not_there_is_told() throws IOException {
        var latin = Files.write(folder.resolve("latin.json"), "[\"é\"]".getBytes(StandardCharsets.ISO_8859_1));
        var refused = UnitImport.of(List.of(latin, folder, folder.resolve("none.json")), Optional.of(folder));
        assertEquals(
                List.of("register.not-utf8", "register.no-file", "register.no-file", "register.no-file"),
                assertInstanceOf(Outcome.Refused.class, refused).mistakes().stream()
                        .map(one -> ((vn.motcua.domain.Sentence) one.parts().get(2)).key())
                        .toList());
    }

    @Test
    void bent_bytes_make_a_table_or_mistakes_and_nothing_else() throws IOException {
        var random = new Random(20250701);
        var sound = TODAY.getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            var bytes = sound.clone();
            bytes[random.nextInt(bytes.length)] = (byte) (' ' + random.nextInt(95));
            var file = Files.write(folder.resolve("bent.json"), bytes);
            var before = Files.writeString(folder.resolve("before.json"), BEFORE);
            refused += UnitImport.of(List.of(file, before), Optional.empty()) instanceof Outcome.Refused ? 1 : 0;
        }
        assertTrue(refused > 100 && refused < 500, "refused " + refused);
    }
}
