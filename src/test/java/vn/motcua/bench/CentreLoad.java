package vn.motcua.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import vn.motcua.centre.CentreServer;
import vn.motcua.centre.Roster;
import vn.motcua.centre.store.SqlCentre;
import vn.motcua.keys.LogKey;

/// Many desks at one centre, everything on this machine: desks, loopback and centre share its processors.
///
/// `CentreLoad FOLDER DESKS SECONDS ACTIONS-A-SECOND STORM-DESKS [JDBC-URL]`
final class CentreLoad {

    private static final int DESKS_OF_AN_OFFICE = 5;
    private static final int MINUTE = 60;

    private final List<LoadDesk> desks = new ArrayList<>();
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger troubles = new AtomicInteger();

    private CentreLoad() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of(args[0])), "load");
        var store = args.length > 5 ? SqlCentre.postgres(args[5], 16) : SqlCentre.sqlite(folder.resolve("centre.db"));
        var identity = store.found("https://tracuu.vi.du", new SecureRandom());
        try (var server = CentreServer.start(store, identity, Clock.systemUTC(), "127.0.0.1", 0);
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build()) {
            var load = new CentreLoad();
            load.enrol(server, store, Integer.parseInt(args[1]), client);
            load.steady(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            load.checkNothingLost(store);
            load.storm(Integer.parseInt(args[4]));
            load.checkNothingLost(store);
        }
    }

    private void enrol(CentreServer server, SqlCentre store, int count, HttpClient client) {
        var centre = URI.create("http://127.0.0.1:" + server.port());
        for (int i = 0; i < count; i++) {
            var office = "X99.01." + i / DESKS_OF_AN_OFFICE;
            store.roster()
                    .addOffice(new Roster.Office(
                            office, office, LogKey.random(new SecureRandom()).seed()));
            var desk = new LoadDesk(office, centre, client, nanos::add);
            desk.enrol(server.reception(), i % DESKS_OF_AN_OFFICE + 1);
            desks.add(desk);
        }
        nanos.clear();
    }

    /// Every desk once a minute, evenly spread, each with its share of the actions.
    private void steady(int seconds, int actionsASecond) throws InterruptedException {
        double gap = (double) TimeUnit.SECONDS.toNanos(MINUTE) / desks.size();
        long rounds = (long) (TimeUnit.SECONDS.toNanos(seconds) / gap);
        double share = (double) actionsASecond * MINUTE / desks.size();
        var arrived = new AtomicLong();
        long sent = 0;
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            double owed = 0;
            for (long i = 0; i < rounds; i++) {
                long wait = begin + (long) (i * gap) - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                owed += share;
                int actions = (int) owed;
                owed -= actions;
                sent += actions;
                var desk = desks.get((int) (i % desks.size()));
                threads.submit(() -> arrived.addAndGet(sync(desk, actions)));
            }
        }
        double took = (System.nanoTime() - begin) / 1e9;
        say(
                "%d desks, each once a minute for %d s, %.0f actions/s up, %.0f/s down"
                        .formatted(desks.size(), seconds, sent / took, arrived.get() / took),
                1_000);
    }

    private int sync(LoadDesk desk, int actions) {
        synchronized (desk) {
            try {
                return desk.sync(actions);
            } catch (RuntimeException e) {
                if (troubles.incrementAndGet() < 4) {
                    e.printStackTrace(System.err);
                }
                return 0;
            }
        }
    }

    /// So many desks come back within one minute, each with a day's 60 actions.
    private void storm(int count) throws InterruptedException {
        nanos.clear();
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                var desk = desks.get(i);
                long wait = begin + TimeUnit.SECONDS.toNanos(MINUTE) * i / count - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                threads.submit(() -> sync(desk, 60));
            }
        }
        double took = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1e3;
        say(
                "%d desks starting within a minute, 60 actions each, all served after %.1f s".formatted(count, took),
                5_000);
    }

    private void say(String what, double goalMillis) {
        var sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        if (troubles.get() > 0) {
            throw new IllegalStateException(troubles + " requests failed");
        }
        double p99 = sorted.get((int) (sorted.size() * 0.99)) / 1e6;
        Table.fact(
                what + ": p50, p99, greatest of " + sorted.size() + " requests",
                String.format(
                        Locale.ROOT,
                        "%.1f, %.1f, %.1f ms (p99 to reach: %.0f ms, %s)",
                        sorted.get(sorted.size() / 2) / 1e6,
                        p99,
                        sorted.getLast() / 1e6,
                        goalMillis,
                        p99 <= goalMillis ? "reached" : "missed"));
    }

    private void checkNothingLost(SqlCentre store) {
        long there = 0;
        for (var office : store.roster().offices()) {
            there += store.point(office.id()).orElseThrow().position();
        }
        long sent = desks.stream().mapToLong(LoadDesk::seq).sum();
        if (sent != there) {
            throw new IllegalStateException(sent + " acknowledged, " + there + " at the centre");
        }
    }
}
