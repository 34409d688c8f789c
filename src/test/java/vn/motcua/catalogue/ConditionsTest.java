package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Facts;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldState;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.Filling;
import vn.motcua.domain.form.Form;
import vn.motcua.domain.form.Role;
import vn.motcua.domain.form.Rule;
import vn.motcua.domain.form.Section;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Value;

class ConditionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Field STAYS = Field.of("stays", "Nơi ở", FieldType.TABLE)
            .withColumns(List.of(
                    Field.of("place", "Nơi", FieldType.PLACE), Field.of("rooms", "Số phòng", FieldType.NUMBER)));
    private static final Attributes ATTRIBUTES =
            new Attributes(Map.of("sex", Field.of("sex", "Giới tính", FieldType.TEXT)));

    @Test
    void what_is_unanswered_is_a_typed_empty() {
        var form = form(
                List.of(),
                Field.of("text", "Chữ", FieldType.TEXT),
                Field.of("number", "Số", FieldType.MONEY),
                Field.of("flag", "Có không", FieldType.YES_NO),
                Field.of("many", "Nhiều", FieldType.SEVERAL),
                STAYS);
        assertEquals(
                Optional.of(true),
                conditions(form)
                        .holds(
                                "text == '' && number == 0 && !flag && size(many) == 0 && size(stays) == 0"
                                        + " && applicant.sex == '' && today == '2026-11-22'",
                                new Facts(Map.of(), TODAY)));
    }

    @Test
    void answers_are_seen_with_their_kinds_and_blank_cells_too() {
        var form = form(List.of(), Field.of("many", "Nhiều", FieldType.SEVERAL), STAYS);
        var rows = new Value.Rows(List.of(Map.of("place", new Value.Text("Xã Mẫu"))));
        var facts = new Facts(Map.of("many", new Value.Several(List.of("a", "b")), "stays", rows), TODAY);
        var conditions = conditions(form);
        assertEquals(Optional.of(true), conditions.holds("'b' in many && stays[0].rooms == 0", facts));
        assertEquals(OptionalLong.of(2), conditions.number("size(many)", facts));
        assertEquals(Optional.empty(), conditions.holds("stays[1].place == ''", facts));
        assertEquals(Optional.empty(), conditions.holds("many", facts));
        assertEquals(OptionalLong.empty(), conditions.number("'mười'", facts));
    }

    @Test
    void a_condition_that_breaks_shows_the_field_and_blocks_the_print() {
        var form =
                form(List.of(), STAYS, Field.of("why", "Lý do", FieldType.TEXT).askedWhen("stays[0].place == ''"));
        var filled = Filling.of(form).fill(conditions(form), TODAY);
        assertInstanceOf(
                FieldState.Invalid.class, filled.field("why").orElseThrow().state());
        assertFalse(filled.printable());
        var answered =
                Filling.of(form).put("why", Answer.text("vì", Source.CLERK)).fill(conditions(form), TODAY);
        assertFalse(answered.printable(), "an answer does not mend the condition");
    }

    @Test
    void whatever_goes_wrong_with_an_answer_comes_back_as_empty() {
        var form = form(List.of(), Field.of("text", "Chữ", FieldType.TEXT), Field.of("n", "Số", FieldType.NUMBER));
        var facts = new Facts(Map.of("text", new Value.Text("(["), "n", new Value.Whole(Long.MAX_VALUE)), TODAY);
        var conditions = conditions(form);
        assertEquals(Optional.empty(), conditions.holds("'a'.matches(text)", facts));
        assertEquals(OptionalLong.empty(), conditions.number("n + 1", facts));
        assertEquals(OptionalLong.empty(), conditions.number("n / 0", facts));
        assertEquals(Optional.empty(), conditions.holds("timestamp(text) > timestamp(today)", facts));
        assertEquals(Optional.empty(), conditions.holds("not cel at all", facts));
        var wrongKind = new Facts(Map.of("text", new Value.Whole(3), "n", new Value.Text("ba")), TODAY);
        assertEquals(Optional.empty(), conditions.holds("text.startsWith('a')", wrongKind));
        assertEquals(OptionalLong.empty(), conditions.number("n * 2", wrongKind));
    }

    @Test
    void a_bound_that_breaks_blocks_the_print() {
        var form = form(List.of(), STAYS, Field.of("n", "Số", FieldType.NUMBER).withMax("stays[0].rooms"));
        var filling = Filling.of(form).put("n", Answer.of(new Value.Whole(1), Source.CLERK));
        assertFalse(filling.fill(conditions(form), TODAY).printable());
    }

    @Test
    void a_rule_that_breaks_blocks_the_print() {
        var form = form(List.of(new Rule("stays[0].place != ''", "Phải có nơi ở", Optional.empty())), STAYS);
        var filled = Filling.of(form).fill(conditions(form), TODAY);
        assertEquals("form.rule-broken", filled.problems().getFirst().sentence().key());
        assertFalse(filled.printable());
    }

    @Test
    void a_role_whose_condition_breaks_is_nobody_by_default() {
        var roles = List.of(
                Role.of("applicant", "Người yêu cầu"),
                new Role("subject", "Người được cấp", Optional.of("applicant"), Optional.of("stays[0].place == ''")));
        var field = Field.of("subject.sex", "Giới tính", FieldType.TEXT);
        var form = new Form(roles, List.of(new Section("Mục", List.of(STAYS, field))), List.of());
        var filled = Filling.of(form)
                .person("applicant", Map.of("sex", Answer.text("female", Source.CARD)))
                .fill(conditions(form), TODAY);
        assertInstanceOf(
                FieldState.Invalid.class,
                filled.field("subject.sex").orElseThrow().state());
        assertTrue(filled.field("subject.sex").orElseThrow().answer().isEmpty());
    }

    private static CelConditions conditions(Form form) {
        return new CelConditions(Variables.of(form, ATTRIBUTES, Expression.EVERY_FIELD));
    }

    private static Form form(List<Rule> rules, Field... fields) {
        return new Form(
                List.of(Role.of("applicant", "Người yêu cầu")), List.of(new Section("Mục", List.of(fields))), rules);
    }
}
