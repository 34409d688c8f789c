package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.form.Choice;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.procedure.FeeRule;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.TimeLimit;

class ShippedProcedureTest {

    private static final Path SHIPPED = Path.of("src/main/resources/vn/motcua/procedure");
    private static final String CODE = "1.004873";

    @TempDir
    Path disk;

    @Test
    void every_shipped_procedure_is_sound_with_its_conditions() {
        var procedures = Catalogue.shipped().procedures();
        assertFalse(procedures.isEmpty());
        for (var procedure : procedures) {
            assertEquals(new Reading.Sound(procedure), ProcedureFolder.shipped(procedure.code()));
        }
    }

    @Test
    void every_route_leads_to_a_shipped_procedure_and_back_but_the_one_that_is_only_told() {
        var catalogue = Catalogue.shipped();
        for (var procedure : catalogue.procedures()) {
            for (var route : procedure.routes()) {
                if (route.to().equals("2.000806")) {
                    continue;
                }
                var other = catalogue.find(route.to()).orElseThrow();
                assertTrue(
                        other.routes().stream()
                                .anyMatch(back -> catalogue.find(back.to()).isPresent()),
                        procedure.code() + " to " + route.to() + " is no way back");
            }
        }
    }

    @Test
    void limits_of_the_birth_procedures_are_those_of_the_announcing_decision() {
        var catalogue = Catalogue.shipped();
        assertEquals(
                new TimeLimit.SameDay(LocalTime.of(15, 0)),
                catalogue.find("1.001193").orElseThrow().timeLimit());
        assertEquals(
                new TimeLimit.WorkingDays(BigDecimal.valueOf(3)),
                catalogue.find("1.000689").orElseThrow().timeLimit());
        assertEquals(
                new TimeLimit.WorkingDays(BigDecimal.valueOf(5)),
                catalogue.find("1.003583").orElseThrow().timeLimit());
    }

    @Test
    void the_form_follows_the_order_of_the_official_one() {
        var keys = procedure().form().fields().stream().map(Field::key).toList();
        var order = List.of(
                "applicant.fullName",
                "applicant.birthDate",
                "applicant.residence",
                "applicant.idPaper",
                "relation",
                "subject.fullName",
                "subject.birthDate",
                "subject.sex",
                "subject.ethnicity",
                "subject.nationality",
                "subject.residence",
                "subject.idPaper",
                "stays",
                "maritalStatus",
                "purpose");
        assertEquals(order, keys.stream().filter(order::contains).toList());
    }

    @Test
    void limit_papers_and_fee_are_those_of_the_announcing_decision() {
        var procedure = procedure();
        assertEquals(new TimeLimit.WorkingDays(BigDecimal.valueOf(3)), procedure.timeLimit());
        assertEquals(
                new FeeRule.Amount.OfOffice("maritalStatus"),
                procedure.fees().getFirst().amount());
        assertEquals("declaration", procedure.papers().getFirst().produced().orElseThrow());
        assertEquals(
                "office",
                procedure.print("declaration").orElseThrow().addressedTo().orElseThrow());
        assertEquals(
                List.of("applicant"),
                procedure.print("declaration").orElseThrow().sign());
    }

    @Test
    void nothing_about_a_person_has_a_default() {
        var procedure = procedure();
        assertEquals(
                54,
                procedure
                        .form()
                        .field("subject.ethnicity")
                        .orElseThrow()
                        .choices()
                        .size());
        assertTrue(procedure.form().field("subject.nationality").orElseThrow().required());
        assertTrue(procedure.form().field("subject.ethnicity").orElseThrow().required());
    }

    @Test
    void a_list_has_no_code_and_no_label_twice() {
        for (var field : procedure().form().fields()) {
            var codes = field.choices().stream().map(Choice::code).toList();
            var labels = field.choices().stream().map(Choice::label).toList();
            assertEquals(codes.size(), new HashSet<>(codes).size(), field.key());
            assertEquals(labels.size(), new HashSet<>(labels).size(), field.key());
        }
    }

    @Test
    void most_purposes_say_that_they_are_not_for_marriage_and_marriage_does_not() {
        var purposes = procedure().form().field("purpose").orElseThrow().suggestions();
        var not = purposes.stream()
                .filter(purpose -> purpose.endsWith(", không có giá trị đăng ký kết hôn"))
                .count();
        assertTrue(not * 3 >= purposes.size() * 2L, not + " of " + purposes.size());
        assertTrue(purposes.contains("Kết hôn"));
    }

    @Test
    void the_version_is_the_same_from_disk_and_changes_with_a_letter() throws Exception {
        copy(SHIPPED, disk);
        var shipped = procedure().version();
        assertTrue(shipped.matches("[0-9a-f]{64}"), shipped);
        assertEquals(shipped, read().version());
        var file = disk.resolve(CODE).resolve("procedure.yaml");
        Files.writeString(file, Files.readString(file) + "# một chữ\n");
        assertNotEquals(shipped, read().version());
    }

    @Test
    void the_version_changes_with_a_list_that_is_used() throws Exception {
        copy(SHIPPED, disk);
        var list = disk.resolve("lists/purposes.yaml");
        Files.writeString(list, Files.readString(list) + "- Mục đích mới\n");
        assertNotEquals(procedure().version(), read().version());
    }

    private Procedure read() {
        return assertInstanceOf(Reading.Sound.class, ProcedureFolder.read(disk.resolve(CODE)))
                .procedure();
    }

    private static Procedure procedure() {
        return Catalogue.shipped().find(CODE).orElseThrow();
    }

    static void copy(Path from, Path to) throws Exception {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
