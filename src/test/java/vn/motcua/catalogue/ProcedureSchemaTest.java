package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.counter.Words;

class ProcedureSchemaTest {

    private static final Path SHIPPED = Path.of("src/main/resources/vn/motcua/procedure");
    private static final Path FILE = SHIPPED.resolve("procedure.schema.json");
    private static final String TEXT = ProcedureSchema.text(Words.VIETNAMESE::say);
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT);

    static List<String> codes() {
        return Catalogue.shippedCodes();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_shipped_procedure_is_valid(String code) throws IOException {
        assertEquals(List.of(), SCHEMA.validate(yaml(code), InputFormat.YAML));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "frequent: true|frequnt: true",
                "frequent: true|frequent: often",
                "code: \"1.004873\"|code: 1.004873",
                "code: \"1.004873\"|code: \"4873\"",
                "authority: commune|authority: [commune]",
                "receipt: standard|receipt: standart",
                "effective: {from: 2026-01-16}|effective: {form: 2026-01-16}",
                "timeLimit: {workingDays: 3}|timeLimit: {workingDays: 3, days: 3}",
                "timeLimit: {workingDays: 3}|timeLimit: {workingDay: 3}",
                "timeLimit: {workingDays: 3}|timeLimit: {workingDays: ba}",
                "type: choice, list: relation|type: chioce, list: relation",
                "{key: applicant.phone}|{kye: applicant.phone}",
                "sign: [applicant]|sign: applicant",
                "sign: [applicant], |''",
                "template: declaration.html|template: ../declaration.html",
                "by: leader|by: ledaer",
                "within: {hours: 4}|within: {hours: {hours: 4}}",
                "name: Cấp Giấy xác nhận tình trạng hôn nhân|nmae: Cấp"
            })
    void a_planted_mistake_is_refused(String right, String wrong) throws IOException {
        var yaml = yaml("1.004873");
        assertTrue(yaml.contains(right), right);
        assertFalse(
                SCHEMA.validate(yaml.replace(right, wrong), InputFormat.YAML).isEmpty(), wrong);
    }

    @Test
    void the_shipped_file_is_what_the_readers_declarations_make() throws IOException {
        if (Boolean.getBoolean("motcua.write")) {
            Files.writeString(FILE, TEXT);
        }
        assertEquals(TEXT, Files.readString(FILE));
    }

    @Test
    void every_key_is_described() {
        var described = new TreeSet<Boolean>();
        for (var group : List.of(Nodes.PROCEDURE, Nodes.FIELD, Nodes.PRINT)) {
            group.keys()
                    .keySet()
                    .forEach(key ->
                            described.add(TEXT.contains(Words.VIETNAMESE.say("schema." + group.name() + "." + key))));
        }
        assertEquals(Set.of(true), described);
    }

    private static String yaml(String code) throws IOException {
        return Files.readString(SHIPPED.resolve(code).resolve("procedure.yaml"));
    }
}
