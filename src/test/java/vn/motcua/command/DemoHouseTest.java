package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.SignIn;
import vn.motcua.counter.SyncState;
import vn.motcua.counter.Syncing;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.dossier.Dossier;

/// The demo office with its centre and its second desk, without a window.
class DemoHouseTest {

    @TempDir
    Path home;

    @Test
    void dossiers_of_the_second_desk_come_by_themselves_and_all_goes_with_the_house() throws Exception {
        var workplaces = Workplaces.real();
        var house = new DemoHouse(home, workplaces, Duration.ofMillis(300));
        DemoOffice.found(home.resolve("data"), home.resolve("state"), house.address());
        try (var store = DemoOffice.open(home.resolve("data"), home.resolve("state"));
                var talk = new Talk(Clock.systemUTC());
                house) {
            var key = store.users()
                    .open(DemoOffice.CLERK.login(), DemoOffice.PASSWORD.toCharArray())
                    .orElseThrow();
            var workplace = workplaces.open(store, new SignIn.Outcome.SignedIn(DemoOffice.CLERK, key));
            var syncing =
                    talk.over(workplace.data(), workplace.procedures().inUse().intake());
            talk.start(syncing);
            house.open(syncing);
            house.open(syncing);
            await(
                    syncing,
                    state ->
                            state.backlog().actions() == 0 && !theirs(workplace).isEmpty());
            var theirs = theirs(workplace);
            assertTrue(theirs.getFirst().number().text().contains("-Q3"), "the second desk has lanes of its own");
            assertEquals(house.address(), workplace.data().office().lookUp());
            assertEquals(200, live(house.address()));
        }
        assertThrows(IOException.class, () -> live(house.address()));
        CounterVerb.delete(home.resolve("trung-tam"));
        CounterVerb.delete(home.resolve("quay-2"));
    }

    private static List<Dossier> theirs(Workplace workplace) {
        return workplace.data().lines().stream()
                .flatMap(line -> workplace.data().ledger().dossier(line.id()).stream())
                .filter(dossier -> by(dossier, "ngocminh"))
                .toList();
    }

    private static boolean by(Dossier dossier, String login) {
        return dossier.timeline().getFirst().header().user().equals(login);
    }

    private static void await(Syncing syncing, Predicate<SyncState> wanted) throws InterruptedException {
        var seen = new CountDownLatch(1);
        var stop = syncing.listen(state -> {
            if (wanted.test(state)) {
                seen.countDown();
            }
        });
        syncing.now();
        assertTrue(wanted.test(syncing.state()) || seen.await(90, TimeUnit.SECONDS), () -> "still " + syncing.state());
        stop.run();
    }

    private static int live(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address + "/live")).build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void a_house_whose_window_closed_before_it_was_built_is_never_built() throws Exception {
        var house = new DemoHouse(home, Workplaces.real());
        house.close();
        house.open(new SilentSyncing());
        assertThrows(IOException.class, () -> live(house.address()));
    }
}
