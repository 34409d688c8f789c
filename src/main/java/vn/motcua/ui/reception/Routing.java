package vn.motcua.ui.reception;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.Route;

/// Where the answers of the present form lead: to another procedure, which one key opens in its place with all that was
/// answered. What the desk's catalogue lacks is only told.
final class Routing {

    /// @param target none where the desk's catalogue lacks it
    record Way(Route route, Optional<Procedure> target) {

        Sentence told() {
            return Sentence.of(target.isPresent() ? "hand.way" : "hand.way-lacking", route.say(), route.to());
        }
    }

    private final VisitModel visit;

    Routing(VisitModel visit) {
        this.visit = visit;
    }

    /// One way to each procedure, however many answers lead there.
    List<Way> ways() {
        var catalogue = visit.workplace().procedures().catalogue();
        var ways = new LinkedHashMap<String, Way>();
        visit.shown()
                .working()
                .map(Worked::routes)
                .orElse(List.of())
                .forEach(route -> ways.putIfAbsent(route.to(), new Way(route, catalogue.find(route.to()))));
        return List.copyOf(ways.values());
    }

    /// Whether there is a procedure to go to.
    boolean isOpen() {
        return ways().stream().anyMatch(way -> way.target().isPresent());
    }

    /// Goes to the other procedure; asks where there are several, and tells where there is none.
    void take() {
        var targets = ways().stream().flatMap(way -> way.target().stream()).toList();
        if (targets.size() == 1) {
            visit.reroute(targets.getFirst());
        } else if (targets.isEmpty()) {
            visit.tell(
                    ways().isEmpty()
                            ? Notice.told(Sentence.of("hand.no-way"))
                            : Notice.careful(ways().stream().map(Way::told).toList()));
        } else {
            visit.tell(Notice.asked(
                    Sentence.of("hand.which-way"),
                    targets.stream()
                            .map(target ->
                                    new Notice.Act(Sentence.of("hand.to", target.name()), () -> visit.reroute(target)))
                            .toList()));
        }
    }
}
