package vn.motcua.ui.dossiers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.counter.Procedures;
import vn.motcua.counter.ReopenedForm;
import vn.motcua.counter.Visit;
import vn.motcua.counter.Words;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.FilledForm;

/// The right answers while the clerk is still writing them; nothing is kept before they are handed to the verb.
///
/// Every change is a new value. Another answer may make the form ask for more, and that is offered at once.
///
/// @param before the form as it stands in the dossier
/// @param now the form with the changes
/// @param changes field key → the right answer, or none to take it away, in the order in which they were written
record Correction(
        Dossier dossier,
        Visit visit,
        FilledForm before,
        FilledForm now,
        Map<String, Optional<Answer>> changes,
        Procedures procedures,
        LocalDate today) {

    /// Begins with the answers as they stand.
    ///
    /// @return nothing if the catalogue does not have the procedure any more
    static Optional<Correction> open(Dossier dossier, Procedures procedures, LocalDate today) {
        var reopened = ReopenedForm.of(dossier);
        return procedures
                .work(reopened.form(), reopened.people(), today)
                .map(worked -> new Correction(
                        dossier, reopened.visit(), worked.filled(), worked.filled(), Map.of(), procedures, today));
    }

    Correction with(String key, Optional<Answer> answer) {
        var form = visit.forms().getFirst();
        var changed = visit.answer(form, now, key, answer);
        var worked = procedures
                .work(changed.forms().getFirst(), changed.people(), today)
                .orElseThrow();
        var all = new LinkedHashMap<>(changes);
        all.put(key, answer);
        return new Correction(dossier, changed, before, worked.filled(), all, procedures, today);
    }

    /// What can be put right: all that is asked, but what another field already shows.
    List<FilledField> fields() {
        return now.fields().stream().filter(field -> field.follows().isEmpty()).toList();
    }

    Optional<FilledField> field(String key) {
        return fields().stream().filter(field -> field.key().equals(key)).findFirst();
    }

    static String told(FilledField field) {
        return field.answer()
                .map(answer -> FieldWords.tell(field.field(), answer.value()))
                .orElseGet(() -> Words.VIETNAMESE.say("dossiers.blank"));
    }

    /// Each change as *mục: cũ → mới*.
    List<String> told() {
        var told = new ArrayList<String>();
        changes.keySet()
                .forEach(key -> now.field(key)
                        .ifPresent(field -> told.add(Words.VIETNAMESE.say(
                                "dossiers.change",
                                field.field().label(),
                                before.field(key)
                                        .map(Correction::told)
                                        .orElseGet(() -> Words.VIETNAMESE.say("dossiers.blank")),
                                told(field)))));
        return told;
    }

    /// Says nothing of the people in it.
    @Override
    public String toString() {
        return "Correction" + changes.keySet();
    }
}
