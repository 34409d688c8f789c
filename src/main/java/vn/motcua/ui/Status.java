package vn.motcua.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import vn.motcua.catalogue.release.LayersTold;
import vn.motcua.counter.PrintQueue;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;

/// What stands at the foot of the window: printer, what is kept here, the catalogue, and what to be careful about.
public final class Status {

    /// One of the things told there.
    public record Line(Sentence text, boolean warning) {}

    private final Workplace workplace;
    private final Lanes lanes;
    private final List<Foot> feet;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());

    /// @param feet what pages say there, before the rest
    public Status(Workplace workplace, Lanes lanes, List<Foot> feet) {
        this.workplace = workplace;
        this.lanes = lanes;
        this.feet = List.copyOf(feet);
    }

    /// Looks again: the printers may take seconds to answer, so this is asked beside the other work.
    public void look() {
        feet.forEach(Foot::look);
        lanes.printing().run(this::read, lines::set);
    }

    private List<Line> read() {
        var read = new ArrayList<Line>();
        read.add(printer());
        papers(read);
        read.add(new Line(Sentence.of("ui.kept-here", workplace.data().index().size()), false));
        catalogue(read);
        int year = workplace.days().clockTime().getYear();
        if (!workplace.procedures().calendar().isConfirmed(year)) {
            read.add(new Line(Sentence.of("ui.calendar-unconfirmed", Integer.toString(year)), true));
        }
        int copies = workplace.data().copiesNoticed();
        if (copies > 0) {
            read.add(new Line(Sentence.of(copies == 1 ? "ui.copied-once" : "ui.copied-twice"), true));
        }
        return List.copyOf(read);
    }

    /// Goes over to a release whose day has come, and tells what is new and what is old.
    private void catalogue(List<Line> read) {
        var inUse = workplace.procedures().inUse();
        inUse.look();
        var layers = inUse.now().layers();
        read.add(new Line(
                layers.isEmpty()
                        ? Sentence.of("release.status-shipped")
                        : Sentence.of("ui.catalogue", LayersTold.of(layers)),
                false));
        inUse.unseen()
                .ifPresent(news -> read.add(new Line(Sentence.of("release.status-news", news.sentence()), false)));
        inUse.overdue().ifPresent(days -> read.add(new Line(Sentence.of("release.overdue", days), true)));
    }

    /// What a clerk who is elsewhere has to know of papers that are not out.
    private void papers(List<Line> read) {
        var waiting = new PrintQueue(workplace.data(), workplace.prints()).waiting();
        long asked = waiting.stream().filter(PrintQueue.Waiting::asked).count();
        if (waiting.size() > asked) {
            read.add(new Line(Sentence.of("desk.status-waiting", waiting.size() - asked), true));
        }
        if (asked > 0) {
            read.add(new Line(Sentence.of("desk.status-asked", asked), false));
        }
    }

    private Line printer() {
        return workplace.printers().names().stream()
                .findFirst()
                .map(printer -> new Line(Sentence.of("ui.printer-ready", printer.text()), false))
                .orElseGet(() -> new Line(Sentence.of("ui.printer-none"), true));
    }

    public ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// What pages say, then the lines as labels, what to be careful about marked.
    List<Node> nodes(List<Line> told, Words words) {
        var nodes = new ArrayList<Node>();
        feet.forEach(foot -> nodes.add(foot.node()));
        told.forEach(line -> {
            var label = new Label(words.say(line.text()));
            if (line.warning()) {
                label.getStyleClass().add("warning");
            }
            nodes.add(label);
        });
        return nodes;
    }
}
