package vn.motcua.ui.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.counter.OpenedForm;
import vn.motcua.counter.ProcedureChanges;
import vn.motcua.counter.Procedures;
import vn.motcua.counter.Visit;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.procedure.Procedure;

/// Forms of a draft that were begun under a version of the procedure which another has followed since: they stay as
/// they are until the clerk says that they go over.
final class OlderForms {

    private OlderForms() {}

    /// @param now the procedure as it is now
    record Older(OpenedForm form, Procedure now, List<Sentence> changes) {}

    /// Those of a visit, in its order.
    static List<Older> of(Visit visit, Procedures procedures) {
        var catalogue = procedures.catalogue();
        var older = new ArrayList<Older>();
        for (var form : visit.forms()) {
            var now = catalogue.find(form.procedure());
            var before = catalogue.find(form.procedure(), form.version());
            if (now.isPresent() && before.isPresent() && !now.get().version().equals(form.version())) {
                older.add(new Older(form, now.get(), ProcedureChanges.between(before.get(), now.get())));
            }
        }
        return List.copyOf(older);
    }

    /// What is asked of the first of them.
    static Optional<Notice> question(VisitModel visit, List<Older> older) {
        return older.stream().findFirst().map(first -> {
            var lines = new ArrayList<Sentence>();
            lines.add(Sentence.of("release.draft-older", first.now().called()));
            lines.addAll(first.changes());
            return new Notice(
                    Notice.Kind.ASKED,
                    lines,
                    List.of(
                            new Notice.Act(Sentence.of("release.draft-go-over"), () -> visit.renew(older)),
                            new Notice.Act(Sentence.of("release.draft-stay"), visit::silence)));
        });
    }
}
