package vn.motcua.ui.dossiers;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import vn.motcua.counter.Amending;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.ui.Background;
import vn.motcua.ui.Errands;

/// Whose turn it is: the shown dossier, what is asked in the line below its verbs, and what was told last. A key
/// pressed twice does its work once.
final class Turn {

    private final Workplace workplace;
    private final Errands errands;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Asking> asking = new ReadOnlyObjectWrapper<>(new Asking.Nothing());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private boolean stale;

    /// @param changed called when the dossier has to be read again
    Turn(Workplace workplace, Background background, Runnable changed) {
        this.workplace = workplace;
        this.changed = changed;
        errands = new Errands(background);
    }

    /// Takes another dossier, or the same one read again.
    void about(Optional<Sheet> shown) {
        stale = false;
        boolean other = !sheet.get()
                .map(one -> one.dossier().id())
                .equals(shown.map(one -> one.dossier().id()));
        sheet.set(shown);
        if (other) {
            message.set("");
            asking.set(shown.flatMap(Sheet::awaited)
                    .<Asking>map(Asking.CameOut::new)
                    .orElseGet(Asking.Nothing::new));
        }
    }

    /// While something is being done, and until what it did is shown.
    private boolean resting() {
        return errands.isBusy() || stale;
    }

    /// Nothing more will be shown, as the dossier could not be read again.
    void settle() {
        stale = false;
    }

    void reread() {
        stale = true;
        changed.run();
    }

    /// Does something with the shown dossier, or says why not.
    void when(Verb verb, Consumer<Sheet> act) {
        if (resting()) {
            return;
        }
        var hindrance = verb.hindrance(sheet.get(), workplace.who());
        hindrance.ifPresentOrElse(this::tell, () -> sheet.get().ifPresent(act));
    }

    /// Esc. @return false if there was nothing to leave
    boolean leave() {
        if (asking.get() instanceof Asking.Nothing) {
            return false;
        }
        ask(new Asking.Nothing());
        return true;
    }

    void ask(Asking next) {
        message.set("");
        asking.set(next);
    }

    void done(Sentence told) {
        ask(new Asking.Nothing());
        tell(told);
        reread();
    }

    void amended(Amending outcome, String words) {
        switch (outcome) {
            case Amending.Done(var dossier) ->
                done(Sentence.of(words, dossier.number().text()));
            case Amending.Refused(var why) ->
                say(why.stream().map(Words.VIETNAMESE::say).collect(Collectors.joining(" ")));
        }
    }

    void tell(Sentence told) {
        say(Words.VIETNAMESE.say(told));
    }

    void say(String words) {
        message.set(words);
    }

    Workplace workplace() {
        return workplace;
    }

    Errands errands() {
        return errands;
    }

    Asking asking() {
        return asking.get();
    }

    ReadOnlyObjectProperty<Optional<Sheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Asking> askingProperty() {
        return asking.getReadOnlyProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
