package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.counter.Words;

/// `office.yaml` is checked by itself, by file and line.
class OfficeFileTest {

    private static final String GOOD = """
            fees:
              maritalStatus: 8000
              lateBirth: 0
            hours: {morning: 07:30-11:30, afternoon: 13:00-17:00}
            signerTitles: [KT. CHỦ TỊCH – PHÓ CHỦ TỊCH]
            suggestions:
              purposes: ["Vay vốn: ngân hàng 'của' phường"]
            notes:
              "1.004873": Nộp ở cửa số 2
            """;

    @TempDir
    Path folder;

    private CatalogueCheck check(String text) throws IOException {
        Files.writeString(folder.resolve("office.yaml"), text);
        return CatalogueCheck.of(folder, Optional.empty());
    }

    @Test
    void a_right_file_has_no_mistake_and_no_warning() throws IOException {
        var check = check(GOOD);
        assertEquals(List.of(), check.mistakes());
        assertEquals(List.of(), check.warnings());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "maritalStatus: 8000|maritalStatus: -1|2|office-fee",
                "maritalStatus: 8000|maritalStatus: 8000.5|2|office-fee",
                "maritalStatus: 8000|maritalStatus: \"8.000\"|2|office-fee",
                "maritalStatus: 8000|maritalStatus: 100000001|2|office-fee",
                "maritalStatus: 8000|marital-status: 8000|2|office-name",
                "07:30-11:30|07:30-14:30|4|hours",
                "07:30-11:30|7h30-11h30|4|hours",
                "signerTitles: [KT. CHỦ TỊCH – PHÓ CHỦ TỊCH]|signerTitles: []|5|office-list",
                "  purposes:|  sex:|7|office-list-choices",
                "  purposes:|  ../sex:|7|office-name",
                "\"1.004873\"|4873|9|office-name",
                "Nộp ở cửa số 2|2|9|office-text",
                "notes:|sections:|8|unknown-key"
            })
    void a_planted_mistake_is_named_with_its_line(String right, String wrong, int line, String key) throws IOException {
        assertTrue(GOOD.contains(right), right);
        var mistakes = check(GOOD.replace(right, wrong)).mistakes();
        assertTrue(
                mistakes.stream()
                        .anyMatch(mistake -> mistake.file().equals("office.yaml")
                                && mistake.line() == line
                                && mistake.what().key().equals("catalogue." + key)),
                () -> line + " " + key + " is not in " + mistakes);
    }

    @Test
    void what_nobody_asks_for_is_a_warning_since_another_layer_may_ask_for_it() throws IOException {
        var check = check(GOOD.replace("lateBirth", "lateBrith").replace("1.004873", "1.999999"));
        assertEquals(List.of(), check.mistakes());
        assertEquals(
                List.of("catalogue.office-fee-unasked", "catalogue.office-note-unknown"),
                check.warnings().stream().map(mistake -> mistake.what().key()).toList());
    }

    @Test
    void its_schema_takes_the_right_file_and_refuses_a_wrong_key() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ProcedureSchema.office(Words.VIETNAMESE::say));
        assertEquals(List.of(), schema.validate(GOOD, InputFormat.YAML));
        assertEquals(
                1,
                schema.validate(GOOD.replace("notes:", "note:"), InputFormat.YAML)
                        .size());
    }
}
