package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.counter.Words;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldState;
import vn.motcua.domain.form.FilledForm;
import vn.motcua.domain.form.Filling;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Typed;
import vn.motcua.domain.form.Value;

/// Whatever is answered, in whatever order, nothing throws and what may be printed is whole.
class RandomAnswersTest {

    private static final long SEED = 20261122;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> TEXTS = List.of(
            "Kết hôn",
            "kinh",
            "self",
            "child",
            "ho-chieu",
            "can-cuoc",
            "divorced",
            "1990",
            "1990-05",
            "2020-02-29",
            "2021-02-29",
            "000199000001",
            "Lê Thị Ví Dụ",
            "'; drop {0} \\",
            "0900000000",
            "𠀀 chữ lạ");

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @ValueSource(strings = {"1.004873", "1.001193", "1.000689", "1.003583"})
    void nothing_throws_and_nothing_incomplete_is_printable(String code) {
        var catalogue = Catalogue.shipped();
        var procedure = catalogue.find(code).orElseThrow();
        var conditions = catalogue.conditions(procedure);
        var fields = procedure.form().fields();
        for (int round = 0; round < 60; round++) {
            var filling = Filling.of(procedure.form());
            for (int i = 0; i < 50; i++) {
                var field = fields.get(random.nextInt(fields.size()));
                filling = filling.put(field.key(), new Answer(value(field), Source.CLERK, random.nextInt(9) > 0));
            }
            var filled = filling.fill(conditions, TODAY);
            whole(filled);
            assertEquals(filled, filling.fill(conditions, TODAY));
            procedure.papersFor(filled.facts(), conditions);
            procedure.feesFor(filled.facts(), conditions);
            procedure.routesFor(filled, conditions);
        }
    }

    @Test
    void whatever_is_typed_is_read_or_refused_with_a_sentence() {
        var fields = Catalogue.shipped().procedures().getFirst().form().fields();
        for (int round = 0; round < 5_000; round++) {
            var field = fields.get(random.nextInt(fields.size()));
            var typed = random.nextBoolean()
                    ? TEXTS.get(random.nextInt(TEXTS.size()))
                    : random.ints(random.nextInt(12), 0, 0x2000)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString();
            if (Typed.parse(field, typed) instanceof Typed.Wrong(var why)) {
                assertTrue(!Words.VIETNAMESE.say(why).isBlank());
            }
        }
    }

    private static void whole(FilledForm filled) {
        for (var field : filled.fields()) {
            if (field.state() instanceof FieldState.Invalid(var why)) {
                assertTrue(!Words.VIETNAMESE.say(why).isBlank());
            }
            if (filled.printable() && field.field().required()) {
                assertTrue(field.answer().orElseThrow().confirmed(), field.key());
            }
        }
        assertEquals(filled.needed() == 0, filled.next("").isEmpty());
    }

    private Value value(Field field) {
        return switch (random.nextInt(9)) {
            case 0 -> new Value.Whole(random.nextLong());
            case 1 -> new Value.YesNo(random.nextBoolean());
            case 2 -> new Value.Several(List.of("a", "kinh"));
            case 3 -> new Value.Rows(List.of(Map.of("place", new Value.Text("Xã Mẫu"), "from", new Value.Whole(3))));
            case 4, 5, 6 ->
                field.choices().isEmpty()
                        ? text()
                        : new Value.Text(field.choices()
                                .get(random.nextInt(field.choices().size()))
                                .code());
            default -> text();
        };
    }

    private Value text() {
        return new Value.Text(TEXTS.get(random.nextInt(TEXTS.size())));
    }
}
