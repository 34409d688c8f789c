package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.IntFunction;
import vn.motcua.centre.Acceptance;
import vn.motcua.centre.CentreKey;
import vn.motcua.centre.Roster;
import vn.motcua.centre.store.Cluster;
import vn.motcua.centre.store.SqlCentre;
import vn.motcua.centre.store.WrittenLog;
import vn.motcua.keys.LogKey;

/// What the centre takes a second through its front door (taken apart, checked, chained, numbered,
/// acknowledged) against the same rows put bare into the same tables of another database on the same disk, in
/// transactions of the same size; and what an action costs in a long stream against a short one.
final class CentreBench {

    private static final String OFFICE = "X99.01.02";
    private static final int WARM = 2;
    private static final long NOW = 1_795_400_000_000L;

    private static final int BATCH = 200;
    private static final int SHORT = 10_000;

    /// So many actions are looked at where a stream is as long as it should be.
    private static final int WINDOW = 6_000;

    private CentreBench() {}

    /// @param args folder, rounds, how long a stream at most (0: none), seconds for one stream at most, a word on the
    ///     disk's syncs
    public static void main(String[] args) throws IOException, SQLException {
        var home = Path.of(args[0]).resolve("centre");
        BenchDesk.clear(home);
        int rounds = Integer.parseInt(args[1]);
        int longest = Integer.parseInt(args[2]);
        int seconds = Integer.parseInt(args[3]);
        var cluster = Cluster.shared();
        IntFunction<String> files = n -> "jdbc:sqlite:" + home.resolve("centre" + n + ".db");
        IntFunction<String> databases = _ -> cluster.fresh();
        measure("SQLite, " + args[4], files, rounds);
        measure("PostgreSQL, " + args[4], databases, rounds);
        if (longest > 0) {
            grow("SQLite", files, new Growth(longest, seconds));
            grow("PostgreSQL", databases, new Growth(longest, seconds));
        }
    }

    private record Growth(int longest, int seconds) {}

    static SqlCentre open(String url) {
        var centre = url.startsWith("jdbc:sqlite:")
                ? SqlCentre.sqlite(Path.of(url.substring("jdbc:sqlite:".length())))
                : SqlCentre.postgres(url, 2);
        centre.roster().addOffice(new Roster.Office(OFFICE, "Phường An Khê", new byte[32]));
        return centre;
    }

    private static Acceptance acceptance(SqlCentre centre) {
        return new Acceptance(centre, new CentreKey(LogKey.of(new byte[32])), () -> "epoch");
    }

    private static void measure(String name, IntFunction<String> urls, int rounds) throws SQLException {
        var bareUrl = urls.apply(1);
        open(bareUrl).close();
        try (var centre = open(urls.apply(0));
                var bare = new BareStream(DriverManager.getConnection(bareUrl), OFFICE)) {
            var log = new WrittenLog(OFFICE, 1).enrolled(centre.roster(), 1);
            warm(acceptance(centre), bare, log);
            for (int size : new int[] {200, 8, 1}) {
                var rates = new Rates(rounds, size);
                for (int round = -WARM; round < rounds; round++) {
                    rates.round(round, acceptance(centre), bare, log);
                }
                rates.tell(name);
            }
        }
    }

    /// A centre runs for months: what the compiler does first is not measured.
    private static void warm(Acceptance acceptance, BareStream bare, WrittenLog log) throws SQLException {
        for (int i = 0; i < 500; i++) {
            var batch = log.next(200);
            acceptance.take(OFFICE, batch, NOW);
            bare.rows(BareStream.ready(batch.actions()));
        }
    }

    /// Actions a second, one round after the other.
    private record Rates(double[] ours, double[] rows, double[] blobs, int size) {

        Rates(int rounds, int size) {
            this(new double[rounds], new double[rounds], new double[rounds], size);
        }

        /// Batch by batch in turn, so that what slows all for a while cancels out.
        void round(int round, Acceptance acceptance, BareStream bare, WrittenLog log) throws SQLException {
            int batches = Math.max(10, 400 / size);
            long a = 0;
            long b = 0;
            long c = 0;
            for (int i = 0; i < batches; i++) {
                var batch = log.next(size);
                var ready = BareStream.ready(batch.actions());
                long start = System.nanoTime();
                acceptance.take(OFFICE, batch, NOW);
                long taken = System.nanoTime();
                bare.rows(ready);
                long put = System.nanoTime();
                bare.blobs(ready);
                a += taken - start;
                b += put - taken;
                c += System.nanoTime() - put;
            }
            if (round >= 0) {
                ours[round] = batches * size * 1e9 / a;
                rows[round] = batches * size * 1e9 / b;
                blobs[round] = batches * size * 1e9 / c;
            }
        }

        void tell(String name) {
            var what = "actions taken in batches of " + size + ": " + name;
            var same = "the same rows bare in the same tables";
            if (size == 200) {
                Table.share(what, "/s", new Sample(ours), same, new Sample(rows), 0.5);
            } else {
                Table.said(what, "/s", new Sample(ours), same, new Sample(rows));
            }
            var blob = "one bare row of as many bytes, no index";
            Table.said(what, "/s", new Sample(ours), blob, new Sample(blobs));
            Table.said(
                    "the same rows bare, " + size + " together: " + name,
                    "/s",
                    new Sample(rows),
                    blob,
                    new Sample(blobs));
        }
    }

    /// One stream from nothing; looked at when it is 10⁴, 10⁵ and 10⁶ long, batch by batch in turn with a short one in
    /// another database, so that what slows both for a while cancels out.
    private static void grow(String name, IntFunction<String> urls, Growth growth) {
        long until = System.nanoTime() + growth.seconds() * 1_000_000_000L;
        try (var longCentre = open(urls.apply(2));
                var shortCentre = open(urls.apply(3))) {
            var longer = new Stream(longCentre, 2);
            var shorter = new Stream(shortCentre, 3);
            shorter.fill(SHORT - WINDOW, Long.MAX_VALUE);
            for (int stage = SHORT; stage <= growth.longest(); stage *= 10) {
                longer.fill(stage - WINDOW, until);
                var ours = new double[WINDOW / BATCH];
                var base = new double[WINDOW / BATCH];
                for (int i = 0; i < ours.length; i++) {
                    ours[i] = longer.batch();
                    base[i] = shorter.batch();
                }
                Table.said(
                        name + ", an action in a stream of " + longer.length() + ", batches of " + BATCH,
                        " µs",
                        new Sample(ours),
                        "in a stream of " + shorter.length() + ", batch by batch in turn",
                        new Sample(base));
            }
        }
    }

    /// A stream that one desk writes.
    private static final class Stream {

        private final Acceptance acceptance;
        private final WrittenLog log;
        private int length;

        Stream(SqlCentre centre, long seed) {
            acceptance = acceptance(centre);
            log = new WrittenLog(OFFICE, seed).enrolled(centre.roster(), 1);
        }

        /// @param until nanoseconds; where time is up it stays shorter, and says so by its length
        void fill(int actions, long until) {
            while (length < actions && System.nanoTime() < until) {
                batch();
            }
        }

        int length() {
            return length;
        }

        /// @return microseconds for one action
        double batch() {
            var batch = log.next(BATCH);
            long start = System.nanoTime();
            acceptance.take(OFFICE, batch, NOW);
            length += BATCH;
            return (System.nanoTime() - start) / 1e3 / BATCH;
        }
    }
}
