package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.procedure.Procedure;

/// A name in a template that no field gives would be a blank for ever.
class TemplateNamesTest {

    private static final Catalogue CATALOGUE = Catalogue.shipped();
    private static final Pattern NAME = Pattern.compile("\\{\\{[#^/&]?\\s*([\\w.-]+)\\s*}}");
    private static final Set<String> GIVEN = Set.of(
            ".",
            "training",
            "head.office",
            "head.parent",
            "head.unit",
            "head.place",
            "today.day",
            "today.month",
            "today.year");
    private static final Pattern PARTS = Pattern.compile("\\.(day|month|year|words|upper|boxes|has|is\\.[\\w-]+)$");

    static List<Procedure> procedures() {
        return CATALOGUE.procedures();
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void every_name_of_a_template_is_given_by_a_field(Procedure procedure) {
        var known = new HashSet<>(GIVEN);
        procedure.form().fields().forEach(field -> add(known, field));
        for (var print : procedure.prints()) {
            assertEquals(Set.of(), unknown(CATALOGUE.template(procedure, print), known), procedure.code());
        }
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void every_choice_that_a_template_asks_for_is_offered(Procedure procedure) {
        for (var print : procedure.prints()) {
            for (var name : names(CATALOGUE.template(procedure, print))) {
                int is = name.indexOf(".is.");
                if (is > 0) {
                    var field = procedure.form().field(name.substring(0, is)).orElseThrow();
                    var code = name.substring(is + ".is.".length());
                    boolean offered = field.type() == FieldType.YES_NO
                            ? Set.of("yes", "no").contains(code)
                            : field.labelOf(code).isPresent();
                    assertTrue(offered, name);
                }
            }
        }
    }

    private static void add(Set<String> known, Field field) {
        known.add(field.key());
        field.columns().forEach(column -> known.add(column.key()));
        if (!field.columns().isEmpty()) {
            known.add("number");
        }
    }

    private static Set<String> unknown(String template, Set<String> known) {
        var unknown = new TreeSet<String>();
        for (var name : names(template)) {
            if (!known.contains(name) && !known.contains(PARTS.matcher(name).replaceFirst(""))) {
                unknown.add(name);
            }
        }
        return unknown;
    }

    private static Set<String> names(String template) {
        var names = new TreeSet<String>();
        var found = NAME.matcher(template);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }
}
