package vn.motcua.ui.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.counter.AttachPaper;
import vn.motcua.counter.DossierRow;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.calendar.Remaining;
import vn.motcua.domain.dossier.Content;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Received;
import vn.motcua.domain.form.FilledSection;
import vn.motcua.ui.Moment;

/// Reads a dossier and puts it into words; some milliseconds, off the screen's thread.
record SheetReader(Workplace workplace, Moment moment) {

    private static final Words WORDS = Words.VIETNAMESE;

    Optional<Sheet> read(UUID id) {
        return workplace.data().ledger().dossier(id).map(this::sheet);
    }

    private Sheet sheet(Dossier dossier) {
        var now = moment.now();
        var calendar = workplace.procedures().calendar();
        var worked = worked(dossier);
        var fields = FieldWords.of(worked.map(one -> one.procedure().form()), dossier);
        var jobs = workplace.data().printJobs().of(dossier.id());
        var due = dossier.due().map(Received.Due::at);
        return new Sheet(
                dossier,
                DossierRow.of(dossier).applicant(),
                Standing.of(dossier.state(), due, now, calendar),
                Upload.Reading.of(workplace.data().stream()).of(dossier.id()),
                due.filter(_ -> dossier.state().isOpen())
                        .map(at -> WORDS.say(Remaining.of(now, at.toZonedDateTime(), calendar)
                                .words()))
                        .orElse(""),
                due.map(at -> WORDS.say("dossiers.due", Moment.shown(at)))
                        .orElseGet(() -> WORDS.say("dossiers.due-unknown")),
                dossier.due().map(Received.Due::why).orElse(List.of()),
                warnings(dossier, fields),
                papers(dossier),
                answers(dossier, worked, fields),
                Timeline.of(dossier, fields, workplace.who()),
                PaperLine.of(dossier, jobs),
                ReceiptStanding.of(dossier),
                jobs);
    }

    private Optional<Worked> worked(Dossier dossier) {
        return workplace.procedures().work(dossier);
    }

    private static List<String> warnings(Dossier dossier, FieldWords fields) {
        var warnings = new ArrayList<>(Timeline.refusals(dossier, fields));
        if (dossier.readOnly() && !isReceptionRefused(dossier)) {
            warnings.add(WORDS.say("dossiers.read-only"));
        }
        if (!dossier.disputed().isEmpty()) {
            var slots = dossier.disputed().stream().map(fields::slot).distinct().toList();
            warnings.add(WORDS.say("dossiers.disputed", String.join(", ", slots)));
        }
        return warnings;
    }

    private static boolean isReceptionRefused(Dossier dossier) {
        return dossier.timeline().stream()
                .anyMatch(action -> action.facts() instanceof Received && dossier.isRefused(action));
    }

    private List<String> papers(Dossier dossier) {
        var lines = new ArrayList<>(
                dossier.content().papers().stream().map(SheetReader::taken).toList());
        if (!dossier.attached().isEmpty()) {
            var standing = workplace.data().files().standing(dossier.attached());
            lines.add(WORDS.say(AttachPaper.say(standing)));
        }
        return lines;
    }

    private static String taken(Content.PaperTaken paper) {
        var ways = new ArrayList<String>();
        way(ways, "dossiers.originals", paper.originals());
        way(ways, "dossiers.certified", paper.certified());
        way(ways, "dossiers.photocopies", paper.photocopies());
        if (paper.shown()) {
            ways.add(WORDS.say("dossiers.shown"));
        }
        return WORDS.say("dossiers.paper-taken", paper.name(), String.join(", ", ways));
    }

    private static void way(List<String> ways, String key, int count) {
        if (count > 0) {
            ways.add(WORDS.say(Sentence.of(key, count)));
        }
    }

    private static List<Sheet.Group> answers(Dossier dossier, Optional<Worked> worked, FieldWords fields) {
        return worked.map(one -> one.filled().sections().stream()
                        .map(SheetReader::group)
                        .filter(group -> !group.lines().isEmpty())
                        .toList())
                .orElseGet(() -> List.of(unsorted(dossier, fields)));
    }

    /// Only what was answered, and each person once.
    private static Sheet.Group group(FilledSection section) {
        var lines = new ArrayList<Sheet.Line>();
        for (var field : section.fields()) {
            field.answer()
                    .filter(_ -> field.follows().isEmpty())
                    .ifPresent(answer -> lines.add(
                            new Sheet.Line(field.field().label(), FieldWords.tell(field.field(), answer.value()))));
        }
        return new Sheet.Group(section.title(), lines);
    }

    /// For a procedure that the catalogue does not have any more.
    private static Sheet.Group unsorted(Dossier dossier, FieldWords fields) {
        var lines = new ArrayList<Sheet.Line>();
        dossier.content()
                .people()
                .forEach(person -> person.facts()
                        .forEach((attribute, answer) -> lines.add(
                                new Sheet.Line(fields.label(attribute), fields.tell(attribute, Optional.of(answer))))));
        dossier.content()
                .answers()
                .forEach((key, answer) ->
                        lines.add(new Sheet.Line(fields.label(key), fields.tell(key, Optional.of(answer)))));
        return new Sheet.Group(WORDS.say("dossiers.answers"), lines);
    }
}
