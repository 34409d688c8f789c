package vn.motcua.ui.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/// A day as it is typed in Vietnam, such as `1/7/2025`.
final class TypedDay {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private TypedDay() {}

    static String show(LocalDate day) {
        return SHOWN.format(day);
    }

    static Optional<LocalDate> read(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip().replaceAll("[.\\- ]", "/"), TYPED));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
