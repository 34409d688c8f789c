package vn.motcua.simulate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Chain;
import vn.motcua.keys.Letters;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.Scope;

/// One office or several, from one seed: their centre, their desks, their days, and what goes wrong in them.
final class World implements AutoCloseable {

    static final String OFFICE = "X99.01.02";

    private static final List<String> OTHERS = List.of("X99.01.03", "X99.01.04");

    /// Of a longer stream a desk that comes late takes a snapshot.
    static final long SHORT_STREAM = 150;

    private static final int MOST_LAPTOPS = 6;

    /// Rounds of every desk after which there has to be rest.
    private static final int PATIENCE = 40;

    final Chance chance;
    final Faults faults;
    final Witness witness = new Witness();
    final Centre centre;
    final List<Laptop> laptops = new ArrayList<>();
    final List<String> offices = new ArrayList<>();
    private final Machines machines;
    private final Network network;
    private final Clerk clerk;
    private final Stick stick;
    private final List<Object> centreBackups = new ArrayList<>();
    private final List<Kept> deskBackups = new ArrayList<>();

    /// What was put away of a desk's disc.
    private record Kept(Laptop of, Object picture) {}

    /// Where a desk stands, and what it sees from there.
    record Place(String office, Scope scope) {}

    /// @param desks of all offices
    /// @param offices one to three
    World(long seed, Machines machines, int desks, int offices) {
        this.machines = machines;
        chance = new Chance(seed);
        faults = new Faults(chance);
        centre = new Centre(
                machines.centre(Letters.of(chance.bytes(8), 12), chance.key()), faults, chance, witness, laptops);
        network = new Network(centre, faults, chance);
        this.offices.add(OFFICE);
        for (var other : OTHERS.subList(0, offices - 1)) {
            centre.addOffice(other);
            this.offices.add(other);
        }
        clerk = new Clerk(chance, this.offices);
        stick = new Stick(faults, chance);
        boolean sameLanes = chance.once(4); // founded without knowing of each other
        for (int i = 1; i <= desks; i++) {
            int lane = sameLanes ? 1 : 2 * i - 1;
            found(this.offices.get((i - 1) % offices), lane);
        }
    }

    private Laptop found(String office, int lane) {
        return sit(office, machines.desk(office, List.of(lane, lane + 1), chance));
    }

    private Laptop sit(String office, DeskMachine machine) {
        var scope = chance.once(2) ? Scope.OFFICE : chance.of(List.of(Scope.values()));
        var laptop = new Laptop("desk" + (laptops.size() + 1), new Place(office, scope), machine, network, this);
        laptops.add(laptop);
        heed(laptop);
        return laptop;
    }

    /// What was written meanwhile is known to the witness before anything else happens.
    private void heed(Laptop laptop) {
        for (var action : laptop.machine.written()) {
            witness.wrote(action);
            laptop.wrote.add(action.header().log());
        }
    }

    long written() {
        return witness.written().size();
    }

    /// Whatever happens next.
    void step() {
        var laptop = chance.of(laptops);
        int what = chance.below(100);
        if (what < 55) {
            work(laptop);
        } else if (what < 88) {
            round(laptop);
        } else if (what < 92) {
            carry(laptop);
        } else if (what < 95) {
            network.deliverLate();
        } else {
            happen(laptop);
        }
        centre.wait(Duration.ofMillis(chance.below(4_000)));
    }

    private void work(Laptop laptop) {
        laptop.process(() -> {
            faults.point(laptop.name + " before writing", 200);
            clerk.work(laptop.machine.ledger(), laptop.office);
            faults.point(laptop.name + " after writing", 200);
        });
        heed(laptop);
    }

    /// While a desk waits for the centre its clerk goes on, and clocks may jump.
    void meanwhile(Laptop laptop) {
        heed(laptop);
        if (faults.once(15)) {
            clerk.work(laptop.machine.ledger(), laptop.office);
            heed(laptop);
        }
        if (faults.once(300)) {
            centre.wait(Duration.ofMinutes(chance.below(20) - 8L));
        }
    }

    Laptop.Came round(Laptop laptop) {
        var came = laptop.round(scope -> centre.code(laptop.office, scope));
        heed(laptop);
        faults.tell(laptop.name + " round: " + came.said());
        return came;
    }

    private void carry(Laptop laptop) {
        switch (chance.below(3)) {
            case 0 -> stick.load(laptop);
            case 1 -> stick.deliver(laptop);
            default -> stick.handBack();
        }
        heed(laptop);
    }

    private void happen(Laptop laptop) {
        switch (chance.below(19)) {
            case 0, 1, 2 -> {
                faults.tell("centre backed up");
                centreBackups.add(centre.backup());
            }
            case 3 -> restoreCentre();
            case 4, 5, 6 -> {
                faults.tell(laptop.name + " backed up");
                deskBackups.add(new Kept(laptop, laptop.machine.picture()));
            }
            case 7 -> putBack(laptop);
            case 8 -> restoreAnew(laptop);
            case 9 -> cloned(laptop);
            case 10, 11 -> {
                var jump = Duration.ofMinutes(chance.below(20_000) - 10_000L);
                faults.tell(laptop.name + " clock jumps " + jump);
                laptop.machine.moveClock(jump);
            }
            case 12 -> centre.wait(Duration.ofMinutes(chance.below(30) - 12L));
            case 13, 14 -> clerk.nextDay();
            case 15, 16 -> rescope(laptop);
            case 17 -> comeLate();
            default -> {
                faults.tell("centre ends and begins");
                centre.restart();
            }
        }
    }

    private void restoreCentre() {
        if (centreBackups.isEmpty()) {
            return;
        }
        boolean said = chance.once(2);
        var backup = chance.of(centreBackups);
        faults.tell("centre restored, " + (said ? "and told so" : "and nobody says so"));
        centre.restore(backup, said);
        lost("centre restored");
    }

    private void putBack(Laptop laptop) {
        var kept = deskBackups.stream().filter(one -> one.of() == laptop).toList();
        if (!kept.isEmpty()) {
            faults.tell(laptop.name + " put back to an earlier picture");
            laptop.machine.put(chance.of(kept).picture());
            laptop.newLife();
            lost("laptop put back");
        }
    }

    private void restoreAnew(Laptop laptop) {
        var kept = deskBackups.stream().filter(one -> one.of() == laptop).toList();
        if (!kept.isEmpty()) {
            int desk = 1 + chance.below(9);
            faults.tell(laptop.name + " restored to a new log with lane " + (2 * desk - 1));
            laptop.machine.restoreAnew(chance.of(kept).picture(), List.of(2 * desk - 1, 2 * desk));
            laptop.newLife();
            heed(laptop);
            lost("laptop restored");
        }
    }

    private void cloned(Laptop laptop) {
        if (laptops.size() < MOST_LAPTOPS) {
            var twin = sit(laptop.office, laptop.machine.twin());
            twin.wrote.addAll(laptop.wrote);
            twin.newLife();
            faults.tell(laptop.name + " cloned to " + twin.name);
        }
    }

    private void rescope(Laptop laptop) {
        var scope = chance.of(List.of(Scope.values()));
        var store = centre.machine.store();
        store.log(laptop.stream.log()).ifPresent(log -> {
            faults.tell(laptop.name + " is to have the scope " + scope);
            store.roster().rescope(laptop.office, log.desk(), scope);
        });
    }

    private void comeLate() {
        if (laptops.size() < MOST_LAPTOPS) {
            int lane = 2 * laptops.size() + 1;
            var late = found(offices.size() == 1 ? OFFICE : chance.of(offices), lane);
            faults.tell(late.name + " comes late");
        }
    }

    private void lost(String because) {
        var held = new HashSet<Hash>(centre.machine.hashes());
        laptops.forEach(laptop -> held.addAll(laptop.machine.canGive()));
        network.underWay().stream()
                .filter(request -> request.route().equals("push"))
                .forEach(request -> addAll(held, request.body()));
        stick.holds().forEach(batch -> addAll(held, batch));
        witness.afterLoss(held, because);
    }

    private static void addAll(Set<Hash> held, byte[] batch) {
        PushBatch.read(batch).actions().forEach(one -> held.add(Chain.identity(one.header())));
    }

    /// Everything works again: what was under way or on a stick arrives, and desks speak until nothing moves any more.
    ///
    /// @throws Failure if that never is
    void heal() {
        if (chance.once(2)) {
            restoreCentre();
        }
        faults.heal();
        while (!network.underWay().isEmpty()) {
            network.deliverLate();
        }
        rest();
        stick.empty(laptops);
        lost("under way, and refused when it came");
        rest();
    }

    private void rest() {
        int quiet = 0;
        for (int pass = 0; quiet < 2; pass++) {
            boolean all = true;
            var said = new StringBuilder();
            for (var laptop : laptops) {
                var came = round(laptop);
                all &= came.quiet();
                said.append(laptop.name).append(": ").append(came.said()).append("; ");
            }
            quiet = all ? quiet + 1 : 0;
            if (pass > PATIENCE) {
                throw new Failure("no rest: " + said);
            }
        }
    }

    @Override
    public void close() {
        laptops.forEach(laptop -> laptop.machine.close());
        centre.machine.close();
    }
}
