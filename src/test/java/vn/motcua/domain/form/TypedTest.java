package vn.motcua.domain.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {

    @ParameterizedTest
    @CsvSource({
        "DATE, 01/05/1990, 1990-05-01",
        "DATE, 1/5/1990, 1990-05-01",
        "DATE, 1-5-1990, 1990-05-01",
        "DATE, 01.05.1990, 1990-05-01",
        "DATE, 01051990, 1990-05-01",
        "DATE, 1990-05-01, 1990-05-01",
        "DATE, 29/02/2024, 2024-02-29",
        "PARTIAL_DATE, 1990, 1990",
        "PARTIAL_DATE, 5/1990, 1990-05",
        "PARTIAL_DATE, 05/1990, 1990-05",
        "PARTIAL_DATE, 01/05/1990, 1990-05-01",
        "TIME, 9:30, 09:30",
        "TIME, 9h, 09:00",
        "TIME, 15 giờ 05, 15:05",
        "NAME, '  lê   thị  Ví Dụ ', lê thị Ví Dụ",
        "NAME, H’Ví Dụ Niê, H’Ví Dụ Niê",
        "NAME, nguyễn thị ví dụ, Nguyễn Thị Ví Dụ",
        "NAME, ĐẶNG VĂN ÂN, Đặng Văn Ân",
        "NAME, h'hen ví-dụ, H'Hen Ví-Dụ",
        "NAME, K'sor y Ví Dụ, K'sor y Ví Dụ",
        "CITIZEN_ID, 000 199 000 001, 000199000001",
        "PASSPORT, c 0000001, C0000001",
        "PHONE, 0900 000 000, 0900000000",
        "PHONE, +84 900 000 000, 0900000000",
        "PHONE, 024 0000 0000, 02400000000",
        "EMAIL, ten@vidu.vn, ten@vidu.vn",
        "CHOICE, kinh, kinh",
        "CHOICE, Tày, tay",
        "CHOICE, TAY, tay",
        "CHOICE, thổ, tho",
    })
    void is_read_as_a_clerk_types_it(FieldType type, String typed, String kept) {
        assertEquals(new Typed.Read(new Value.Text(kept)), Typed.parse(field(type), typed));
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, 31/02/2020, form.date",
        "DATE, 29/02/2023, form.date",
        "DATE, 1990, form.date",
        "DATE, 05/1990, form.date",
        "DATE, 01/05/90, form.date",
        "DATE, 05/13/1990, form.date",
        "DATE, 01/05/0990, form.date",
        "PARTIAL_DATE, 13/1990, form.partial-date",
        "PARTIAL_DATE, 199, form.partial-date",
        "PARTIAL_DATE, khoảng 1990, form.partial-date",
        "TIME, 24:00, form.time",
        "NUMBER, hai, form.number",
        "NUMBER, '1,5', form.number",
        "NUMBER, 99999999999999999999, form.number",
        "MONEY, 8000 đô, form.number",
        "NAME, Lê 2, form.name",
        "CITIZEN_ID, 00019900000, form.citizen-id",
        "CITIZEN_ID, 0001990000011, form.citizen-id",
        "CITIZEN_ID, 00019900000A, form.citizen-id",
        "PHONE, 12345, form.phone",
        "EMAIL, ten@vidu, form.email",
        "CHOICE, Sao Hỏa, form.choice",
        "CHOICE, tho, form.choice",
        "YES_NO, có thể, form.yes-no",
        "TABLE, một, form.table-line",
    })
    void what_cannot_be_is_refused(FieldType type, String typed, String key) {
        var typedField = "tho".equals(typed)
                ? field(type).withChoices(List.of(new Choice("a", "Thổ"), new Choice("b", "Thọ")))
                : field(type);
        var wrong = assertInstanceOf(Typed.Wrong.class, Typed.parse(typedField, typed));
        assertEquals(key, wrong.why().key());
        assertEquals("Mục", wrong.why().parts().getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 20, 20",
        "NUMBER, 1.000, 1000",
        "MONEY, 8.000 đ, 8000",
        "MONEY, 1 000 000 đồng, 1000000",
        "NUMBER, -1, -1"
    })
    void numbers_are_read_as_they_are_written(FieldType type, String typed, long number) {
        assertEquals(new Typed.Read(new Value.Whole(number)), Typed.parse(field(type), typed));
    }

    @Test
    void a_table_is_typed_in_one_line() {
        var stays = Field.of("stays", "Cư trú", FieldType.TABLE)
                .withColumns(java.util.List.of(
                        Field.of("place", "Nơi cư trú", FieldType.PLACE),
                        Field.of("from", "Từ ngày", FieldType.PARTIAL_DATE),
                        Field.of("to", "Đến ngày", FieldType.PARTIAL_DATE)));
        var read = (Typed.Read) Typed.parse(stays, "Xã Tân Phú, Đồng Nai; 2010; 5/2015 | Hà Nội;2015;");
        var rows = ((Value.Rows) read.value()).rows();
        assertEquals(2, rows.size());
        assertEquals(new Value.Text("2015-05"), rows.get(0).get("to"));
        assertEquals(java.util.Set.of("place", "from"), rows.get(1).keySet());
        assertEquals(
                "form.table-line",
                ((Typed.Wrong) Typed.parse(stays, "a;2010;2011;thừa")).why().key());
        assertEquals(Typed.Wrong.class, Typed.parse(stays, "a;hôm qua;2011").getClass());
        assertEquals(Typed.Nothing.class, Typed.parse(stays, " ; | ;; ").getClass());
    }

    @Test
    void a_table_has_an_end() {
        var stays =
                Field.of("stays", "Cư trú", FieldType.TABLE).withColumns(List.of(Field.of("a", "A", FieldType.TEXT)));
        assertInstanceOf(Typed.Read.class, Typed.parse(stays, "x|".repeat(100)));
        var wrong = assertInstanceOf(Typed.Wrong.class, Typed.parse(stays, "x|".repeat(101)));
        assertEquals("form.too-many-rows", wrong.why().key());
        assertEquals(List.of("Cư trú", 100, 101), wrong.why().parts());
    }

    @Test
    void blanks_are_no_answer() {
        for (var type : FieldType.values()) {
            assertEquals(new Typed.Nothing(), Typed.parse(field(type), " \t\u200b\n"), type.name());
        }
    }

    @Test
    void yes_and_no_are_read_with_or_without_accents() {
        assertEquals(new Typed.Read(new Value.YesNo(true)), Typed.parse(field(FieldType.YES_NO), "Có"));
        assertEquals(new Typed.Read(new Value.YesNo(true)), Typed.parse(field(FieldType.CONSENT), "co"));
        assertEquals(new Typed.Read(new Value.YesNo(false)), Typed.parse(field(FieldType.YES_NO), "không"));
    }

    @Test
    void several_choices_keep_the_order_of_the_list() {
        assertEquals(
                new Typed.Read(new Value.Several(List.of("kinh", "tay"))),
                Typed.parse(field(FieldType.SEVERAL), "tày, Kinh"));
        assertInstanceOf(Typed.Wrong.class, Typed.parse(field(FieldType.SEVERAL), "tày, sao hỏa"));
    }

    @Test
    void text_is_kept_in_nfc_and_lines_only_where_there_are_several() {
        assertEquals(
                new Typed.Read(new Value.Text("Ánh Dương")), Typed.parse(field(FieldType.TEXT), "A\u0301nh\n Dương"));
        assertEquals(
                new Typed.Read(new Value.Text("Dòng một\nDòng hai")),
                Typed.parse(field(FieldType.MULTI_LINE), "Dòng  một\r\n Dòng hai \n"));
    }

    @Test
    void a_line_has_an_end() {
        assertInstanceOf(Typed.Wrong.class, Typed.parse(field(FieldType.TEXT), "a".repeat(501)));
        assertInstanceOf(Typed.Read.class, Typed.parse(field(FieldType.TEXT), "a".repeat(500)));
        assertInstanceOf(Typed.Read.class, Typed.parse(field(FieldType.TEXT).withMax("900"), "a".repeat(800)));
    }

    private static Field field(FieldType type) {
        return Field.of("field", "Mục", type)
                .withChoices(List.of(new Choice("kinh", "Kinh"), new Choice("tay", "Tày"), new Choice("tho", "Thổ")));
    }
}
