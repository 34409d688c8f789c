package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.Words;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.person.Attribute;

class AttributesTest {

    @Test
    void the_list_and_the_domain_know_the_same_attributes_by_the_same_names() {
        var mistakes = new Mistakes(Lists.path("attributes"));
        var listed = Attributes.read(new Lists(Shelf.shipped(), mistakes), mistakes);
        assertTrue(mistakes.isEmpty(), () -> mistakes.all().toString());
        var known = Arrays.stream(Attribute.values())
                .collect(Collectors.toMap(Attribute::key, attribute -> Words.VIETNAMESE.say(attribute.label())));
        var labels = listed.byName().values().stream().collect(Collectors.toMap(Field::key, Field::label));
        assertEquals(new TreeMap<>(labels), new TreeMap<>(known));
    }
}
