package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.domain.Sentence;
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

    private static final Pattern ASKED = Pattern.compile("(?s)\\{\\{#asks\\.([\\w.]+)}}(.*?)\\{\\{/asks\\.\\1}}");

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
                    var field = field(procedure, name.substring(0, is));
                    var code = name.substring(is + ".is.".length());
                    boolean offered = field.type() == FieldType.YES_NO
                            ? Set.of("yes", "no").contains(code)
                            : field.labelOf(code).isPresent();
                    assertTrue(offered, name);
                }
            }
        }
    }

    @Test
    void a_shared_template_speaks_of_a_field_to_the_forms_that_ask_it() {
        assertEquals(List.of(), said("{{#asks.stayFrom}}{{stayFrom}}{{/asks.stayFrom}}", "1.004194"));
        assertEquals(List.of(), said("{{#asks.stayFrom}}{{stayFrom}}{{/asks.stayFrom}}", "1.004222"));
        assertEquals(List.of(), said("{{^asks.stayFrom}}{{dwelling}}{{/asks.stayFrom}}", "1.004194"));
    }

    @Test
    void what_is_wrong_is_still_found_in_and_after_a_section_over_what_is_asked() {
        var wrong = List.of(new Mistake("ct01.html", 1, Sentence.of("catalogue.tag-unknown", "stayForm")));
        assertEquals(wrong, said("{{#asks.stayFrom}}{{stayForm}}{{/asks.stayFrom}}", "1.004194"));
        assertEquals(wrong, said("{{#asks.stayFrom}}{{stayForm}}{{/asks.stayFrom}}{{stayForm}}", "1.004222"));
        assertEquals(
                List.of(new Mistake("ct01.html", 1, Sentence.of("catalogue.tag-open", "asks.stayFrom"))),
                said("{{#asks.stayFrom}}{{stayFrom}}", "1.004222"));
    }

    private static List<Mistake> said(String template, String code) {
        var mistakes = new Mistakes("ct01.html");
        TemplateNames.check(template, CATALOGUE.find(code).orElseThrow().form(), mistakes);
        return mistakes.all();
    }

    /// A field of the form, or a column of one of its tables.
    private static Field field(Procedure procedure, String key) {
        return procedure
                .form()
                .field(key)
                .or(() -> procedure.form().fields().stream()
                        .flatMap(field -> field.columns().stream())
                        .filter(column -> column.key().equals(key))
                        .findFirst())
                .orElseThrow();
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
        var own = ASKED.matcher(template)
                .replaceAll(asked -> known.contains(asked.group(1)) ? Matcher.quoteReplacement(asked.group(2)) : "");
        for (var name : names(own)) {
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
