package vn.motcua.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.UndrawablePaper;
import vn.motcua.counter.Words;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.Printable;
import vn.motcua.domain.form.Typed;
import vn.motcua.domain.form.Value;

class PrintableTest {

    private final HtmlPapers papers = new HtmlPapers();

    @Test
    void what_a_form_takes_every_face_can_print() {
        var printable = IntStream.rangeClosed(0x20, Character.MAX_CODE_POINT)
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .filter(point -> Printable.notIn(Character.toString(point)).isEmpty())
                .toArray();
        assertTrue(printable.length > 1_000, "few: " + printable.length);
        for (var face : Face.all()) {
            var lacking = IntStream.of(printable)
                    .filter(point -> !face.has(point))
                    .mapToObj(Integer::toHexString)
                    .toList();
            assertEquals(List.of(), lacking);
        }
    }

    @Test
    void vietnamese_is_printable_and_other_scripts_are_not() {
        assertTrue(Printable.notIn("ẠĂÂĐÊÔƠƯ ạảãằẵẳặấầẩẫậếềểễệốồổỗộớờởỡợứừửữự ₫ – “…” № ½ ≥")
                .isEmpty());
        assertEquals("王", Printable.notIn("Nguyễn 王").orElseThrow());
        assertEquals("😀", Printable.notIn("a😀b").orElseThrow());
    }

    @Test
    void a_form_says_which_character_at_its_field() {
        var field = Field.of("purpose", "Mục đích", FieldType.TEXT);
        var wrong = (Typed.Wrong) Typed.parse(field, "vay vốn 😀");
        assertEquals(
                "Mục đích: không in được ký tự “😀”. Gõ lại không có ký tự này.", Words.VIETNAMESE.say(wrong.why()));
        assertTrue(Typed.parse(Field.of("a", "a", FieldType.NAME), "Nguyễn 王") instanceof Typed.Wrong);
    }

    @Test
    void a_paper_names_its_characters_and_shows_no_question_mark() {
        var answers = new HashMap<>(SamplePapers.ordinary());
        answers.put("purpose", new Value.Text("vay 😀 vốn 王王"));
        var declaration = SamplePapers.declaration(answers);
        var undrawable = assertThrows(UndrawablePaper.class, () -> papers.declaration(declaration));
        var said = Words.VIETNAMESE.say(undrawable.sentence());
        assertTrue(said.startsWith("Giấy này có ký tự không in được: 😀 王. Hãy sửa"), said);
        assertFalse(String.valueOf(undrawable.getMessage()).contains("vay"), undrawable.getMessage());
    }
}
