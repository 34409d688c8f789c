package vn.motcua.domain.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.domain.dossier.ScanType;

class FileAnswerTest {

    private static final String HASH = "ab".repeat(32);
    private static final Field PHOTO = Field.of("photo", "Ảnh", FieldType.FILE);

    @Test
    void as_a_value_it_is_one_text_and_reads_back() {
        var answer = FileAnswer.of(HASH, "ảnh thẻ 3x4.jpg");
        assertEquals(new Value.Text(HASH + " ảnh thẻ 3x4.jpg"), answer.value());
        assertEquals(Optional.of(answer), FileAnswer.of(answer.value()));
        assertEquals("ảnh thẻ 3x4.jpg", FileAnswer.shown(HASH + " ảnh thẻ 3x4.jpg"));
        assertEquals("FileAnswer", answer.toString(), "a log says nothing of the file");
    }

    @ParameterizedTest
    @CsvSource({
        "a/b\\c:d.pdf, a_b_c_d.pdf",
        "'  x.png ', x.png",
        "☎.png, _.png",
        "'', tep",
        "a\u202Efdp.exe, a_fdp.exe",
        "e\u0302.pdf, \u00EA.pdf"
    })
    void a_name_is_made_such_as_can_be_shown_and_printed(String given, String kept) {
        assertEquals(kept, FileAnswer.of(HASH, given).name());
    }

    @Test
    void a_name_beyond_measure_keeps_its_ending() {
        var name = FileAnswer.of(HASH, "quét ".repeat(60) + ".jpeg").name();
        assertTrue(name.length() <= 80 && name.endsWith("….jpeg"), name);
        assertEquals(name, FileAnswer.of(HASH, name).name());
    }

    @Test
    void what_is_no_file_is_no_answer() {
        assertEquals(Optional.empty(), FileAnswer.of(new Value.Text("anh.jpg")));
        assertEquals(Optional.empty(), FileAnswer.of(new Value.Text(HASH + " a/b.jpg")));
        assertEquals(Optional.empty(), FileAnswer.of(new Value.YesNo(true)));
        assertThrows(IllegalArgumentException.class, () -> new FileAnswer("ab", "x.png"));
        assertEquals(
                "form.file",
                Validity.wrong(PHOTO, new Value.Text("anh.jpg"), Bounds.NONE)
                        .orElseThrow()
                        .key());
        assertEquals(
                Optional.empty(),
                Validity.wrong(PHOTO, FileAnswer.of(HASH, "anh.jpg").value(), Bounds.NONE));
        assertInstanceOf(Typed.Wrong.class, Typed.parse(PHOTO, "anh.jpg"), "a file is picked, not written");
    }

    @Test
    void what_a_field_takes_unless_it_says_otherwise_is_what_the_desk_keeps() {
        assertEquals(ScanType.LARGEST, FileTerms.ANY.most());
        assertEquals(Arrays.stream(ScanType.values()).map(ScanType::media).toList(), FileTerms.ANY.accept());
        assertEquals(25, FileTerms.ANY.megabytes());
    }
}
