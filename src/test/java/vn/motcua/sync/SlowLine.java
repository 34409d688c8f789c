package vn.motcua.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import vn.motcua.counter.AttachPaper;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Hashes;
import vn.motcua.rig.ChaosProxy;
import vn.motcua.rig.Weather;
import vn.motcua.store.Desk;
import vn.motcua.store.Scans;

/// A scan over a slow line that breaks; by itself, by hand, at any pace.
public final class SlowLine {

    private SlowLine() {}

    /// @param rate bytes a second
    /// @param breaks milliseconds between two breaks of every connection
    record Pace(long rate, long breaks) {}

    /// @param sent bytes that went up, with all that is not the file
    record Cost(long size, long sent, int breaks, Duration took) {
        double ratio() {
            return (double) sent / size;
        }
    }

    /// @param args bytes of the scan, bytes a second, milliseconds between two breaks: `20971520 8000 30000` is the
    ///     real one and takes three quarters of an hour
    public static void main(String[] args) throws Exception {
        var home = Files.createTempDirectory("slow-line");
        var scan = Scans.pdf(Integer.parseInt(args[0]), 1);
        try (var house = new House(Files.createDirectories(home.resolve("centre")));
                var one = house.sit(new Desk(home.resolve("desk")).found(1))) {
            house.enrol(one, "Quầy 1");
            var dossier = Desk.receive(one.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
            new AttachPaper(one.counter).attach(dossier.id(), "photo", scan, Desk.CLERK);
            var cost =
                    send(house, one, Hashes.sha256(scan), new Pace(Long.parseLong(args[1]), Long.parseLong(args[2])));
            System.out.printf("%s, %.3f times the scan%n", cost, cost.ratio());
            System.exit(cost.ratio() <= 1.1 ? 0 : 1);
        }
    }

    static Cost send(House house, House.Sitting one, Hash file, Pace pace) throws IOException, InterruptedException {
        one.exchange.round();
        var lines = new HttpLines(one.counter.stream(), Clock.systemUTC());
        long size = one.counter.fileStream().size(file).orElseThrow();
        try (var proxy = new ChaosProxy(0, house.server.port());
                var line = lines.to("http://127.0.0.1:" + proxy.port(), Optional.empty())) {
            proxy.weather(Weather.FINE.rate(pace.rate()).hard(true));
            var over = new AtomicBoolean();
            var breaks = new AtomicInteger();
            var breaker = Thread.startVirtualThread(() -> {
                while (!over.get()) {
                    LockSupport.parkNanos(Duration.ofMillis(pace.breaks()).toNanos());
                    proxy.reset();
                    breaks.incrementAndGet();
                }
            });
            long began = System.nanoTime();
            var epoch = one.line.open().epoch();
            boolean more = true;
            while (more) {
                try {
                    more = new FileExchange(
                                    one.counter.fileStream(), line.files().orElseThrow())
                            .send(epoch, () -> true);
                } catch (LineTrouble _) {
                    more = true; // the next round
                }
            }
            over.set(true);
            breaker.join();
            var state = one.line.files().orElseThrow().state(file).orElseThrow();
            if (!state.whole()) {
                throw new AssertionError("it did not come: " + state);
            }
            return new Cost(size, proxy.counts().up(), breaks.get(), Duration.ofNanos(System.nanoTime() - began));
        }
    }
}
