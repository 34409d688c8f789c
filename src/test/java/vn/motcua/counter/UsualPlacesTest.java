package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;

class UsualPlacesTest {

    @Test
    void hospitals_and_offices_are_offered_again_but_never_where_somebody_lives_or_comes_from() {
        assertTrue(UsualPlaces.isUsual(place("child.birthPlace")));
        assertTrue(UsualPlaces.isUsual(place("marriagePlace")));
        assertFalse(UsualPlaces.isUsual(place("child.hometown")));
        assertFalse(UsualPlaces.isUsual(Field.of("stayAddress", "", FieldType.ADDRESS)));
    }

    @Test
    void places_come_back_by_field_as_they_were_kept_and_a_line_of_another_program_does_no_harm() {
        var places =
                new UsualPlaces(new Kept("birthPlace Bệnh viện Mẫu, Đà Nẵng\nstrange\nbirthPlace Trạm y tế Mẫu\n"));
        assertEquals(Map.of("birthPlace", List.of("Bệnh viện Mẫu, Đà Nẵng", "Trạm y tế Mẫu")), places.lately());
    }

    private static Field place(String key) {
        return Field.of(key, "", FieldType.PLACE);
    }

    /// @param text what stands under every name
    private record Kept(String text) implements Notes {

        @Override
        public Optional<String> read(String name) {
            return Optional.of(text);
        }

        @Override
        public void keep(String name, String kept) {
            throw new UnsupportedOperationException();
        }
    }
}
