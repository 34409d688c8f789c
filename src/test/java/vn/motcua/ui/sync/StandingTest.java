package vn.motcua.ui.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.DeskStream.Backlog;
import vn.motcua.counter.Hindrance;
import vn.motcua.counter.SyncState;
import vn.motcua.counter.Words;

class StandingTest {

    private static final ZonedDateTime NOW =
            Instant.parse("2026-11-23T02:16:00Z").atZone(DayCheck.ZONE);

    private static String say(SyncState state) {
        return Words.VIETNAMESE.say(Standing.of(state, NOW).text());
    }

    private static SyncState waiting(Duration age) {
        return TestSyncing.standing(2, Optional.of(NOW.toInstant().minus(age)), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "PT30S, chưa đến 1 phút, FRESH",
        "PT4M, 4 phút, FRESH",
        "PT3H59M, 3 giờ, FRESH",
        "PT4H, 4 giờ, LATE",
        "PT23H59M, 23 giờ, LATE",
        "PT24H, 24 giờ, LATER",
        "PT71H59M, 2 ngày, LATER",
        "PT72H, 3 ngày, LATEST"
    })
    void what_waits_says_how_long_and_grades_at_4_24_and_72_hours(Duration age, String words, Grade grade) {
        assertEquals("2 hồ sơ chưa đồng bộ (lâu nhất " + words + ")", say(waiting(age)));
        assertEquals(grade, Standing.of(waiting(age), NOW).grade());
    }

    @Test
    void a_desk_alone_says_so_quietly_whatever_waits() {
        var alone = new SyncState(
                Optional.empty(),
                false,
                new Backlog(9, 18, Optional.of(0L)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Hindrance.NOT_ENROLLED),
                0);
        assertEquals("chưa nối trung tâm", say(alone));
        assertEquals(Grade.FRESH, Standing.of(alone, NOW).grade());
        assertEquals(Optional.empty(), Standing.of(alone, NOW).hindrance());
    }

    @Test
    void what_went_through_says_when_and_on_which_day() {
        assertEquals("đã đồng bộ 09:12", say(TestSyncing.standing(0, Optional.empty(), Optional.empty())));
        var tomorrow = NOW.plusDays(1);
        var state = TestSyncing.standing(0, Optional.empty(), Optional.empty());
        assertEquals(
                "đã đồng bộ 09:12 23/11",
                Words.VIETNAMESE.say(Standing.of(state, tomorrow).text()));
    }

    @Test
    void what_stands_in_the_way_is_said_beside_what_waits() {
        var state = TestSyncing.standing(1, Optional.of(NOW.toInstant()), Optional.of(Hindrance.NO_NETWORK));
        assertEquals(
                Optional.of(Hindrance.NO_NETWORK.sentence()),
                Standing.of(state, NOW).hindrance());
    }

    @Test
    void a_clock_that_went_back_gives_no_age_below_nothing() {
        assertEquals("2 hồ sơ chưa đồng bộ (lâu nhất chưa đến 1 phút)", say(waiting(Duration.ofDays(-3))));
    }
}
