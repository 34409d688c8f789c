package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.store.Desk;

class OfficeSettingsTest {

    @TempDir
    Path home;

    @Test
    void the_police_is_named_after_the_place_of_the_office() {
        var office = Desk.office();
        var head = office.letterhead("commune-police");
        assertEquals("CÔNG AN PHƯỜNG AN KHÊ", head.office());
        assertEquals("CÔNG AN THÀNH PHỐ ĐÀ NẴNG", head.parent());
        assertEquals(office.place(), head.place());
        assertFalse(office.authority("commune-police").taken());
        assertEquals(office.letterhead(), office.letterhead("commune"));
        assertTrue(office.authority("commune").taken());
    }

    @Test
    void what_the_office_decided_goes_before_and_is_kept() {
        var office =
                Desk.office().with("commune-police", new Authority("CÔNG AN TP ĐÀ NẴNG", "CÔNG AN P. AN KHÊ", true));
        assertEquals("CÔNG AN P. AN KHÊ", office.letterhead("commune-police").office());
        var desk = new Desk(home);
        try (var store = desk.open()) {
            store.found(office, Desk.CLERK, Desk.PASSWORD, List.of(1, 2));
        }
        try (var store = desk.open()) {
            var data = store.unlock(
                    store.users().open(Desk.CLERK.login(), Desk.PASSWORD).orElseThrow());
            assertEquals(office, data.office());
        }
    }
}
