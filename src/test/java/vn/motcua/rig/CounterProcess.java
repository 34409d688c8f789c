package vn.motcua.rig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import vn.motcua.counter.SyncPlan;
import vn.motcua.domain.dossier.PaperPrinted;
import vn.motcua.store.Desk;
import vn.motcua.store.OpenCounter;
import vn.motcua.sync.HttpLines;
import vn.motcua.sync.SyncDesk;

/// A counter as a process of its own: the real file, the real conversation, and a clerk who never pauses. What it has
/// done durably it says on standard output; it is made to be killed.
///
/// In: `enrol CODE NAME`, `every MILLIS` (0: pause), `now`, `end`.
/// Out: `ready`, `received DOSSIER NUMBER`, `printed DOSSIER`, `waits N`, `refused WHY`.
final class CounterProcess {

    /// The negative control: says that it has received before it has, and is killed in between.
    private static final boolean EARLY = Boolean.getBoolean("motcua.rig.early");

    private final OpenCounter counter;
    private final SyncDesk sync;
    private final PrintStream out;
    private final AtomicLong every = new AtomicLong();

    private CounterProcess(OpenCounter counter, SyncDesk sync, PrintStream out) {
        this.counter = counter;
        this.sync = sync;
        this.out = out;
    }

    /// @param args the desk's folder, its number; it is founded if it is not there
    public static void main(String[] args) throws IOException {
        var desk = new Desk(Path.of(args[0]));
        if (!vn.motcua.store.CounterStore.exists(desk.data)) {
            desk.found(Integer.parseInt(args[1]));
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            var lines = new HttpLines(counter.stream(), Clock.systemUTC());
            try (var sync = new SyncDesk(counter, lines, Clock.systemUTC(), new SecureRandom())) {
                sync.plan(new SyncPlan(false, Duration.ofSeconds(15), Optional.empty(), false, false));
                sync.start();
                new CounterProcess(counter, sync, out).listen();
            }
        }
    }

    private void listen() throws IOException {
        sync.listen(state -> {
            if (!state.speaking()) {
                out.println("waits " + state.backlog().actions() + " "
                        + state.hindrance().map(Enum::name).orElse("-"));
            }
        });
        var clerk = Thread.ofPlatform().daemon().start(this::work);
        out.println("ready");
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null && !line.equals("end"); line = in.readLine()) {
            var words = line.split(" ", 3);
            switch (words[0]) {
                case "every" -> every.set(Long.parseLong(words[1]));
                case "now" -> sync.now();
                case "enrol" ->
                    out.println(sync.enrol(words[1], words[2])
                            .map(why -> "refused " + why.what())
                            .orElse("enrolled"));
                default -> out.println("what is " + words[0]);
            }
        }
        every.set(-1);
        clerk.interrupt();
    }

    /// At least so long from one dossier to the next, in milliseconds: a log has 1 998 numbers a day.
    private static final int LEAST_PAUSE = 120;

    private void work() {
        var day = Desk.DAY;
        try {
            while (every.get() >= 0) {
                if (every.get() == 0) {
                    Thread.sleep(20);
                    continue;
                }
                var name = "Người thử " + UUID.randomUUID();
                if (EARLY) {
                    Desk.receive(counter.ledger(), day, name, this::early);
                } else {
                    var dossier = Desk.receive(counter.ledger(), day, name);
                    out.println(
                            "received " + dossier.id() + " " + dossier.number().text());
                }
                other().ifPresent(this::print);
                Thread.sleep(Math.max(LEAST_PAUSE, every.get()));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void early(String said) {
        out.println("received " + said);
        LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
    }

    /// Some dossier that is here, whoever received it.
    private Optional<UUID> other() {
        var lines = counter.lines();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.get((int) (Math.random() * lines.size())).id());
    }

    private void print(UUID id) {
        var dossier = counter.ledger().dossier(id);
        if (dossier.isPresent() && !dossier.get().readOnly()) {
            counter.ledger().write(Desk.CLERK, entry -> {
                var heads = entry.dossier(id).orElseThrow().heads();
                entry.append(Optional.of(id), heads, new PaperPrinted("receipt", 1, "thử"));
                return heads;
            });
            out.println("printed " + id);
        }
    }
}
