package vn.motcua.catalogue.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.catalogue.CalendarFile;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ReleaseBuild;
import vn.motcua.counter.Procedures;
import vn.motcua.counter.Words;
import vn.motcua.domain.calendar.OfficeReturnRule;
import vn.motcua.domain.form.Facts;
import vn.motcua.domain.procedure.Procedure;

/// What a province and a ward decide reaches the counter, and changes no form.
class OfficeReleaseTest {

    private static final String CODE = "1.004873";
    private static final Layer PROVINCE = Layer.of("province:48");

    @TempDir
    Path home;

    private Release release(Layer layer, int number, String office) throws IOException {
        var folder = Files.createDirectories(home.resolve(layer.kind().name() + number));
        Files.writeString(folder.resolve("office.yaml"), office);
        return Release.read(
                TestHouse.build(folder, layer, number, TestHouse.TODAY).bytes());
    }

    @Test
    void layers_are_told_from_the_lowest_with_their_own_numbers() throws IOException {
        var province =
                release(PROVINCE, 99_999, "fees: {maritalStatus: 8000}\n").manifest();
        var ward = release(TestHouse.WARD, 3, "fees: {maritalStatus: 9000}\n").manifest();
        assertEquals("bộ kèm chương trình", Words.VIETNAMESE.say(LayersTold.of(List.of())));
        assertEquals(
                "bộ kèm chương trình, bản số 99999 của tỉnh 48, bản số 3 của xã 20194",
                Words.VIETNAMESE.say(LayersTold.of(List.of(province, ward))));
    }

    private static OptionalLong fee(Procedure procedure) {
        return procedure.fees().getFirst().sum(new Facts(java.util.Map.of(), TestHouse.TODAY));
    }

    private static Procedure marital(Catalogue catalogue) {
        return catalogue.find(CODE).orElseThrow();
    }

    @Test
    void the_ward_lies_over_the_province_fee_by_fee() throws IOException {
        var province = release(PROVINCE, 1, """
                fees: {maritalStatus: 8000, lateBirth: 5000}
                hours: {morning: 07:30-11:30, afternoon: 13:00-17:00}
                signerTitles: [CHỦ TỊCH]
                """);
        var ward = release(TestHouse.WARD, 1, """
                fees: {maritalStatus: 10000}
                suggestions: {purposes: ["Vay vốn: 'ưu đãi'"]}
                notes: {"1.004873": Nộp ở cửa số 2}
                """);
        var shipped = marital(Catalogue.shipped());
        assertEquals(OptionalLong.empty(), fee(shipped), "not decided is not nothing");
        assertEquals(OptionalLong.of(8000), fee(marital(Catalogue.of(List.of(province)))));

        var both = Catalogue.of(List.of(ward, province));
        assertEquals(OptionalLong.of(10000), fee(marital(both)));
        assertEquals(5000, both.terms().fees().get("lateBirth"));
        assertEquals(List.of("CHỦ TỊCH"), both.texts("signer-titles"));
        assertEquals(List.of("Vay vốn: 'ưu đãi'"), both.texts("purposes"));
        assertEquals("Nộp ở cửa số 2", both.terms().notes().get(CODE));
        assertEquals(
                LocalTime.of(7, 30),
                new Procedures(both, CalendarFile.bundled(), new OfficeReturnRule.SameClock())
                        .calendar()
                        .hours()
                        .morning()
                        .from());
    }

    @Test
    void another_sum_is_another_version_and_the_earlier_one_is_found_by_it() throws IOException {
        var before = Catalogue.of(List.of(release(TestHouse.WARD, 1, "fees: {maritalStatus: 8000}\n")));
        var later = release(TestHouse.WARD, 2, "fees: {maritalStatus: 9000}\n");
        var now = Catalogue.of(List.of(later));
        assertNotEquals(marital(before).version(), marital(now).version());
        assertEquals(
                marital(now).version(),
                marital(Catalogue.only(List.of(later), CODE).orElseThrow()).version());
        assertEquals(marital(Catalogue.shipped()).form(), marital(now).form(), "what is asked is the same");
        assertEquals(
                Catalogue.shipped().find("2.000815").orElseThrow().version(),
                now.find("2.000815").orElseThrow().version(),
                "a procedure that asks for no such sum is the same");
    }

    @Test
    void neither_a_faulty_file_nor_one_of_the_nation_is_built() throws IOException {
        var ward = new ReleasePlan(TestHouse.WARD, 1, 0, TestHouse.TODAY, TestHouse.TODAY);
        Files.writeString(home.resolve("office.yaml"), "fees: {maritalStatus: much}\n");
        assertInstanceOf(ReleaseBuild.Outcome.Faulty.class, ReleaseBuild.build(home, ward));
        Files.writeString(home.resolve("office.yaml"), "fees: {maritalStatus: 8000}\n");
        assertInstanceOf(ReleaseBuild.Outcome.Built.class, ReleaseBuild.build(home, ward));
        var nation = new ReleasePlan(Layer.NATION, 1, 0, TestHouse.TODAY, TestHouse.TODAY);
        assertInstanceOf(ReleaseBuild.Outcome.Faulty.class, ReleaseBuild.build(home, nation));
    }
}
