package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;

/// The guide for authors says of every kind of field how it is written, and what it says is so.
class AuthorsGuideTest {

    private static final Path GUIDE = Path.of("src/site/markdown/authors.md");

    private static final String AROUND = """
            code: "9.999001"
            name: Thủ tục ví dụ
            field: Giáo dục
            authority: commune
            receipt: standard
            intake: full
            legalBasis: [Nghị định 61/2018/NĐ-CP]
            effective: {from: 2026-12-01}
            timeLimit: {workingDays: 2}
            result: Giấy xác nhận
            roles:
              applicant: {label: Người yêu cầu}
            papers:
              - {id: identity, name: Giấy tờ tùy thân, shown: true}
            prints: []
            """;

    @TempDir
    Path home;

    @Test
    void every_type_of_field_stands_in_the_guide_and_reads_without_a_mistake() throws IOException {
        var guide = Files.readString(GUIDE);
        int begins = guide.indexOf("sections:", guide.indexOf("## Một mục ghi thế nào"));
        var sections = guide.substring(begins, guide.indexOf("```", begins));
        var folder = Files.createDirectories(home.resolve("9.999001"));
        Files.writeString(folder.resolve("procedure.yaml"), AROUND + sections);
        var reading = ProcedureFolder.read(folder);
        var procedure = assertInstanceOf(Reading.Sound.class, reading, reading::toString)
                .procedure();
        var types = procedure.form().fields().stream()
                .map(Field::type)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FieldType.class)));
        assertEquals(EnumSet.allOf(FieldType.class), types);
    }
}
