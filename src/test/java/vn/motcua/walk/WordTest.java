package vn.motcua.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.BlanksOf.From;

class WordTest {

    private static final Sheet SHEET = new Sheet(
            "declaration",
            List.of(
                    new Blank("head.office", "", From.OFFICE, 0, false),
                    new Blank("applicant.citizenId", "048192000117", From.CARD, 0, false),
                    new Blank("applicant.idIssuer", "Bộ Công an", From.CARD, 0, false),
                    new Blank("subject.citizenId", "048192000117", From.SAME_PERSON, 0, false),
                    new Blank("purpose", "", From.EMPTY, 0, false)),
            1);

    @Test
    void every_blank_is_typed_and_followed_by_tab() {
        var word = Word.of(List.of(SHEET), 1);
        assertEquals(2 * (12 + 1) + Telex.keys("Bộ Công an") + 1 + 3, word.all().keys());
        assertEquals(1, word.all().scans());
    }

    @Test
    void at_the_kindest_nothing_is_typed_twice_and_what_is_always_the_same_is_there() {
        assertEquals(12 + 3 + 3, Word.of(List.of(SHEET), 1).kindest().keys());
    }

    @Test
    void a_key_a_thought_and_a_scan_have_their_seconds() {
        assertEquals(10 * 0.28 + 2 * 1.35 + 2.0 + 2 * 0.4, new Effort(10, 2, 1).seconds(), 1e-9);
    }
}
