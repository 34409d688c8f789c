package vn.motcua.counter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.RequiredPaper;

/// What a clerk has to know of a procedure that changed while a form of it was half filled.
public final class ProcedureChanges {

    private ProcedureChanges() {}

    /// In the order in which the citizen is asked; where nothing of it is named, that something else changed.
    public static List<Sentence> between(Procedure before, Procedure now) {
        var changes = new ArrayList<Sentence>();
        named(fields(before), fields(now), "release.change-field-gone", changes);
        named(fields(now), fields(before), "release.change-field-new", changes);
        named(papers(before), papers(now), "release.change-paper-gone", changes);
        named(papers(now), papers(before), "release.change-paper-new", changes);
        if (!before.timeLimit().equals(now.timeLimit())) {
            changes.add(Sentence.of("release.change-limit"));
        }
        if (!before.fees().equals(now.fees())) {
            changes.add(Sentence.of("release.change-fees"));
        }
        if (changes.isEmpty()) {
            changes.add(Sentence.of("release.change-other"));
        }
        return List.copyOf(changes);
    }

    private static void named(
            Map<String, String> those, Map<String, String> others, String key, List<Sentence> changes) {
        those.forEach((id, name) -> {
            if (!others.containsKey(id)) {
                changes.add(Sentence.of(key, name));
            }
        });
    }

    private static Map<String, String> fields(Procedure procedure) {
        var fields = new LinkedHashMap<String, String>();
        for (Field field : procedure.form().fields()) {
            fields.put(field.key(), field.label());
        }
        return fields;
    }

    private static Map<String, String> papers(Procedure procedure) {
        var papers = new LinkedHashMap<String, String>();
        for (RequiredPaper paper : procedure.papers()) {
            papers.put(paper.id(), paper.name());
        }
        return papers;
    }
}
