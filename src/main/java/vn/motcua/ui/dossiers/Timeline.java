package vn.motcua.ui.dossiers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.motcua.counter.Acting;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.Attested;
import vn.motcua.domain.dossier.CopyNoticed;
import vn.motcua.domain.dossier.DayOpened;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Erased;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.FormCorrected;
import vn.motcua.domain.dossier.IdentityChecked;
import vn.motcua.domain.dossier.IdentityDeferred;
import vn.motcua.domain.dossier.LogOpened;
import vn.motcua.domain.dossier.PaperPrinted;
import vn.motcua.domain.dossier.Received;
import vn.motcua.domain.dossier.Resolved;
import vn.motcua.domain.dossier.Returned;
import vn.motcua.domain.dossier.Withdrawn;
import vn.motcua.domain.form.Answer;
import vn.motcua.ui.Moment;

/// Tells the actions of a dossier, a sentence each; a correction also what it changed, from and to.
final class Timeline {

    /// @param what the sentence
    /// @param details such as `Họ tên: A → B`
    record Happening(String when, String who, String what, List<String> details) {
        Happening {
            details = List.copyOf(details);
        }
    }

    private static final Words WORDS = Words.VIETNAMESE;

    private final FieldWords fields;
    private final Acting reader;
    private final Map<String, Answer> answers = new HashMap<>();

    private Timeline(FieldWords fields, Acting reader) {
        this.fields = fields;
        this.reader = reader;
    }

    /// The oldest first.
    static List<Happening> of(Dossier dossier, FieldWords fields, Acting reader) {
        var timeline = new Timeline(fields, reader);
        return dossier.timeline().stream().map(timeline::happening).toList();
    }

    private Happening happening(Action action) {
        var header = action.header();
        var who = header.user().equals(reader.login()) ? reader.name() : header.user();
        var details = details(action.facts());
        return new Happening(Moment.shown(header.at()), who, WORDS.say(sentence(action.facts())), details);
    }

    private static Sentence sentence(Facts facts) {
        return switch (facts) {
            case Received received -> received(received);
            case FormCorrected corrected -> Sentence.of("dossiers.did-correct", corrected.reason());
            case Withdrawn withdrawn -> Sentence.of("dossiers.did-withdraw", withdrawn.reason());
            case PaperPrinted print -> printed(print);
            case Resolved resolved -> resolved(resolved);
            case Attested attested ->
                Sentence.of(
                        "dossiers.did-attest",
                        attested.book(),
                        attested.entries().size());
            case Returned returned -> Sentence.of("dossiers.did-return", returned.name());
            case IdentityDeferred later -> Sentence.of("dossiers.did-defer-identity", later.reason());
            case IdentityChecked checked ->
                checked.agrees()
                        ? Sentence.of("dossiers.did-check-identity")
                        : Sentence.of("dossiers.did-check-identity-differs", checked.note());
            case Erased _ -> Sentence.of("dossiers.did-erase");
            case Facts.Unknown _ -> Sentence.of("dossiers.did-unknown");
            case LogOpened _, DayOpened _, CopyNoticed _ -> Sentence.of("dossiers.did-other");
        };
    }

    private static Sentence received(Received received) {
        var number = received.number().text();
        return received.due()
                .map(due -> Sentence.of("dossiers.did-receive", number, Moment.shown(due.at())))
                .orElseGet(() -> Sentence.of("dossiers.did-receive-undated", number));
    }

    private static Sentence resolved(Resolved resolved) {
        var number = resolved.number().orElse("–");
        return resolved.reason().isBlank()
                ? Sentence.of("dossiers.did-resolve", resolved.title(), number)
                : Sentence.of("dossiers.did-resolve-again", resolved.title(), number, resolved.reason());
    }

    private static Sentence printed(PaperPrinted print) {
        return print.time() == 1
                ? Sentence.of("dossiers.did-print", PaperLine.name(print.paper()))
                : Sentence.of("dossiers.did-reprint", PaperLine.name(print.paper()), print.time() - 1, print.reason());
    }

    private List<String> details(Facts facts) {
        if (facts instanceof Received received) {
            begin(received);
        }
        return facts instanceof FormCorrected corrected ? changes(corrected) : List.of();
    }

    private void begin(Received received) {
        answers.putAll(received.content().answers());
        received.content()
                .people()
                .forEach(person -> person.facts()
                        .forEach((attribute, answer) -> answers.put(person.id() + ":" + attribute, answer)));
    }

    private List<String> changes(FormCorrected corrected) {
        var told = new ArrayList<String>();
        new TreeMap<>(corrected.facts())
                .forEach((person, facts) -> new TreeMap<>(facts)
                        .forEach((attribute, answer) ->
                                told.add(change(person + ":" + attribute, fields.keyOf(person, attribute), answer))));
        new TreeMap<>(corrected.answers()).forEach((key, answer) -> told.add(change(key, key, answer)));
        return told;
    }

    private String change(String slot, String key, Optional<Answer> now) {
        var before = Optional.ofNullable(answers.get(slot));
        now.ifPresentOrElse(answer -> answers.put(slot, answer), () -> answers.remove(slot));
        return WORDS.say("dossiers.change", fields.label(key), fields.tell(key, before), fields.tell(key, now));
    }
}
