package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.DayCheck.Day;
import vn.motcua.counter.Hindrance;
import vn.motcua.counter.OpenDay;
import vn.motcua.domain.dossier.DayOpened;
import vn.motcua.store.Desk;

/// The centre's answer carries its time; a desk whose clock is elsewhere asks the clerk before the next dossier.
class CentreTimeTest {

    @TempDir
    Path home;

    private House house;
    private House.Sitting desk;

    @BeforeEach
    void open() throws IOException {
        house = new House(Files.createDirectories(home.resolve("centre")));
        var counter = new Desk(home.resolve("desk"));
        counter.now = Instant.now().minus(Duration.ofDays(30)); // its log speaks of nothing later than that
        desk = house.sit(counter.found(1));
        house.enrol(desk, "Quầy 1");
    }

    @AfterEach
    void close() {
        desk.close();
        house.close();
    }

    private Conversation.Said speak(Clock clock) {
        var said =
                new Conversation(desk.counter, new HttpLines(desk.counter.stream(), clock), clock).hold((_, _) -> {});
        assertEquals(false, said.failed());
        return said;
    }

    private static Clock off(Duration by) {
        return Clock.fixed(Instant.now().plus(by), ZoneOffset.UTC);
    }

    private Day day(Clock clock) {
        return new DayCheck(clock, LocalDate.EPOCH).dayToReceive(desk.counter);
    }

    @Test
    void a_clock_that_is_right_to_ten_minutes_is_believed() {
        assertEquals(Optional.empty(), speak(off(Duration.ofMinutes(9))).hindrance());
        assertInstanceOf(Day.Known.class, day(off(Duration.ofMinutes(9))));
    }

    @Test
    void one_that_is_off_is_asked_about_once_with_both_times_and_both_are_kept() {
        var wrong = off(Duration.ofDays(-3));
        assertEquals(Optional.of(Hindrance.CLOCK_WRONG), speak(wrong).hindrance());
        desk.line.close();
        var asked = assertInstanceOf(Day.ToConfirm.class, day(wrong));
        var times = asked.times().orElseThrow();
        assertEquals("centre-clock", asked.doubt());
        assertEquals(wrong.instant().getEpochSecond(), times.desk().toEpochSecond());
        var apart = Duration.between(times.desk(), times.centre()).minus(Duration.ofDays(3));
        assertEquals(0, apart.toMinutes(), apart::toString);
        assertEquals(times.centre().toLocalDate(), asked.likely());
        new OpenDay(desk.counter).confirm(asked, asked.likely(), Desk.CLERK);
        var later = Clock.offset(wrong, Duration.ofSeconds(1));
        var known = assertInstanceOf(Day.Known.class, day(later));
        assertEquals(asked.likely(), known.now().toLocalDate());
        var opened = desk.counter.ledger().time().opened().orElseThrow();
        assertEquals(
                new DayOpened(
                        asked.likely(),
                        times.desk().toLocalDate(),
                        "centre-clock " + times.desk().toOffsetDateTime() + " "
                                + times.centre().toOffsetDateTime()),
                opened);
        assertInstanceOf(Day.ToConfirm.class, day(Clock.offset(wrong, Duration.ofDays(1))), "another date");
    }

    @Test
    void a_clock_that_was_set_right_is_believed_again_after_the_next_word() {
        speak(off(Duration.ofHours(2)));
        assertInstanceOf(Day.ToConfirm.class, day(off(Duration.ZERO)));
        speak(off(Duration.ZERO));
        assertInstanceOf(Day.Known.class, day(off(Duration.ZERO)));
    }
}
