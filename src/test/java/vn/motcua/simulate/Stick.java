package vn.motcua.simulate;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.sync.LineTrouble;
import vn.motcua.wire.PushAnswer;
import vn.motcua.wire.UnreadableException;

/// Batches of one desk that are carried to another one's line, and the centre's words that come back.
final class Stick {

    /// @param life of the desk when it gave it out: a word for an earlier one says nothing of this one
    private record Carried(Laptop from, int life, byte[] bytes) {}

    private final Faults faults;
    private final Chance chance;
    private final List<Carried> out = new ArrayList<>();
    private final List<Carried> back = new ArrayList<>();

    Stick(Faults faults, Chance chance) {
        this.faults = faults;
        this.chance = chance;
    }

    void load(Laptop from) {
        var epoch = from.stream.point().map(point -> point.epoch()).orElse("");
        for (var log : from.stream.waiting(epoch)) {
            from.stream.next(log, epoch).ifPresent(batch -> {
                faults.tell("stick takes " + batch.actions().size() + " of " + log + " at " + from.name);
                out.add(new Carried(from, from.lives(), batch.bytes()));
            });
        }
    }

    /// Some of what it holds, in any order, and now and then once more.
    void deliver(Laptop through) {
        if (out.isEmpty() || through.stream.enrolled().isEmpty()) {
            return;
        }
        var one = chance.once(4) ? chance.of(out) : out.remove(chance.below(out.size()));
        through.process(() -> carry(one, through));
    }

    private void carry(Carried one, Laptop through) {
        try {
            var answer = through.line.carry(one.bytes());
            back.add(new Carried(one.from(), one.life(), answer));
            faults.tell("stick delivers through " + through.name);
        } catch (LineTrouble trouble) {
            faults.tell("stick at " + through.name + ": " + trouble.why());
        }
    }

    void handBack() {
        if (back.isEmpty()) {
            return;
        }
        var one = back.remove(chance.below(back.size()));
        if (one.life() == one.from().lives()) {
            one.from().process(() -> take(one));
        }
    }

    private void take(Carried one) {
        try {
            PushAnswer.read(one.bytes())
                    .acknowledgement()
                    .filter(word -> one.from().stream.has(word.hash()))
                    .ifPresent(one.from().stream::acknowledged);
        } catch (UnreadableException _) {
            faults.tell("stick brings something that is cut");
        }
    }

    /// All that it holds, in the order in which it was put there, each at its own office; what is not taken then is
    /// gone.
    void empty(List<Laptop> laptops) {
        for (var one : out) {
            laptops.stream()
                    .filter(laptop -> laptop.office.equals(one.from().office))
                    .findFirst()
                    .ifPresent(through -> through.process(() -> carry(one, through)));
        }
        out.clear();
        back.clear();
    }

    List<byte[]> holds() {
        return out.stream().map(Carried::bytes).toList();
    }
}
