package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.calendar.OfficeHours;
import vn.motcua.domain.office.OfficeTerms;

/// What one `office.yaml` decides otherwise than another: fees, hours, lists, notes.
final class OfficeDiff {

    private OfficeDiff() {}

    static List<Sentence> of(OfficeTerms old, OfficeTerms now) {
        var changes = new ArrayList<Sentence>();
        named(changes, "diff.office-fee", old.fees(), now.fees(), dong -> Sentence.of("diff.dong", dong));
        if (!old.hours().equals(now.hours())) {
            changes.add(Sentence.of("diff.office-hours", hours(old), hours(now)));
        }
        named(changes, "diff.office-list", old.lists(), now.lists(), texts -> String.join("; ", texts));
        named(changes, "diff.office-note", old.notes(), now.notes(), note -> note);
        return changes;
    }

    private static <T> void named(
            List<Sentence> changes, String key, Map<String, T> old, Map<String, T> now, Function<T, Object> said) {
        var names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        for (var name : names) {
            if (!Objects.equals(old.get(name), now.get(name))) {
                changes.add(Sentence.of(key, name, said(old, name, said), said(now, name, said)));
            }
        }
    }

    private static <T> Object said(Map<String, T> all, String name, Function<T, Object> said) {
        return all.containsKey(name) ? said.apply(all.get(name)) : none();
    }

    private static Object hours(OfficeTerms terms) {
        return terms.hours().map(OfficeDiff::said).orElseGet(OfficeDiff::none);
    }

    private static Object said(OfficeHours hours) {
        return "%s-%s, %s-%s"
                .formatted(
                        hours.morning().from(),
                        hours.morning().to(),
                        hours.afternoon().from(),
                        hours.afternoon().to());
    }

    private static Object none() {
        return Sentence.of("diff.office-none");
    }
}
