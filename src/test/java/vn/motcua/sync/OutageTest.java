package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.rig.ChaosProxy;
import vn.motcua.rig.Weather;
import vn.motcua.store.Desk;
import vn.motcua.store.Verification;

class OutageTest {

    private static final int DESKS = 2_000;
    private static final long OUTAGE = Duration.ofMinutes(8).toMillis();

    @TempDir
    Path home;

    /// Elsewhere ten tries of 45 s each made an outage of this length the end of every waiting message.
    @Test
    void after_eight_minutes_without_the_centre_every_desk_comes_back_by_itself_and_not_all_at_once() {
        var back = new long[DESKS];
        for (int desk = 0; desk < DESKS; desk++) {
            var timetable = new Timetable(new Random(desk));
            long now = timetable.afterSuccess(Duration.ofSeconds(60)).toMillis();
            for (int failures = 1; now < OUTAGE; failures++) {
                now += timetable.afterFailure(failures, Optional.empty()).toMillis();
            }
            back[desk] = now - OUTAGE;
        }
        Arrays.sort(back);
        assertTrue(back[DESKS - 1] <= Duration.ofMinutes(15).toMillis(), "the last after " + back[DESKS - 1] + " ms");
        assertTrue(back[DESKS / 2] <= Duration.ofMinutes(5).toMillis(), "half after " + back[DESKS / 2] + " ms");
        int crowd = 0;
        for (int first = 0, last = 0; last < DESKS; last++) {
            while (back[last] - back[first] > 10_000) {
                first++;
            }
            crowd = Math.max(crowd, last - first + 1);
        }
        assertTrue(crowd < DESKS / 5, crowd + " of " + DESKS + " within ten seconds");
    }

    @Test
    void a_week_without_network_goes_up_over_a_line_that_breaks_again_and_again_and_nothing_is_lost()
            throws IOException {
        var desk = new Desk(home.resolve("laptop")).found(1);
        var ids = new HashSet<UUID>();
        try (var house = new House(Files.createDirectories(home.resolve("centre")));
                var proxy = new ChaosProxy(0, house.url().getPort())) {
            try (var sitting = house.sit(desk)) {
                house.enrol(sitting, "Máy lưu động");
                for (int day = 0; day < 7; day++) {
                    for (int i = 0; i < 286; i++) {
                        ids.add(Desk.receive(sitting.counter.ledger(), Desk.DAY.plusDays(day), "Người số " + i)
                                .id());
                    }
                    desk.now = desk.now.plus(Duration.ofDays(1));
                }
                assertEquals(2_002, sitting.counter.stream().backlog().dossiers());
                proxy.weather(Weather.FINE.cutUp(150_000).hard(true));
                int rounds = 0;
                while (sitting.counter.stream().backlog().actions() > 0) {
                    assertTrue(rounds++ < 200, "no end");
                    broken(sitting, "http://127.0.0.1:" + proxy.port());
                }
                assertTrue(rounds > 2, "it broke " + rounds + " times");
                assertTrue(proxy.counts().up() < 6L * 1024 * ids.size(), "bytes up " + proxy.counts());
            }
            for (var id : ids) {
                assertEquals(1, house.store.ofDossier(House.OFFICE, id).size());
            }
        }
        try (var store = desk.open()) {
            var key = store.users().open(Desk.CLERK.login(), Desk.PASSWORD).orElseThrow();
            assertTrue(Verification.of(store, Optional.of(key)).isSound());
        }
    }

    private static void broken(House.Sitting sitting, String url) {
        var lines = new HttpLines(sitting.counter.stream(), java.time.Clock.systemUTC());
        try (var line = lines.to(url, Optional.empty())) {
            new Exchange(sitting.counter.stream(), line, House.OFFICE, Exchange.random()).round();
        } catch (LineTrouble trouble) {
            assertEquals(vn.motcua.counter.Hindrance.NO_NETWORK, trouble.why());
        }
    }
}
