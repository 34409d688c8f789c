package vn.motcua.catalogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The words by which `procedure.yaml` names the constants of an enum: lower case with dashes.
final class EnumWords {

    private EnumWords() {}

    static <E extends Enum<E>> Map<String, E> of(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(EnumWords::word, one -> one, (one, _) -> one, LinkedHashMap::new));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
