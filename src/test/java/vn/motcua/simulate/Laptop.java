package vn.motcua.simulate;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.motcua.counter.DeskStream;
import vn.motcua.counter.Hindrance;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.LogKey;
import vn.motcua.sync.Enrolling;
import vn.motcua.sync.Exchange;
import vn.motcua.sync.LineTrouble;
import vn.motcua.wire.Scope;

/// A desk's process: its machine, its line, and the real pump between them.
final class Laptop {

    final String name;
    final String office;
    final DeskMachine machine;
    final DeskStream stream;
    final SimLine line;

    /// All logs that it ever wrote, also those that it lost with its disc.
    final Set<LogId> wrote = new HashSet<>();

    private final Faults faults;
    private final Supplier<LogKey> keys;
    private Exchange exchange;
    private final Scope scope;
    private Optional<String> code = Optional.empty();
    private boolean unknown = true;
    private int lives;

    Laptop(String name, World.Place place, DeskMachine machine, Network network, World world) {
        this.name = name;
        this.office = place.office();
        this.machine = machine;
        this.scope = place.scope();
        this.faults = world.faults;
        this.keys = world.chance::key;
        stream = new CrashingStream(name, machine::stream, faults, world.witness);
        line = new SimLine(name, network, () -> stream, () -> world.meanwhile(this));
        begin();
    }

    private void begin() {
        exchange = new Exchange(stream, line, office, keys, World.SHORT_STREAM);
    }

    /// How often its disc was put back.
    int lives() {
        return lives;
    }

    void newLife() {
        lives++;
        unknown = unknown || stream.enrolled().isEmpty();
        restart();
    }

    private void restart() {
        machine.restart();
        begin();
    }

    /// Does something as this process; a crash on the way ends it, and it begins again.
    ///
    /// @return whether it came to its end
    boolean process(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Crash _) {
            restart();
            return false;
        }
    }

    /// What a round came to. @param quiet nothing went either way, and nothing waits
    record Came(boolean quiet, String said) {}

    /// A round with the centre, and before it the enrolment, if that is wanting.
    Came round(Function<Scope, String> codes) {
        var came = new Came[] {new Came(false, "crashed")};
        process(() -> came[0] = tried(codes));
        return came[0];
    }

    private Came tried(Function<Scope, String> codes) {
        try {
            if (unknown) {
                var word = code.orElseGet(() -> codes.apply(scope));
                code = Optional.of(word);
                Enrolling.enrol(stream, line, "http://centre", Optional.empty(), word, office, name, keys);
                code = Optional.empty();
                unknown = false;
            }
            var done = exchange.round();
            boolean quiet = done.sent() == 0 && done.arrived() == 0 && !done.again();
            return new Came(quiet, "sent " + done.sent() + ", arrived " + done.arrived() + ", again " + done.again());
        } catch (LineTrouble trouble) {
            if (trouble.why() == Hindrance.NOT_ENROLLED) {
                unknown = true;
            }
            if (trouble.why() == Hindrance.BAD_CODE) {
                code = Optional.empty();
            }
            return new Came(false, trouble.why().name());
        } catch (Crash | Failure known) {
            throw known;
        } catch (RuntimeException e) {
            throw new Failure(name + " failed: " + e, e);
        }
    }
}
