package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.IntFunction;
import vn.motcua.centre.Acceptance;
import vn.motcua.centre.CentreKey;
import vn.motcua.centre.Roster;
import vn.motcua.centre.store.Cluster;
import vn.motcua.centre.store.SqlCentre;
import vn.motcua.centre.store.WrittenLog;
import vn.motcua.keys.LogKey;

/// What the centre takes a second through its front door (taken apart, checked, chained, numbered, acknowledged)
/// against
/// the same rows put bare into the same tables of another database on the same disk, in transactions of the same size;
/// and what an action costs in a long stream against a short one.
final class CentreBench {

    private static final String OFFICE = "X99.01.02";
    private static final int WARM = 2;
    private static final long NOW = 1_795_400_000_000L;

    private CentreBench() {}

    /// @param args folder, rounds, how long a stream at most, seconds for one stream at most
    public static void main(String[] args) throws IOException, SQLException {
        var home = Path.of(args[0]).resolve("centre");
        BenchDesk.clear(home);
        int rounds = Integer.parseInt(args[1]);
        int longest = Integer.parseInt(args[2]);
        int seconds = Integer.parseInt(args[3]);
        var cluster = Cluster.shared();
        IntFunction<String> files = n -> "jdbc:sqlite:" + home.resolve("centre" + n + ".db");
        IntFunction<String> databases = _ -> cluster.fresh();
        measure("SQLite", files, rounds);
        measure("PostgreSQL", databases, rounds);
        grow("SQLite", files.apply(2), new Growth(longest, seconds));
        grow("PostgreSQL", databases.apply(2), new Growth(longest, seconds));
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
        for (int i = 0; i < 150; i++) {
            var batch = log.next(200);
            acceptance.take(OFFICE, batch, NOW);
            bare.rows(batch.actions());
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
                long start = System.nanoTime();
                acceptance.take(OFFICE, batch, NOW);
                long taken = System.nanoTime();
                bare.rows(batch.actions());
                long put = System.nanoTime();
                bare.blobs(batch.actions());
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
            var what = name + ", actions taken in batches of " + size;
            var same = "the same rows bare in the same tables";
            if (size == 200) {
                Table.share(what, "/s", new Sample(ours), same, new Sample(rows), 0.5);
            } else {
                Table.said(what, "/s", new Sample(ours), same, new Sample(rows));
            }
            Table.said(what, "/s", new Sample(ours), "one bare row of as many bytes, no index", new Sample(blobs));
        }
    }

    /// One stream from nothing; looked at when it is 10⁴, 10⁵ and 10⁶ long.
    private static void grow(String name, String url, Growth growth) {
        long until = System.nanoTime() + growth.seconds() * 1_000_000_000L;
        double first = 0;
        try (var centre = open(url)) {
            var log = new WrittenLog(OFFICE, 2).enrolled(centre.roster(), 1);
            var acceptance = acceptance(centre);
            int length = 0;
            for (int stage = 10_000; stage <= growth.longest(); stage *= 10) {
                while (length < stage - 4000 && System.nanoTime() < until) {
                    acceptance.take(OFFICE, log.next(200), NOW);
                    length += 200;
                }
                var each = window(acceptance, log);
                length += 4000;
                first = first == 0 ? each.median() : first;
                Table.fact(
                        name + ", an action in a stream of " + length + ", batches of 200",
                        each.shown(" µs") + String.format(Locale.ROOT, "; %.2f × of the first", each.median() / first));
            }
        }
    }

    /// Twenty batches at the end of what is there.
    private static Sample window(Acceptance acceptance, WrittenLog log) {
        var each = new double[20];
        for (int i = 0; i < each.length; i++) {
            var batch = log.next(200);
            long start = System.nanoTime();
            acceptance.take(OFFICE, batch, NOW);
            each[i] = (System.nanoTime() - start) / 1e3 / 200;
        }
        return new Sample(each);
    }
}
