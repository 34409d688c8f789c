package vn.motcua.domain.form;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// A form being filled: the people in their roles and what was answered besides. Every change is a new value.
///
/// An own answer goes before what the person in the role brings. Answers of fields that are not asked at the moment
/// are kept, so that changing one's mind twice loses nothing, but they are neither printed nor submitted.
///
/// @param people by role, what is known of the person: attribute (`fullName`) to answer
/// @param own by field key, what was entered or confirmed in this form
public record Filling(Form form, Map<String, Map<String, Answer>> people, Map<String, Answer> own) {

    public Filling {
        var copies = new HashMap<String, Map<String, Answer>>();
        people.forEach((role, known) -> copies.put(role, Map.copyOf(known)));
        people = Map.copyOf(copies);
        own = Map.copyOf(own);
    }

    public static Filling of(Form form) {
        return new Filling(form, Map.of(), Map.of());
    }

    /// Puts a person into a role. What was entered of the same person stays; of another person it goes, so that no
    /// paper mixes two people; where nobody was in the role, it gives way to what the person brings.
    public Filling person(String role, Map<String, Answer> known) {
        var changed = new HashMap<>(people);
        var before = changed.put(role, known);
        if (before == null) {
            return new Filling(form, changed, ownWithout(role, known.keySet()::contains));
        }
        return new Filling(form, changed, same(before, known) ? own : ownWithout(role, _ -> true));
    }

    /// Takes the person out of a role, with everything that was entered of them.
    public Filling nobody(String role) {
        var changed = new HashMap<>(people);
        changed.remove(role);
        return new Filling(form, changed, ownWithout(role, _ -> true));
    }

    /// Answers a field as it stands in `filled`: where two roles are one person, the answer goes to that person.
    public Filling answer(FilledForm filled, String key, Answer answer) {
        return put(rootOf(filled, key), answer);
    }

    /// Answers a field by its own key.
    public Filling put(String key, Answer answer) {
        var changed = new HashMap<>(own);
        changed.put(key, answer);
        return new Filling(form, people, changed);
    }

    /// Takes back what was entered; what the person in the role brings shows again.
    public Filling clear(FilledForm filled, String key) {
        var changed = new HashMap<>(own);
        changed.remove(rootOf(filled, key));
        return new Filling(form, people, changed);
    }

    /// Confirms an answer that was still to be looked at; nothing happens where there is none.
    public Filling confirm(FilledForm filled, String key) {
        return filled.field(key)
                .flatMap(FilledField::answer)
                .map(answer -> answer(filled, key, answer.confirm()))
                .orElse(this);
    }

    /// Works out what is asked and how each field stands.
    public FilledForm fill(Conditions conditions, LocalDate today) {
        return new Fill(this, conditions, today).form();
    }

    private Map<String, Answer> ownWithout(String role, Predicate<String> attribute) {
        var kept = new HashMap<>(own);
        kept.keySet().removeIf(key -> key.startsWith(role + ".") && attribute.test(key.substring(role.length() + 1)));
        return kept;
    }

    /// By number where both have one; without numbers, by name.
    private static boolean same(Map<String, Answer> before, Map<String, Answer> now) {
        var attribute = before.containsKey("citizenId") || now.containsKey("citizenId") ? "citizenId" : "fullName";
        var was = before.get(attribute);
        var is = now.get(attribute);
        return was != null && is != null && was.value().equals(is.value());
    }

    private static String rootOf(FilledForm filled, String key) {
        return filled.field(key).map(FilledField::root).orElse(key);
    }

    Optional<Answer> own(String key) {
        return Optional.ofNullable(own.get(key));
    }

    Optional<Answer> known(String role, String attribute) {
        return Optional.ofNullable(people.getOrDefault(role, Map.of()).get(attribute));
    }

    /// Says nothing of the people in it.
    @Override
    public String toString() {
        return "Filling[" + own.size() + " answers]";
    }
}
