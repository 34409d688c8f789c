package vn.motcua.counter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.RequiredPaper;

/// The procedures that are linked (*liên thông*) to what a visit brought, each with the form whose answers it takes.
///
/// @param ready in the order in which the forms and their procedures name them
/// @param skipped why others are not offered, a sentence each
public record LinkedProcedures(List<Ready> ready, List<Sentence> skipped) {

    public static final LinkedProcedures NONE = new LinkedProcedures(List.of(), List.of());

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public LinkedProcedures {
        ready = List.copyOf(ready);
        skipped = List.copyOf(skipped);
    }

    public boolean isEmpty() {
        return ready.isEmpty() && skipped.isEmpty();
    }

    /// What can be opened now from the forms of a visit.
    ///
    /// @param worked the forms, worked out; one whose procedure is not known links to nothing
    /// @param done codes that this visit has brought already, and that are not offered again
    public static LinkedProcedures of(
            Visit visit, Map<UUID, Worked> worked, Set<String> done, Catalogue catalogue, LocalDate day) {
        var ready = new LinkedHashMap<String, Ready>();
        var skipped = new LinkedHashMap<String, Sentence>();
        for (var form : visit.forms()) {
            Optional.ofNullable(worked.get(form.id()))
                    .ifPresent(from -> from.procedure().linked().stream()
                            .filter(code -> !done.contains(code))
                            .forEach(code -> {
                                var linked = catalogue.find(code);
                                var why = hindrance(code, linked, day);
                                why.ifPresent(sentence -> skipped.putIfAbsent(code, sentence));
                                linked.filter(_ -> why.isEmpty())
                                        .ifPresent(to -> ready.putIfAbsent(code, new Ready(visit, form, from, to)));
                            }));
        }
        return new LinkedProcedures(List.copyOf(ready.values()), List.copyOf(skipped.values()));
    }

    private static Optional<Sentence> hindrance(String code, Optional<Procedure> linked, LocalDate day) {
        if (linked.isEmpty()) {
            return Optional.of(Sentence.of("linked.lacking", code));
        }
        var procedure = linked.get();
        var effective = procedure.effective();
        if (day.isBefore(effective.from())) {
            return Optional.of(Sentence.of("linked.not-yet", code, procedure.called(), DAY.format(effective.from())));
        }
        if (!effective.on(day)) {
            return Optional.of(effective
                    .replacedBy()
                    .map(other -> Sentence.of("linked.replaced", code, procedure.called(), other))
                    .orElseGet(() -> Sentence.of("linked.ended", code, procedure.called())));
        }
        return procedure.attestation().map(_ -> Sentence.of("linked.attesting", code, procedure.called()));
    }

    /// A linked procedure that can be opened.
    ///
    /// @param form whose people and answers it takes
    /// @param from the same form, worked out
    public record Ready(Visit visit, OpenedForm form, Worked from, Procedure procedure) {

        /// The new form with every answer that the two share. People follow the key of their role or its
        /// `linkedFrom`; where that seats nobody, they take the roles in the order in which they came.
        /// Answers go over where both ask them in the same way, papers where they were only shown; a file stays
        /// with the dossier that got it.
        public OpenedForm opened() {
            var opened = visit.open(procedure).forms().getLast();
            var seats = seats();
            return new OpenedForm(
                    opened.id(),
                    opened.procedure(),
                    opened.version(),
                    seats.isEmpty() ? opened.roles() : seats,
                    shared(),
                    shown());
        }

        private Map<String, List<UUID>> seats() {
            var seats = new HashMap<String, List<UUID>>();
            for (var role : procedure.form().roles()) {
                var holders = Stream.concat(Stream.of(role.key()), role.linkedFrom().stream())
                        .flatMap(key -> form.holders(key).stream())
                        .distinct()
                        .limit(role.several() ? Long.MAX_VALUE : 1)
                        .toList();
                if (!holders.isEmpty()) {
                    seats.put(role.key(), holders);
                }
            }
            return seats;
        }

        private Map<String, Answer> shared() {
            return form.own().entrySet().stream()
                    .filter(answer ->
                            isShared(answer.getKey(), answer.getValue().value()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        private boolean isShared(String key, Value value) {
            var asked = from.filled().field(key);
            var wanted = procedure.form().field(key);
            return asked.isPresent()
                    && wanted.filter(field -> takes(field, asked.get().field(), value))
                            .isPresent();
        }

        private static boolean takes(Field wanted, Field asked, Value value) {
            return wanted.type() == asked.type()
                    && wanted.type() != FieldType.FILE
                    && keys(wanted).equals(keys(asked))
                    && switch (value) {
                        case Value.Text(var text) ->
                            wanted.choices().isEmpty() || wanted.labelOf(text).isPresent();
                        case Value.Several(var codes) ->
                            codes.stream().allMatch(code -> wanted.labelOf(code).isPresent());
                        case Value.Whole _, Value.YesNo _, Value.Rows _ -> true;
                    };
        }

        private static List<String> keys(Field table) {
            return table.columns().stream().map(Field::key).toList();
        }

        private Set<String> shown() {
            return procedure.papers().stream()
                    .filter(RequiredPaper::shown)
                    .map(RequiredPaper::id)
                    .filter(id -> form.papers().contains(id) && isShownThere(id))
                    .collect(Collectors.toSet());
        }

        private boolean isShownThere(String id) {
            return from.papers().stream()
                    .anyMatch(paper -> paper.shown() && paper.id().equals(id));
        }
    }
}
