package vn.motcua.ui.dossiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.Receiving;
import vn.motcua.counter.Visit;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.FileAnswer;
import vn.motcua.domain.form.Source;
import vn.motcua.keys.Hashes;
import vn.motcua.ui.Bench;
import vn.motcua.ui.PhotoForm;

/// A field of files is put right in F4.
class FileCorrectionTest {

    private static final byte[] PHOTO = PhotoForm.png(Color.GRAY);
    private static final byte[] RIGHT = PhotoForm.png(Color.GREEN);

    @TempDir
    Path home;

    private Bench bench;
    private Workplace workplace;
    private DossiersModel model;
    private Dossier dossier;

    @BeforeEach
    void receive() {
        bench = new Bench(home.resolve("desk"));
        workplace = PhotoForm.workplace(bench, home.resolve("release"));
        var procedure = PhotoForm.procedure(workplace);
        var visit =
                Visit.begin(OffsetDateTime.parse("2026-11-23T09:00:00+07:00")).open(procedure);
        visit = say(visit, "applicant.fullName", Answer.text("Lê Thị Ví Dụ", Source.CITIZEN));
        var file = FileAnswer.of(bench.data().files().keep(PHOTO).hex(), "a.png");
        visit = say(visit, "photo", Answer.of(file.value(), Source.CITIZEN));
        visit = visit.with(visit.forms().getFirst().paper("identity", true));
        var done = assertInstanceOf(
                Receiving.Done.class, workplace.verbs().receive().receive(visit, workplace.who()));
        dossier = done.dossiers().getFirst();
        model = new DossiersModel(workplace, Bench.lanes().desk());
        model.shown();
    }

    private Visit say(Visit visit, String key, Answer answer) {
        var form = visit.forms().getFirst();
        var today = workplace.days().clockTime().toLocalDate();
        var filled = workplace
                .procedures()
                .work(form, visit.people(), today)
                .orElseThrow()
                .filled();
        return visit.answer(form, filled, key, Optional.of(answer));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Sheet sheet() {
        return model.verbs().sheetProperty().get().orElseThrow();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(home.resolve(name), content);
    }

    @Test
    void the_right_file_stands_among_the_changes_is_kept_with_the_reason_and_told_by_the_fields_name()
            throws IOException {
        var verbs = model.verbs();
        verbs.correct();
        verbs.choose("photo", file("b.png", RIGHT), () -> {});
        var correcting =
                assertInstanceOf(Asking.Correcting.class, verbs.askingProperty().get());
        assertEquals(
                List.of("Ảnh chân dung: a.png → b.png"), correcting.correction().told());
        verbs.saveCorrection("nhầm ảnh");
        var corrected = bench.data().ledger().dossier(dossier.id()).orElseThrow();
        assertEquals(Hashes.sha256(RIGHT).hex(), corrected.attached().getLast().sha256());
        assertEquals(2, corrected.attached().size());
        var what = sheet().timeline().stream().map(Timeline.Happening::what).toList();
        var attached = Words.VIETNAMESE.say(Sentence.of("dossiers.did-attach", "Ảnh chân dung"));
        assertEquals(2, what.stream().filter(attached::equals).count(), what.toString());
        assertTrue(sheet().answers().stream()
                .flatMap(group -> group.lines().stream())
                .anyMatch(new Sheet.Line("Ảnh chân dung", "b.png")::equals));
    }

    @Test
    void a_file_that_cannot_be_taken_is_told_and_nothing_stands_among_the_changes() throws IOException {
        var verbs = model.verbs();
        verbs.correct();
        verbs.choose("photo", file("b.pdf", PhotoForm.pdf(1)), () -> {});
        assertEquals(
                Words.VIETNAMESE.say(Sentence.of("counter.choose-kind", "Ảnh chân dung", "JPEG, PNG")),
                verbs.messageProperty().get());
        var correcting =
                assertInstanceOf(Asking.Correcting.class, verbs.askingProperty().get());
        assertEquals(List.of(), correcting.correction().told());
    }

    @Test
    void a_required_file_cannot_be_taken_out() {
        var verbs = model.verbs();
        verbs.correct();
        verbs.change("photo", "", () -> {});
        verbs.saveCorrection("thử");
        assertEquals(
                Words.VIETNAMESE.say(Sentence.of("counter.field-missing", "Ảnh chân dung")),
                verbs.messageProperty().get());
        assertEquals(
                1,
                bench.data()
                        .ledger()
                        .dossier(dossier.id())
                        .orElseThrow()
                        .attached()
                        .size());
    }
}
