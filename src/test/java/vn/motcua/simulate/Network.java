package vn.motcua.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.counter.Hindrance;
import vn.motcua.sync.LineTrouble;

/// Carries questions and answers, and loses, doubles, delays and cuts them.
final class Network {

    private static final int RARE = 40;

    private final Centre centre;
    private final Faults faults;
    private final Chance chance;
    private final List<Centre.Request> late = new ArrayList<>();
    private final Map<String, byte[]> earlier = new HashMap<>();

    Network(Centre centre, Faults faults, Chance chance) {
        this.centre = centre;
        this.faults = faults;
        this.chance = chance;
    }

    /// @throws LineTrouble if nothing came back, or nothing good
    byte[] ask(String asker, Centre.Request request) {
        if (faults.once(RARE)) {
            faults.tell(asker + " " + request.route() + ": request lost");
            throw new LineTrouble(Hindrance.NO_NETWORK);
        }
        if (faults.once(RARE)) {
            faults.tell(asker + " " + request.route() + ": request late");
            late.add(request);
            throw new LineTrouble(Hindrance.NO_NETWORK);
        }
        if (faults.once(RARE)) {
            faults.tell(asker + " " + request.route() + ": request twice, once later");
            late.add(request);
        }
        if (request.body().length > 0 && faults.once(2 * RARE)) {
            cut(asker, request);
        }
        var said = reached(asker, request);
        if (faults.once(2 * RARE)) {
            faults.tell(asker + " " + request.route() + ": request twice at once");
            said = reached(asker, request);
        }
        if (faults.once(RARE)) {
            faults.tell(asker + " " + request.route() + ": answer lost");
            throw new LineTrouble(Hindrance.NO_NETWORK);
        }
        var answer = said.answer().orElseThrow(said::trouble);
        return travelled(asker, request, answer);
    }

    private Centre.Said reached(String asker, Centre.Request request) {
        try {
            return centre.hear(request);
        } catch (Crash _) {
            faults.tell(asker + " " + request.route() + ": the centre ended");
            centre.restart();
            throw new LineTrouble(Hindrance.NO_NETWORK);
        }
    }

    /// What arrives cut short must not be taken for a question.
    private void cut(String asker, Centre.Request request) {
        int length = chance.below(request.body().length);
        var part = new Centre.Request(request.route(), request.token(), Arrays.copyOf(request.body(), length));
        faults.tell(asker + " " + request.route() + ": request cut to " + length);
        if (reached(asker, part).answer().isPresent()) {
            throw new Failure("the centre took a question that was cut");
        }
        throw new LineTrouble(Hindrance.NO_NETWORK);
    }

    private byte[] travelled(String asker, Centre.Request request, byte[] answer) {
        var before = earlier.put(asker + request.route(), answer);
        if (faults.once(2 * RARE)) {
            int length = chance.below(answer.length);
            faults.tell(asker + " " + request.route() + ": answer cut to " + length);
            return Arrays.copyOf(answer, length);
        }
        boolean confusable = request.route().equals("push") || request.route().startsWith("pull");
        if (before != null && confusable && faults.once(2 * RARE)) {
            faults.tell(asker + " " + request.route() + ": the answer before this one");
            return before;
        }
        return answer;
    }

    /// Something that was held up arrives now, in any order; nobody waits for its answer.
    void deliverLate() {
        if (!late.isEmpty()) {
            var request = late.remove(chance.below(late.size()));
            try {
                var said = centre.hear(request);
                faults.tell("late " + request.route() + " arrives: "
                        + (said.answer().isPresent() ? "taken" : said.refused()));
            } catch (Crash _) {
                centre.restart();
            }
        }
    }

    /// What is under way, as bodies of requests.
    List<Centre.Request> underWay() {
        return late;
    }
}
