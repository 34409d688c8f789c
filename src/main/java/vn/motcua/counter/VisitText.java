package vn.motcua.counter;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.FileAnswer;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.person.People;
import vn.motcua.domain.person.Person;
import vn.motcua.wire.Json;
import vn.motcua.wire.Reading;
import vn.motcua.wire.UnreadableException;
import vn.motcua.wire.Values;

/// A visit as text, for drafts. Never leaves the desk.
public final class VisitText {

    /// 1 had no `format` and did not say who began the visit.
    private static final int FORMAT = 2;

    private VisitText() {}

    public static String write(Visit visit) {
        var json = Json.empty()
                .put("format", FORMAT)
                .put("id", visit.id().toString())
                .put("arrivedAt", visit.arrivedAt().toString())
                .put("writtenOnRequest", visit.writtenOnRequest());
        visit.begunBy().ifPresent(clerk -> json.put("begunBy", clerk));
        var people = json.putArray("people");
        for (var person : visit.people().everyone()) {
            people.addObject().put("id", person.id().toString()).set("facts", Values.answers(OpenedForm.facts(person)));
        }
        var forms = json.putArray("forms");
        visit.forms().forEach(form -> forms.add(write(form)));
        var unchecked = json.putObject("unchecked");
        visit.unchecked().forEach((person, why) -> unchecked.put(person.toString(), why));
        return Json.line(json);
    }

    /// The files that a visit's answers name.
    public static Set<Hash> files(Visit visit) {
        return visit.forms().stream()
                .flatMap(form -> form.own().values().stream())
                .flatMap(answer -> FileAnswer.of(answer.value()).stream())
                .map(file -> new Hash(file.sha256()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ObjectNode write(OpenedForm form) {
        var json = Json.empty()
                .put("id", form.id().toString())
                .put("procedure", form.procedure())
                .put("version", form.version());
        var roles = json.putObject("roles");
        form.roles()
                .forEach((role, people) ->
                        people.forEach(person -> roles.withArray(role).add(person.toString())));
        json.set("answers", Values.answers(form.own()));
        form.papers().stream().sorted().forEach(json.putArray("papers")::add);
        return json;
    }

    /// @throws UnreadableException if it is not what [#write] wrote
    public static Visit read(String text) {
        return Reading.whole(
                Json.object(text),
                json -> known(json).orElseThrow(() -> new UnreadableException("a draft of a newer program")));
    }

    private static Optional<Visit> known(Reading json) {
        long format = json.optionalNumber("format").orElse(1L);
        return format > FORMAT ? Optional.empty() : Optional.of(visit(json));
    }

    private static Visit visit(Reading json) {
        return new Visit(
                UUID.fromString(json.text("id")),
                OffsetDateTime.parse(json.text("arrivedAt")),
                json.yes("writtenOnRequest"),
                json.optionalText("begunBy"),
                new People(json.list("people", VisitText::person)),
                json.list("forms", VisitText::form),
                unchecked(json));
    }

    private static Map<UUID, String> unchecked(Reading json) {
        var unchecked = new LinkedHashMap<UUID, String>();
        json.map("unchecked", Reading::asText).forEach((person, why) -> unchecked.put(UUID.fromString(person), why));
        return unchecked;
    }

    private static Person person(JsonNode node) {
        return Reading.whole(node, json -> {
            var facts = new LinkedHashMap<Attribute, Answer>();
            json.map("facts", Values::answer).forEach((key, answer) -> facts.put(attribute(key), answer));
            return new Person(UUID.fromString(json.text("id")), facts);
        });
    }

    private static Attribute attribute(String key) {
        return Attribute.of(key).orElseThrow(() -> new UnreadableException("an attribute that nobody knows"));
    }

    private static OpenedForm form(JsonNode node) {
        return Reading.whole(
                node,
                json -> new OpenedForm(
                        UUID.fromString(json.text("id")),
                        json.text("procedure"),
                        json.text("version"),
                        roles(json),
                        json.map("answers", Values::answer),
                        new LinkedHashSet<>(json.texts("papers"))));
    }

    private static Map<String, List<UUID>> roles(Reading json) {
        return json.map("roles", VisitText::ids);
    }

    /// One id alone is how drafts were written before a role could be several people's.
    private static List<UUID> ids(JsonNode node) {
        return node.isArray() ? node.valueStream().map(VisitText::id).toList() : List.of(id(node));
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(Reading.asText(node));
    }

    /// The visits that are still being filled, the newest first; a draft that cannot be read is left where it is.
    public static List<Visit> all(Drafts drafts) {
        var visits = new ArrayList<Visit>();
        for (var draft : drafts.all()) {
            try {
                visits.add(read(draft.text()));
            } catch (UnreadableException _) {
                continue; // kept for a newer program; verify counts it
            }
        }
        return visits;
    }
}
