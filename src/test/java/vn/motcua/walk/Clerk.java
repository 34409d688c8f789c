package vn.motcua.walk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A steady typist who does what the window says is next, by keys alone. Every key is counted, every step is kept as a
/// line and as a picture.
final class Clerk {

    /// A field that was answered.
    ///
    /// @param text typed letter by letter; empty where a key chose
    /// @param keys all of them
    record Act(String label, String text, int keys) {}

    private static final int AGAIN = 3;

    /// A cell is called by its table and its column; the one below it is called the same.
    private static final String CELL = ", ";

    /// The first answer to a question that takes the keys.
    private static final String QUESTION = "1  ";

    /// Milliseconds from which it is told for how long the screen stood still in a step.
    private static final double TOLD = 40;

    private final Sight sight;
    private final Path pictures;
    private final List<String> steps = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();
    private Effort effort = Effort.NONE;
    private Pulses.Stand worst = Pulses.Stand.NONE;
    private String worstAt = "";
    private int secondSince;
    private int secondKeys;

    /// @param pictures a folder that is there
    Clerk(Sight sight, Path pictures) {
        this.sight = sight;
        this.pictures = pictures;
    }

    Effort effort() {
        return effort;
    }

    /// What was done, with the keys of each step.
    List<String> steps() {
        return List.copyOf(steps);
    }

    /// What fields were answered with, in order.
    List<Act> acts() {
        return List.copyOf(acts);
    }

    Pulses.Stand worst() {
        return worst;
    }

    String worstAt() {
        return worstAt;
    }

    /// What is done once for many visits is no part of this one.
    void before(Runnable once) {
        once.run();
        steps.replaceAll(step -> "  -" + step.substring(3));
        effort = Effort.NONE;
        acts.clear();
        worst = Pulses.Stand.NONE;
    }

    /// From here it is about the second procedure of the visit.
    void second() {
        secondSince = effort.keys();
    }

    /// Here the second procedure has been filled.
    void first() {
        secondKeys = effort.keys() - secondSince;
    }

    /// The keys of the second procedure; 0 where there was none.
    int secondKeys() {
        return secondKeys;
    }

    /// Lays a card on the reader and waits until the window says something that only it can know.
    void scan(String who, String card, String seen) {
        Keyboard.scan(card);
        for (int i = 0; i < AGAIN && !sight.sees(seen); i++) {
            Keyboard.press(
                    List.of("F3")); // a loaded X server stumbled: what it lost goes, and the card is laid on again
            Keyboard.scan(card);
        }
        var now = sight.await(seen, there -> there.says(seen));
        if (now.texts().stream().anyMatch(text -> text.matches("0\\d{0,10}") && card.startsWith(text))) {
            Keyboard.press(List.of("F3", "ctrl+a", "BackSpace")); // letters that came before it stumbled
        }
        done("scan " + who, new Effort(0, 0, 1));
    }

    /// One order: a key or several, and what is seen of it then.
    void press(String step, String seen, String... keys) {
        Keyboard.press(List.of(keys));
        sight.await(step + ": " + seen, now -> now.says(seen) || now.next().contains(seen));
        done(step, new Effort(strokes(keys), 1, 0));
    }

    /// A word, as into the finder; the order that ends it is a step of its own.
    void type(String step, String text, String seen) {
        Keyboard.type(text);
        sight.await(step + ": " + seen, now -> now.says(seen) || now.next().contains(seen));
        done(step, new Effort(Telex.keys(text), 1, 0));
    }

    /// Opens one of the procedures that the finder offers, by the digit that stands before its name.
    void open(String procedure) {
        var seen = sight.await(procedure, now -> digit(procedure, now).isPresent());
        press("open " + procedure, "Còn", digit(procedure, seen).orElseThrow());
    }

    private static Optional<String> digit(String procedure, Sight.Seen seen) {
        int at = seen.texts().indexOf(procedure);
        return at > 0 && seen.texts().get(at - 1).matches("[1-9]")
                ? Optional.of(seen.texts().get(at - 1))
                : Optional.empty();
    }

    /// Goes through the form: answers what it asks, confirms what it offers, takes the papers, until F9 is next.
    void fill(Answers answers) {
        var open = answers.begin();
        fill(open);
        open.end();
    }

    /// The same where the desk may know some of the answers by itself.
    void fillWhatIsAsked(Answers answers) {
        fill(answers.begin());
    }

    private void fill(Answers.Open open) {
        while (true) {
            var seen = sight.await(
                    "what is next",
                    now -> now.focus().startsWith(QUESTION)
                            ? open.answers(now)
                            : !now.next().isEmpty() || open.answers(now));
            var next = seen.next();
            if (seen.focus().startsWith(QUESTION) && !open.answers(seen)) {
                sight.await("the question is gone", now -> !now.focus().equals(seen.focus()));
            } else if (seen.focus().startsWith(QUESTION)) {
                answer(open.take(seen), seen);
            } else if (next.startsWith("F9")) {
                break;
            } else if (next.contains("Alt+R:")) {
                act("go on as the other procedure", seen, List.of("alt+r"), "");
            } else if (next.contains("Alt+Enter")) {
                act("confirm all of a person", seen, List.of("alt+Return"), "");
            } else if (next.startsWith("Enter: xác nhận") || next.startsWith("Enter: đã nhận")) {
                act(next.replaceFirst("[;].*", ""), seen, List.of("Return"), "");
            } else if (next.startsWith("Enter: xem")) {
                act("to the papers", seen, List.of("Return"), "");
            } else {
                answer(open.take(seen), seen);
            }
        }
    }

    private void answer(Answers.Answer answer, Sight.Seen seen) {
        act(answer.label(), seen, answer.keys(), answer.text());
        acts.add(new Act(answer.label(), answer.text(), keys(answer.keys(), answer.text())));
    }

    private void act(String step, Sight.Seen before, List<String> keys, String text) {
        if (!text.isEmpty()) {
            Keyboard.type(text);
        }
        if (!keys.isEmpty()) {
            Keyboard.press(keys);
        }
        sight.await(
                "what comes after " + step,
                now -> before.focus().startsWith(QUESTION)
                        ? !now.focus().startsWith(QUESTION)
                        : !now.focus().equals(before.focus())
                                || !now.next().equals(before.next())
                                || (step.contains(CELL) && !now.texts().equals(before.texts())));
        done(step, new Effort(keys(keys, text), 1, 0));
    }

    private static int keys(List<String> keys, String text) {
        return Telex.keys(text) + strokes(keys.toArray(String[]::new));
    }

    private static int strokes(String... keys) {
        int strokes = 0;
        for (var key : keys) {
            strokes += key.split("\\+").length;
        }
        return strokes;
    }

    private void done(String step, Effort more) {
        effort = effort.plus(more);
        var stood = sight.stands().stream().findFirst().orElse(Pulses.Stand.NONE);
        steps.add("%3d  %s%s"
                .formatted(more.keys(), step, stood.own() < TOLD ? "" : " (%.0f ms)".formatted(stood.own())));
        if (stood.own() > worst.own()) {
            worst = stood;
            worstAt = step;
        }
        var name = "%02d.png".formatted(steps.size());
        Keyboard.run("import", "-window", "root", pictures.resolve(name).toString());
        sight.stands(); // taking a picture is no work of the program
    }
}
