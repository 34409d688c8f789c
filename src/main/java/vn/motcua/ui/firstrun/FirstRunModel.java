package vn.motcua.ui.firstrun;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.motcua.counter.Logins;
import vn.motcua.counter.NewOffice;
import vn.motcua.counter.NewOffice.Blank;
import vn.motcua.counter.SignIn.Outcome;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.ui.Lanes;

/// What the first run shows and does.
public final class FirstRunModel {

    /// How it stands.
    public sealed interface Stage {

        /// @param wrong what is to be mended, beside its blank
        /// @param trouble why the office could not be made, if the disk would not
        record Asking(Map<Blank, Sentence> wrong, Optional<Sentence> trouble) implements Stage {

            public Asking {
                wrong = Map.copyOf(wrong);
            }
        }

        record Making() implements Stage {}

        /// The office is made; its recovery key is told this once.
        ///
        /// @param told what came of printing or saving it
        record KeyShown(Founder.Founded founded, Optional<Sentence> told) implements Stage {}

        /// The key is put away; the desk is being opened.
        record Opening() implements Stage {}
    }

    private sealed interface Made {
        record Done(Founder.Founded founded) implements Made {}

        record Refused(Sentence why) implements Made {}
    }

    private final Founder founder;
    private final KeyPaper paper;
    private final Lanes lanes;
    private final Consumer<Outcome.SignedIn> opened;
    private final Map<Blank, String> typed = new EnumMap<>(Blank.class);
    private final Map<Blank, String> proposed = new EnumMap<>(Blank.class);
    private final ReadOnlyObjectWrapper<Stage> stage =
            new ReadOnlyObjectWrapper<>(new Stage.Asking(Map.of(), Optional.empty()));

    /// @param opened on the screen's thread, once, when the key is put away
    public FirstRunModel(Founder founder, KeyPaper paper, Lanes lanes, Consumer<Outcome.SignedIn> opened) {
        this.founder = founder;
        this.paper = paper;
        this.lanes = lanes;
        this.opened = opened;
        propose(Blank.DESK, "1");
        propose(Blank.LOOK_UP, Words.VIETNAMESE.say("office.look-up"));
    }

    /// What stands in a blank: what was typed, or what is proposed as long as nobody typed anything else.
    String text(Blank blank) {
        return typed.getOrDefault(blank, "");
    }

    /// Somebody typed; what follows from it is proposed anew where nobody changed the proposal.
    void type(Blank blank, String text) {
        typed.put(blank, text);
        switch (blank) {
            case NAME -> {
                propose(Blank.UNIT, NewOffice.proposedUnit(text));
                propose(Blank.PLACE, NewOffice.proposedPlace(text));
            }
            case CLERK -> propose(Blank.LOGIN, Logins.proposed(text));
            default -> {}
        }
    }

    private void propose(Blank blank, String text) {
        if (text(blank).equals(proposed.getOrDefault(blank, ""))) {
            typed.put(blank, text);
        }
        proposed.put(blank, text);
    }

    /// Makes the office, or says what has to be mended first.
    void make() {
        if (!(stage.get() instanceof Stage.Asking)) {
            return;
        }
        var office = new NewOffice(typed);
        var wrong = office.wrong();
        if (!wrong.isEmpty()) {
            stage.set(new Stage.Asking(wrong, Optional.empty()));
            return;
        }
        stage.set(new Stage.Making());
        lanes.desk().run(() -> made(office), this::made, () -> ask(Optional.empty()));
    }

    private Made made(NewOffice office) {
        try {
            return new Made.Done(founder.found(office));
        } catch (StoreTrouble trouble) {
            return new Made.Refused(trouble.sentence());
        }
    }

    private void made(Made made) {
        switch (made) {
            case Made.Done(var founded) -> {
                typed.remove(Blank.PASSWORD);
                typed.remove(Blank.REPEATED);
                stage.set(new Stage.KeyShown(founded, Optional.empty()));
            }
            case Made.Refused(var why) -> ask(Optional.of(why));
        }
    }

    private void ask(Optional<Sentence> trouble) {
        stage.set(new Stage.Asking(Map.of(), trouble));
    }

    void print() {
        ifShown(shown -> lanes.printing()
                .run(() -> paper.print(text(Blank.NAME), shown.founded().recovery()), this::tell));
    }

    void save(Path file) {
        ifShown(shown -> lanes.printing()
                .run(() -> paper.save(text(Blank.NAME), shown.founded().recovery(), file), this::tell));
    }

    private void tell(Sentence told) {
        ifShown(shown -> stage.set(new Stage.KeyShown(shown.founded(), Optional.of(told))));
    }

    /// The clerk says that the key is put away; without that nothing opens.
    void putAway(boolean confirmed) {
        ifShown(shown -> {
            if (confirmed) {
                stage.set(new Stage.Opening());
                opened.accept(shown.founded().who());
            } else {
                tell(Sentence.of("desk.key-first"));
            }
        });
    }

    /// Whether the window may be closed: not while the key is shown and nobody has put it away.
    public boolean mayClose() {
        if (stage.get() instanceof Stage.KeyShown) {
            tell(Sentence.of("desk.key-first"));
            return false;
        }
        return !(stage.get() instanceof Stage.Making);
    }

    private void ifShown(Consumer<Stage.KeyShown> act) {
        if (stage.get() instanceof Stage.KeyShown shown) {
            act.accept(shown);
        }
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }
}
