package vn.motcua.ui.reception;

import java.util.List;
import vn.motcua.counter.Procedures;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.calendar.DueDate;
import vn.motcua.domain.procedure.Procedure;

/// What would be promised if the dossier were received this minute.
///
/// @param line the date in short, or why there is none
/// @param why each step of the reasoning, and what is not confirmed
record Promise(Sentence line, List<Sentence> why) {

    Promise {
        why = List.copyOf(why);
    }

    static Promise of(Procedure procedure, Shown shown, Procedures procedures) {
        return switch (DueDate.of(procedure.timeLimit(), shown.now(), procedures.calendar(), procedures.returns())) {
            case DueDate.Known known -> {
                var why = new java.util.ArrayList<>(known.explanation());
                why.addAll(known.warnings());
                yield new Promise(Sentence.of("ui.due-line", Said.due(known.at())), why);
            }
            case DueDate.Unknown(var why) -> new Promise(Sentence.of("ui.due-line", why), List.of(why));
        };
    }
}
