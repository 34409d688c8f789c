package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.catalogue.SampleAnswers.Amount;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.FileAnswer;
import vn.motcua.domain.form.FileTerms;
import vn.motcua.domain.form.Form;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.ui.PhotoForm;

/// `type: file` in a folder.
class FileFieldTest {

    @TempDir
    Path disk;

    private Path yaml = Path.of("");

    @BeforeEach
    void lay_down() throws Exception {
        yaml = PhotoForm.folder(disk).resolve(PhotoForm.CODE).resolve("procedure.yaml");
    }

    private Procedure sound() {
        var reading = ProcedureFolder.read(yaml.getParent());
        return assertInstanceOf(Reading.Sound.class, reading, reading::toString).procedure();
    }

    private Form form() {
        return sound().form();
    }

    @Test
    void kinds_and_size_are_data_and_all_that_the_desk_keeps_where_nothing_is_said() {
        var form = form();
        assertEquals(
                FileTerms.of(List.of("image/jpeg", "image/png"), 1),
                form.field("photo").orElseThrow().files());
        assertEquals(FileTerms.ANY, form.field("report").orElseThrow().files());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accept: [jpeg, png]|accept: [jpg]|word",
                "accept: [jpeg, png]|accept: jpeg|kind",
                "accept: [jpeg, png]|accept: [jpeg, jpeg]|duplicate",
                "maxMegabytes: 1|maxMegabytes: 0|file-size",
                "maxMegabytes: 1|maxMegabytes: 26|file-size",
                "maxMegabytes: 1|max: 300|file-never",
                "maxMegabytes: 1|like: note|file-never",
                "type: yes-no}|type: yes-no, accept: [pdf]}|file-only",
                "key: report,|key: applicant.phone,|file-key",
                "type: yes-no}|type: table, columns: [{key: f, label: F, type: file}]}|file-in-table",
                "photo != ''|photo > 3|cel"
            })
    void a_planted_mistake_is_named(String right, String wrong, String key) throws Exception {
        Files.writeString(yaml, Files.readString(yaml).replace(right, wrong));
        var faulty = assertInstanceOf(Reading.Faulty.class, ProcedureFolder.read(yaml.getParent()));
        assertTrue(
                faulty.mistakes().stream()
                        .anyMatch(mistake -> mistake.what().key().equals("catalogue." + key)),
                () -> key + " is not in " + faulty.mistakes());
    }

    @Test
    void a_template_may_say_whether_it_is_there_and_what_it_is_called() {
        var mistakes = new Mistakes("declaration.html");
        TemplateNames.check("{{photo}} {{photo.name}} {{#photo.has}}x{{/photo.has}}", form(), mistakes);
        assertEquals(List.of(), mistakes.all());
        TemplateNames.check("{{photo.day}}", form(), mistakes);
        assertEquals(1, mistakes.all().size());
    }

    @Test
    void made_up_answers_are_such_as_the_field_takes() {
        for (var amount : Amount.values()) {
            var answers = SampleAnswers.of(form(), amount);
            assertTrue(FileAnswer.of(answers.get("photo")).isPresent(), amount.name());
        }
    }

    @Test
    void the_citizen_is_told_which_files_to_bring_but_not_one_that_is_a_paper_anyway() throws Exception {
        var sheet = CitizenSheet.of(sound(), "UBND xã");
        assertEquals(
                List.of(
                        new CitizenSheet.Need("Giấy tờ tùy thân", Sentence.of("sheet.shown")),
                        new CitizenSheet.Need("Ảnh chân dung", Sentence.of("sheet.file", "JPEG, PNG", 1L))),
                sheet.always());
        assertEquals(
                List.of(new CitizenSheet.Need("Đơn báo mất", Sentence.of("sheet.file", "PDF, JPEG, PNG", 25L))),
                sheet.sometimes());
        Files.writeString(yaml, Files.readString(yaml).replace("{id: identity,", "{id: photo,"));
        assertEquals(1, CitizenSheet.of(sound(), "UBND xã").always().size());
    }

    @Test
    void another_size_is_told_between_two_folders() throws Exception {
        var before = new CatalogueDiff.Side(sound(), Shelf.disk(disk));
        assertEquals(List.of(), ProcedureDiff.of(before, before));
        Files.writeString(yaml, Files.readString(yaml).replace("maxMegabytes: 1", "maxMegabytes: 2"));
        var told = ProcedureDiff.of(before, new CatalogueDiff.Side(sound(), Shelf.disk(disk)));
        assertEquals(
                List.of(Sentence.of(
                        "diff.changed", Sentence.of("diff.form"), "Ảnh chân dung", Sentence.of("diff.aspect-files"))),
                told);
    }

    @Test
    void a_condition_reads_the_plain_name() {
        var form = form();
        var variables = new Variables(Map.of("photo", form.field("photo").orElseThrow()));
        var facts = new vn.motcua.domain.form.Facts(
                Map.<String, Value>of(
                        "photo", FileAnswer.of("0".repeat(64), "anh.jpg").value()),
                java.time.LocalDate.of(2026, 11, 22));
        assertEquals("anh.jpg", variables.value("photo", facts));
    }
}
