package vn.motcua.domain.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.domain.Sentence;

final class ScanMangledTest {

    static List<String> corpus() throws IOException {
        try (var in = ScanMangledTest.class.getResourceAsStream("mangled.txt")) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            assertTrue(lines.size() > 30);
            return lines;
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void every_spoilt_text_is_refused_with_advice(String text) {
        assertInstanceOf(Scan.Mangled.class, Scan.read(text, Invented.TODAY));
    }

    @TestFactory
    List<DynamicTest> no_way_of_spoiling_gives_a_card() {
        return Readers.all().entrySet().stream()
                .map(way -> DynamicTest.dynamicTest(
                        way.getKey(),
                        () -> Invented.people(200, 4).map(Invented::code).forEach(code -> {
                            var typed = way.getValue().apply(code);
                            assertNotEquals(code, typed);
                            assertInstanceOf(Scan.Mangled.class, Scan.read(typed, Invented.TODAY), typed);
                        })))
                .toList();
    }

    /// Without any mark a name may be real, so a few stay cards: always with the warning, number and dates untouched.
    @Test
    void a_text_stripped_of_its_marks_is_refused_or_warned_of() {
        int cards = 0;
        for (var person : Invented.people(1_000, 4).toList()) {
            var stripped = Readers.withoutMarks(Invented.code(person));
            switch (Scan.read(stripped, Invented.TODAY)) {
                case Scan.Card(var facts, var warnings) -> {
                    cards++;
                    assertTrue(warnings.contains(Sentence.of("card.nameWithoutMarks")), stripped);
                    assertEquals(person.number(), facts.number());
                    assertEquals(person.birthDate(), facts.birthDate());
                }
                case Scan other -> assertInstanceOf(Scan.Mangled.class, other, stripped);
            }
        }
        assertTrue(cards < 20, "cards left: " + cards);
    }

    /// Names that look like damage and are none.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cao Minh Khang",
                "Ksor Der",
                "Siu Blo",
                "H' Bia Niê",
                "Y Krang",
                "K' Brếp",
                "Rah Lan H’Nga",
                "Ng Kim Lan",
                "Lò Thị Xoong",
                "Giàng A Sử",
                "Y Ngông Niê Kdăm",
                "Nguyễn Văn Y",
                "Lê Thị Ư"
            })
    void real_kinds_of_names_are_not_damage(String name) {
        var code = "001090012345||" + name + "|01051990|Nam|TDP 3, TT. Đắk Đoa, Gia Lai|10102022";
        var card = assertInstanceOf(Scan.Card.class, Scan.read(code, Invented.TODAY));
        assertEquals(name, card.facts().fullName());
    }

    /// An address may be without marks as well, if its place is one that is written so.
    @ParameterizedTest
    @ValueSource(
            strings = {"Plei Kli, Kon Tum", "TDP 5, Ia Kring, Pleiku, Gia Lai", "Buon Dha, Dak Lak", "KP 3, Long An"})
    void places_without_marks_are_not_damage(String place) {
        var code = "064090012345||Siu Blo|01051990|Nam|" + place + "|10102022";
        assertInstanceOf(Scan.Card.class, Scan.read(code, Invented.TODAY));
    }

    @Test
    void caps_lock_and_layouts_have_their_own_advice() {
        assertEquals(new Scan.Mangled(Damage.CAPS_LOCK), Scan.read(corpus("nGUYỄN"), Invented.TODAY));
        assertEquals(new Scan.Mangled(Damage.TYPED), Scan.read(corpus("~~"), Invented.TODAY));
        assertEquals(new Scan.Mangled(Damage.LOST_MARKS), Scan.read(corpus("Nguye64n"), Invented.TODAY));
    }

    private static String corpus(String part) {
        try {
            return corpus().stream()
                    .filter(line -> line.contains(part))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
