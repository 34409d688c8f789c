package vn.motcua.ui.dossiers;

import java.util.Optional;
import vn.motcua.counter.Acting;
import vn.motcua.domain.Sentence;

/// What can be done with a dossier later.
enum Verb {
    PRINT,
    CORRECT,
    WITHDRAW,
    ATTACH,
    HAND_OVER,
    TAKE_UP,
    CHECK,
    SAVE;

    /// Why this verb cannot be used now, if so.
    Optional<Sentence> hindrance(Optional<Sheet> sheet, Acting who) {
        if (sheet.isEmpty()) {
            return Optional.of(Sentence.of("dossiers.none-chosen"));
        }
        if (this == SAVE) {
            return Optional.empty();
        }
        if (this == CHECK) {
            return check(sheet.get(), who);
        }
        if (!who.role().receives()) {
            return Optional.of(Sentence.of("dossiers.may-not"));
        }
        var dossier = sheet.get().dossier();
        if (dossier.readOnly()) {
            return Optional.of(Sentence.of("dossiers.only-read"));
        }
        if (this == TAKE_UP && !dossier.liaison().isToTakeUp()) {
            return Optional.of(
                    Sentence.of("liaison.not-to-take-up", dossier.number().text()));
        }
        return dossier.state().isOpen() ? Optional.empty() : Optional.of(Sentence.of("dossiers.is-closed"));
    }

    /// Also of a dossier that is closed.
    private static Optional<Sentence> check(Sheet sheet, Acting who) {
        if (!who.role().resolves()) {
            return Optional.of(Sentence.of("results.may-not"));
        }
        if (sheet.dossier().readOnly()) {
            return Optional.of(Sentence.of("dossiers.only-read"));
        }
        return sheet.dossier().unchecked().isEmpty()
                ? Optional.of(Sentence.of("results.checked-already"))
                : Optional.empty();
    }
}
