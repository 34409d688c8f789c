package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.counter.Hindrance;
import vn.motcua.counter.Words;
import vn.motcua.store.CounterStore;

/// The conversation with a real centre, by verbs alone.
class SyncVerbTest {

    @TempDir
    Path home;

    @Test
    void a_desk_is_enrolled_and_what_it_received_goes_to_the_next_desk() throws IOException {
        var first = new VerbDesk(home.resolve("first"), 1);
        var second = new VerbDesk(home.resolve("second"), 2);
        try (var centre = new CentreHere(home.resolve("centre"))) {
            first.must("sync", "enrol", centre.code(), "--name", "Quầy 1");
            assertEquals(1, first.answer().get("lane").intValue());
            second.must("sync", "enrol", centre.code(), "--name", "Quầy 2");
            var number = first.receive();
            first.must("sync", "status");
            assertTrue(first.answer().get("enrolled").booleanValue());
            assertEquals(1, first.answer().at("/backlog/dossiers").intValue());
            assertTrue(first.answer().at("/backlog/oldest").isString());

            first.must("sync", "--once");
            assertEquals(2, first.answer().get("sent").intValue());
            assertEquals(0, first.answer().get("waiting").intValue());
            second.must("sync", "--once");
            assertEquals(2, second.answer().get("arrived").intValue());
            assertTrue(second.has(number));
            first.must("sync", "status");
            assertEquals(0, first.answer().at("/backlog/actions").intValue());
            assertTrue(first.answer().at("/lastDone").isString());
            assertFalse(first.answer().has("hindrance"));
        }
        first.receive();
        assertEquals(1, first.run("sync", "--once"), "the centre is gone");
        assertEquals("NO_NETWORK", first.answer().get("hindrance").stringValue());
        assertEquals(1, first.answer().get("waiting").intValue());
        first.must("sync", "status");
        assertEquals("NO_NETWORK", first.answer().get("hindrance").stringValue(), "remembered");
    }

    @Test
    void without_a_good_code_nothing_is_enrolled_and_one_is_told_why() throws IOException {
        var desk = new VerbDesk(home.resolve("first"), 1);
        assertEquals(1, desk.run("sync", "--once"));
        assertTrue(desk.said().contains(Words.VIETNAMESE.say(Hindrance.NOT_ENROLLED.sentence())), desk.said());
        assertEquals(1, desk.run("sync", "enrol", "khong phai ma", "--name", "Quầy 1"));
        try (var centre = new CentreHere(home.resolve("centre"))) {
            var code = centre.code();
            desk.must("sync", "enrol", code, "--name", "Quầy 1");
            var other = new VerbDesk(home.resolve("other"), 2);
            assertEquals(1, other.run("sync", "enrol", code, "--name", "Quầy 2"));
            assertTrue(other.said().contains(Words.VIETNAMESE.say(Hindrance.BAD_CODE.sentence())), other.said());
        }
    }

    @Test
    void the_plan_is_shown_and_set() throws IOException {
        var desk = new VerbDesk(home.resolve("first"), 1);
        desk.must("sync", "plan");
        assertEquals(60, desk.answer().get("interval").intValue());
        desk.must("sync", "plan", "--interval", "300", "--quiet", "22:00-06:00", "--metered");
        desk.must("sync", "plan", "--pressed");
        var plan = desk.answer();
        assertEquals(300, plan.get("interval").intValue());
        assertEquals("22:00-06:00", plan.get("quiet").stringValue());
        assertTrue(plan.get("metered").booleanValue() && plan.get("pressed").booleanValue());
        desk.must("sync", "plan", "--no-pressed", "--quiet", "none");
        assertFalse(desk.answer().get("pressed").booleanValue() || desk.answer().has("quiet"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--interval=5", "--interval=x", "--quiet=late", "--quiet=25:00-26:00", "--never"})
    void what_is_no_plan_is_wrong_use(String option) throws IOException {
        var desk = new VerbDesk(home.resolve("first"), 1);
        assertEquals(2, desk.run("sync", "plan", option));
        desk.must("sync", "plan");
        assertEquals(60, desk.answer().get("interval").intValue());
    }

    @Test
    void a_verb_without_anything_to_do_shows_its_use() throws IOException {
        assertEquals(2, new VerbDesk(home.resolve("first"), 1).run("sync"));
    }

    @Test
    void while_the_window_is_open_a_verb_says_so_in_one_sentence() throws IOException {
        var desk = new VerbDesk(home.resolve("first"), 1);
        var places = new Places(Map.of(), Optional.of(desk.home.resolve("state")));
        try (var window = CounterStore.open(desk.home.resolve("data"), places.surroundings())) {
            assertTrue(window.office().isPresent());
            for (var verb : List.of("--once", "status", "plan")) {
                assertEquals(1, desk.run("sync", verb));
                assertEquals(Words.VIETNAMESE.say("store.in-use"), desk.said().strip());
            }
        }
    }
}
