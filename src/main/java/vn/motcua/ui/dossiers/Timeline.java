package vn.motcua.ui.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.motcua.counter.Acting;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.Attested;
import vn.motcua.domain.dossier.Content;
import vn.motcua.domain.dossier.CopyNoticed;
import vn.motcua.domain.dossier.DayOpened;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Erased;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.FormCorrected;
import vn.motcua.domain.dossier.HandedIn;
import vn.motcua.domain.dossier.HandedOver;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.IdentityChecked;
import vn.motcua.domain.dossier.IdentityDeferred;
import vn.motcua.domain.dossier.LogOpened;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.domain.dossier.PaperPrinted;
import vn.motcua.domain.dossier.Received;
import vn.motcua.domain.dossier.Reconciled;
import vn.motcua.domain.dossier.Resolved;
import vn.motcua.domain.dossier.Returned;
import vn.motcua.domain.dossier.TakenUp;
import vn.motcua.domain.dossier.ToldBack;
import vn.motcua.domain.dossier.Verdict;
import vn.motcua.domain.dossier.VerdictReason;
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

    private final Dossier dossier;
    private final FieldWords fields;
    private final Acting reader;
    private final AnswersSoFar answers = new AnswersSoFar();

    private Timeline(Dossier dossier, FieldWords fields, Acting reader) {
        this.dossier = dossier;
        this.fields = fields;
        this.reader = reader;
    }

    /// The oldest first.
    static List<Happening> of(Dossier dossier, FieldWords fields, Acting reader) {
        var timeline = new Timeline(dossier, fields, reader);
        return dossier.timeline().stream().map(timeline::happening).toList();
    }

    private Happening happening(Action action) {
        var what = WORDS.say(sentence(dossier, fields, action.facts()));
        var details = details(action.facts());
        boolean refused = dossier.isRefused(action);
        if (!refused || action.facts() instanceof Received) {
            answers.take(action);
        }
        return new Happening(
                when(action), who(action), refused ? WORDS.say("dossiers.not-accepted", what) : what, details);
    }

    private static String when(Action action) {
        return Moment.shown(action.header().at());
    }

    private String who(Action action) {
        var user = action.header().user();
        return user.equals(reader.login()) ? reader.name() : user;
    }

    private static Sentence sentence(Dossier dossier, FieldWords fields, Facts facts) {
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
            case PaperAttached file -> Sentence.of("dossiers.did-attach", name(dossier, fields, file.paper()));
            case HandedOver over -> Sentence.of("liaison.did-hand-over", over.office(), over.why());
            case HandedIn in ->
                Sentence.of(
                        "liaison.did-hand-in", in.from(), in.received().number().text());
            case TakenUp up ->
                up.due()
                        .map(due -> Sentence.of("liaison.did-take-up", Moment.shown(up.at()), Moment.shown(due.at())))
                        .orElseGet(() -> Sentence.of("liaison.did-take-up-undated", Moment.shown(up.at())));
            case ToldBack word -> LiaisonWords.told(word);
            case Verdict verdict -> Sentence.of("dossiers.did-verdict", VerdictReason.say(verdict.reason()));
            case Reconciled decided -> Sentence.of("dossiers.did-reconcile", decided.reason());
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

    /// A paper of the list, or the field of files that it answers.
    private static String name(Dossier dossier, FieldWords fields, String paper) {
        return dossier.content().papers().stream()
                .filter(taken -> taken.id().equals(paper))
                .map(Content.PaperTaken::name)
                .findFirst()
                .orElseGet(() -> fields.label(paper));
    }

    private static Sentence printed(PaperPrinted print) {
        return print.time() == 1
                ? Sentence.of("dossiers.did-print", PaperLine.name(print.paper()))
                : Sentence.of("dossiers.did-reprint", PaperLine.name(print.paper()), print.time() - 1, print.reason());
    }

    private List<String> details(Facts facts) {
        return switch (facts) {
            case FormCorrected corrected -> changes(corrected);
            case Verdict verdict -> against(verdict);
            case Reconciled decided -> kept(decided);
            default -> List.of();
        };
    }

    private List<String> changes(FormCorrected corrected) {
        var told = new ArrayList<String>();
        new TreeMap<>(corrected.facts())
                .forEach((person, facts) -> new TreeMap<>(facts)
                        .forEach((attribute, answer) -> told.add(change(
                                "person:" + person + ":" + attribute, fields.keyOf(person, attribute), answer))));
        new TreeMap<>(corrected.answers()).forEach((key, answer) -> told.add(change("answer:" + key, key, answer)));
        return told;
    }

    private String change(String slot, String key, Optional<Answer> now) {
        return WORDS.say(
                "dossiers.change", fields.label(key), fields.tell(key, answers.last(slot)), fields.tell(key, now));
    }

    private List<String> against(Verdict verdict) {
        return verdict.actions().stream()
                .flatMap(this::here)
                .map(action -> which(dossier, fields, action))
                .toList();
    }

    private List<String> kept(Reconciled decided) {
        var told = new ArrayList<String>();
        new TreeMap<>(decided.chosen())
                .forEach((slot, chosen) -> here(chosen)
                        .forEach(action ->
                                told.add(WORDS.say("dossiers.kept", fields.slot(slot), who(action), when(action)))));
        return told;
    }

    private Stream<Action> here(Hash hash) {
        return dossier.timeline().stream().filter(action -> action.hash().equals(hash));
    }

    private static String which(Dossier dossier, FieldWords fields, Action action) {
        return WORDS.say(
                "dossiers.not-accepted-which", WORDS.say(sentence(dossier, fields, action.facts())), when(action));
    }

    /// What the centre found against, a sentence each.
    static List<String> refusals(Dossier dossier, FieldWords fields) {
        return dossier.refused().stream()
                .flatMap(refusal -> dossier.timeline().stream()
                        .filter(action -> action.hash().equals(refusal.action()))
                        .map(action -> action.facts() instanceof Received
                                ? WORDS.say("dossiers.refused-reception", VerdictReason.say(refusal.reason()))
                                : WORDS.say(
                                        "dossiers.refused",
                                        which(dossier, fields, action),
                                        VerdictReason.say(refusal.reason()))))
                .toList();
    }
}
