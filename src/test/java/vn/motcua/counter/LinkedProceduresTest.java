package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.TestHouse;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Value;

/// What goes over to a linked procedure. Every person here is invented.
class LinkedProceduresTest {

    private static final String MOTHER =
            "048190000123||Nguyễn Thị Hằng|15031990|Nữ|Tổ 36, Phường Mẫu, Đà Nẵng|20052025";
    private static final String FATHER = "048088000456||Trần Văn Ân|02091988|Nam|Tổ 12, Phường Mẫu, Đà Nẵng|11062025";

    @TempDir
    Path disk;

    @Test
    void the_electronic_birth_leaves_its_own_procedure_nothing_to_ask() {
        var sitting = electronicBirth();
        assertEquals(List.of(), sitting.gaps());
        var offer = offer(sitting, Set.of(), Catalogue.shipped());
        assertEquals(List.of("1.001193", "1.004222"), codes(offer));
        var birth = open(sitting, offer, "1.001193");
        assertEquals(List.of(), FormGaps.of(birth));
        assertEquals(Optional.of("Trần Thí Dụ"), text(birth, "child.fullName"));
        assertEquals(Optional.of("Nguyễn Thị Hằng"), text(birth, "mother.fullName"));
        assertEquals(Optional.of("Trần Văn Ân"), text(birth, "father.fullName"));
    }

    @Test
    void in_permanent_residence_the_child_moves_and_nobody_else() {
        var sitting = electronicBirth();
        var residence = open(sitting, offer(sitting, Set.of(), Catalogue.shipped()), "1.004222");
        var rows = residence.filled().field("members").orElseThrow().answer().orElseThrow();
        assertEquals(
                List.of(Optional.of(new Value.Text("Trần Thí Dụ"))),
                ((Value.Rows) rows.value())
                        .rows().stream()
                                .map(row -> Optional.ofNullable(row.get("fullName")))
                                .toList());
        assertEquals(Optional.of("Tổ 36, Phường Mẫu, Đà Nẵng"), text(residence, "newResidence"));
        assertEquals(Optional.of("head"), text(residence, "relationToHead"));
        assertEquals(Optional.of("Nguyễn Thị Hằng"), text(residence, "householder.fullName"));
        assertTrue(text(residence, "dwelling").isEmpty(), "asked, because the other form does not");
    }

    @Test
    void the_electronic_death_leaves_its_own_procedure_nothing_to_ask() {
        var sitting = electronicDeath();
        assertEquals(List.of(), sitting.gaps());
        var offer = offer(sitting, Set.of(), Catalogue.shipped());
        var death = open(sitting, offer, "1.000656");
        assertEquals(List.of(), FormGaps.of(death));
        assertEquals(Optional.of("Lê Thị Thí Dụ"), text(death, "deceased.fullName"));
    }

    @Test
    void the_electronic_answers_are_copied_in_the_order_of_the_portals_form() {
        var order = CopyOrder.of(electronicBirth().worked(), Sitting.PROCEDURES).orElseThrow();
        var labels = order.items().stream().map(CopyOrder.Item::label).toList();
        assertEquals("Trước hết – Cha, mẹ trẻ đã đăng ký kết hôn", labels.getFirst());
        assertEquals("Nhận kết quả – Hình thức nhận kết quả", labels.getLast());
        assertTrue(
                labels.contains("Cấp thẻ bảo hiểm y tế – Nơi đăng ký khám bệnh, chữa bệnh ban đầu"), labels::toString);
    }

    @Test
    void only_papers_that_are_shown_again_are_taken_as_seen() {
        var sitting = electronicBirth().allPapers();
        var offer = offer(sitting, Set.of(), Catalogue.shipped());
        assertEquals(Set.of("identity"), offer.ready().getFirst().opened().papers());
    }

    @Test
    void what_the_visit_brought_before_is_not_offered_again() {
        assertEquals(List.of("1.004222"), codes(offer(electronicBirth(), Set.of("1.001193"), Catalogue.shipped())));
    }

    @Test
    void what_the_catalogue_lacks_or_what_is_not_in_force_is_named_and_left_out() throws IOException {
        assertEquals(
                List.of(
                        Sentence.of("linked.not-yet", "1.001193", "Đăng ký khai sinh", "24/11/2026"),
                        Sentence.of("linked.lacking", "1.004222")),
                skipped("effective: {from: 2026-11-24}"));
        assertEquals(
                Sentence.of("linked.ended", "1.001193", "Đăng ký khai sinh"),
                skipped("effective: {from: 2026-01-16, until: 2026-11-21}").getFirst());
        assertEquals(
                Sentence.of("linked.replaced", "1.001193", "Đăng ký khai sinh", "1.000689"),
                skipped("effective: {from: 2026-01-16, until: 2026-11-21, replacedBy: \"1.000689\"}")
                        .getFirst());
    }

    private List<Sentence> skipped(String effective) throws IOException {
        var folder = TestHouse.folder(Files.createTempDirectory(disk, "procedures"), "1.001193");
        TestHouse.edit(
                folder.resolve("1.001193").resolve("procedure.yaml"), "effective: {from: 2026-01-16}", effective);
        var release = new TestHouse().release(folder, Layer.NATION, 1, LocalDate.of(2026, 11, 22));
        var offer = offer(electronicBirth(), Set.of(), Catalogue.of(List.of(release)));
        assertEquals(List.of(), offer.ready());
        return offer.skipped();
    }

    private static List<String> codes(LinkedProcedures offer) {
        return offer.ready().stream().map(one -> one.procedure().code()).toList();
    }

    private static LinkedProcedures offer(Sitting sitting, Set<String> done, Catalogue catalogue) {
        return LinkedProcedures.of(
                sitting.visit(), Map.of(sitting.form().id(), sitting.worked()), done, catalogue, Sitting.TODAY);
    }

    private static Procedures.Worked open(Sitting sitting, LinkedProcedures offer, String code) {
        var form = offer.ready().stream()
                .filter(one -> one.procedure().code().equals(code))
                .findFirst()
                .orElseThrow()
                .opened();
        return Sitting.PROCEDURES
                .work(form, sitting.visit().people(), Sitting.TODAY)
                .orElseThrow();
    }

    private static Optional<String> text(Procedures.Worked worked, String key) {
        return worked.filled()
                .field(key)
                .flatMap(field -> field.answer())
                .map(Answer::value)
                .map(value -> ((Value.Text) value).text());
    }

    private static Sitting electronicBirth() {
        return Sitting.ofPeople("3.000722", MOTHER, FATHER)
                .type("parentsMarried", "có")
                .type("birthEvidence", "electronic")
                .type("relation", "mother")
                .confirmAll()
                .type("applicant.phone", "0905000111")
                .type("child.fullName", "Trần Thí Dụ")
                .type("child.birthDate", "1/11/2026")
                .type("child.sex", "Nam")
                .type("child.ethnicity", "Kinh")
                .type("child.nationality", "Việt Nam")
                .type("child.birthPlace", "Bệnh viện Mẫu")
                .type("child.hometown", "Phường Mẫu, Đà Nẵng")
                .type("marriageNumber", "12/2020")
                .type("marriageDate", "1/1/2020")
                .type("marriagePlace", "UBND phường Mẫu")
                .type("residenceWith", "mother")
                .type("newResidence", "Tổ 36, Phường Mẫu, Đà Nẵng")
                .type("relationToHead", "head")
                .type("childRelationToHead", "child")
                .type("healthFacility", "Trạm y tế Mẫu")
                .type("wantsCard", "có")
                .type("wantsCopies", "không")
                .type("resultWay", "electronic");
    }

    private static Sitting electronicDeath() {
        return Sitting.ofPeople("2.002913", FATHER)
                .confirmAll()
                .type("applicant.phone", "0905000111")
                .type("relation", "child")
                .type("deceased.fullName", "Lê Thị Thí Dụ")
                .type("deceased.birthDate", "1941")
                .type("deceased.sex", "Nữ")
                .type("deceased.residence", "Tổ 8, Phường Mẫu")
                .type("deathDate", "20/11/2026")
                .type("deathPlace", "Tại nhà")
                .type("deathCause", "Tuổi già")
                .type("evidence", "notice")
                .type("noticeNumber", "12/BT")
                .type("noticeIssuer", "Trạm y tế Phường Mẫu")
                .type("noticeDate", "21/11/2026")
                .type("benefit", "support")
                .type("claimsSelf", "có")
                .type("payWay", "cash")
                .type("wantsCopies", "không")
                .type("resultWay", "counter");
    }
}
