package vn.motcua.ui.reception;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.Amending;
import vn.motcua.counter.Words;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.FormCorrected;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.FieldState;
import vn.motcua.domain.form.FileAnswer;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Value;
import vn.motcua.keys.Hashes;
import vn.motcua.store.Desk;
import vn.motcua.ui.Background;
import vn.motcua.ui.Bench;
import vn.motcua.ui.Lanes;
import vn.motcua.ui.PhotoForm;
import vn.motcua.ui.QuietWindow;

/// Fields of files at the counter, on a real store.
class PickedFilesTest {

    private static final byte[] PHOTO = PhotoForm.png(Color.DARK_GRAY);

    @TempDir
    Path home;

    private Bench bench;
    private ReceptionModel model;

    @BeforeEach
    void sitDown() {
        bench = new Bench(home.resolve("desk"));
        model = model(Bench.lanes());
        model.visit().open(PhotoForm.procedure(model.visit().workplace()));
        model.answering().typed("applicant.fullName", "Nguyễn Thị Ví Dụ");
    }

    private ReceptionModel model(Lanes lanes) {
        return new ReceptionModel(
                PhotoForm.workplace(bench, home.resolve("release")), lanes, Words.VIETNAMESE, new QuietWindow());
    }

    @AfterEach
    void getUp() {
        bench.close();
    }

    private Path file(String name, byte[] content) {
        try {
            return Files.write(Files.createDirectories(home.resolve("scans")).resolve(name), content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void pick(String key, Path... files) {
        model.files().pick(key, List.of(files), () -> {});
    }

    private FilledField field(String key) {
        return model.visit().shown().filled().orElseThrow().field(key).orElseThrow();
    }

    private Optional<FileAnswer> answer(String key) {
        return field(key).answer().flatMap(given -> FileAnswer.of(given.value()));
    }

    private String refused(String key) {
        var standing = model.files().standing(key).orElseThrow();
        return assertInstanceOf(PickedFiles.Standing.Refused.class, standing)
                .why()
                .key();
    }

    private List<Path> kept() throws IOException {
        var folder = bench.desk.data.resolve("files");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private Dossier received() {
        model.allPapers();
        model.taking().receive();
        var id = bench.data().ledger().find("X99.01.02-261123-Q1001").orElseThrow();
        return bench.data().ledger().dossier(id).orElseThrow();
    }

    @Test
    void a_picked_file_answers_the_field_and_on_receiving_is_a_file_of_the_dossier() throws IOException {
        assertInstanceOf(FieldState.Missing.class, field("photo").state());
        pick("photo", file("ảnh chị Ví Dụ.png", PHOTO));
        var hash = Hashes.sha256(PHOTO).hex();
        assertEquals(Optional.of(FileAnswer.of(hash, "ảnh chị Ví Dụ.png")), answer("photo"));
        var look = assertInstanceOf(
                        PickedFiles.Seen.Here.class,
                        model.files().look(answer("photo").orElseThrow()))
                .look();
        assertEquals(1, look.pages());
        assertEquals(PHOTO.length, look.size());
        assertTrue(Math.max(look.first().width(), look.first().height()) <= 360);
        var dossier = received();
        assertEquals(List.of(new PaperAttached("photo", hash, PHOTO.length, "image/png")), dossier.attached());
        assertEquals(
                FileAnswer.of(hash, "ảnh chị Ví Dụ.png").value(),
                dossier.content().answers().get("photo").value());
        assertArrayEquals(PHOTO, bench.data().files().read(new Hash(hash)).orElseThrow());
        assertEquals(List.of(), bench.data().drafts().all());
        assertEquals(1, kept().size());
        assertEquals(1, bench.data().files().standing(dossier.attached()).here());
    }

    @Test
    void without_its_file_a_required_field_keeps_the_dossier_from_being_received() {
        model.allPapers();
        model.taking().receive();
        assertEquals(
                "counter.field-missing",
                model.visit()
                        .noticeProperty()
                        .get()
                        .orElseThrow()
                        .lines()
                        .getFirst()
                        .key());
        assertFalse(model.visit().shown().filled().orElseThrow().printable());
        assertEquals(Optional.empty(), bench.data().ledger().find("X99.01.02-261123-Q1001"));
    }

    @Test
    void what_cannot_be_taken_is_told_and_changes_nothing() throws IOException {
        pick("photo", file("a.png", PHOTO));
        var before = answer("photo");
        var draft = bench.data().drafts().all();
        pick("photo", file("b.png", new byte[0]));
        assertEquals("counter.choose-empty", refused("photo"));
        pick("photo", file("b.pdf", PhotoForm.pdf(1)));
        assertEquals("counter.choose-kind", refused("photo"));
        pick("photo", file("b.png", "MZ".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        assertEquals("counter.choose-kind", refused("photo"));
        var large = java.util.Arrays.copyOf(PHOTO, 1024 * 1024 + 1);
        pick("photo", file("c.png", large));
        assertEquals("counter.choose-too-large", refused("photo"));
        pick("photo", file("d.png", java.util.Arrays.copyOf(PHOTO, 60)));
        assertEquals("counter.choose-damaged", refused("photo"));
        pick("photo", home.resolve("not-here.png"));
        assertEquals("counter.choose-gone", refused("photo"));
        pick("photo", home);
        assertEquals("counter.choose-gone", refused("photo"));
        pick("photo", file("e.png", PHOTO), file("f.png", PHOTO));
        assertEquals("ui.file-one", refused("photo"));
        assertEquals(before, answer("photo"));
        assertEquals(draft, bench.data().drafts().all());
        assertEquals(1, kept().size());
        pick("photo", file("g.png", PhotoForm.png(Color.RED)));
        assertEquals(Optional.empty(), model.files().standing("photo"));
        assertEquals("g.png", answer("photo").orElseThrow().name());
    }

    @Test
    void the_largest_that_is_said_is_still_taken() {
        var exactly = java.util.Arrays.copyOf(PHOTO, 1024 * 1024);
        pick("photo", file("a.png", exactly));
        assertEquals(Optional.empty(), model.files().standing("photo"));
        assertTrue(answer("photo").isPresent());
    }

    @Test
    void a_condition_asks_for_another_file_and_one_may_depend_on_a_file() {
        var fields = model.visit().shown().filled().orElseThrow();
        assertEquals(Optional.empty(), fields.field("report"));
        assertEquals(Optional.empty(), fields.field("note"));
        pick("photo", file("a.png", PHOTO));
        model.answering().answer("lost", Optional.of(new Value.YesNo(true)));
        assertInstanceOf(FieldState.Missing.class, field("report").state());
        assertInstanceOf(FieldState.OptionalEmpty.class, field("note").state());
        pick("report", file("don.pdf", PhotoForm.pdf(3)));
        var look = assertInstanceOf(
                PickedFiles.Seen.Here.class, model.files().look(answer("report").orElseThrow()));
        assertEquals(3, look.look().pages());
        var dossier = received();
        assertEquals(
                List.of("photo", "report"),
                dossier.attached().stream().map(PaperAttached::paper).toList());
    }

    @Test
    void a_file_whose_field_is_asked_no_more_is_not_attached() {
        pick("photo", file("a.png", PHOTO));
        model.answering().answer("lost", Optional.of(new Value.YesNo(true)));
        pick("report", file("don.pdf", PhotoForm.pdf(1)));
        model.answering().answer("lost", Optional.of(new Value.YesNo(false)));
        var dossier = received();
        assertEquals(
                List.of("photo"),
                dossier.attached().stream().map(PaperAttached::paper).toList());
    }

    @Test
    void a_draft_keeps_its_file_over_the_end_of_the_program_and_one_taken_out_is_swept() throws IOException {
        pick("photo", file("a.png", PHOTO));
        Files.delete(home.resolve("scans").resolve("a.png"));
        again();
        assertEquals("a.png", answer("photo").orElseThrow().name());
        assertInstanceOf(
                PickedFiles.Seen.Here.class, model.files().look(answer("photo").orElseThrow()));
        model.files().takeOut("photo");
        assertInstanceOf(FieldState.Missing.class, field("photo").state());
        again();
        assertEquals(List.of(), kept());
    }

    private void again() {
        bench.close();
        bench = new Bench(bench.desk);
        model = model(Bench.lanes());
        model.start();
    }

    @Test
    void a_file_that_is_lost_from_the_disk_is_told_at_its_field_and_when_receiving() throws IOException {
        pick("photo", file("a.png", PHOTO));
        Files.delete(kept().getFirst());
        again();
        assertInstanceOf(
                PickedFiles.Seen.Gone.class, model.files().look(answer("photo").orElseThrow()));
        model.allPapers();
        model.taking().receive();
        assertEquals(
                "counter.field-file-gone",
                model.visit()
                        .noticeProperty()
                        .get()
                        .orElseThrow()
                        .lines()
                        .getFirst()
                        .key());
        pick("photo", file("a.png", PHOTO));
        assertEquals(1, received().attached().size());
    }

    @Test
    void a_visit_that_went_on_while_a_file_was_read_does_not_get_it_and_that_is_told() {
        var waiting = new ArrayList<Runnable>();
        var slow = new Background(waiting::add, Runnable::run, thrown -> {
            throw new AssertionError(thrown);
        });
        var desk = Bench.lanes().desk();
        model = model(new Lanes(desk, slow, desk, desk));
        model.visit().open(PhotoForm.procedure(model.visit().workplace()));
        pick("photo", file("a.png", PHOTO));
        assertInstanceOf(
                PickedFiles.Standing.Reading.class,
                model.files().standing("photo").orElseThrow());
        model.begin();
        List.copyOf(waiting).forEach(Runnable::run);
        assertEquals(
                "ui.file-late",
                model.visit()
                        .noticeProperty()
                        .get()
                        .orElseThrow()
                        .lines()
                        .getFirst()
                        .key());
        model.takeBack(1);
        assertEquals(Optional.empty(), answer("photo"));
    }

    @Test
    void the_paper_says_that_it_is_there_and_what_it_is_called_and_so_does_what_the_citizen_reads() throws IOException {
        pick("photo", file("anh-the.png", PHOTO));
        var workplace = model.visit().workplace();
        var worked = model.visit().shown().working().orElseThrow();
        var paper = workplace.papers().declaration(worked, model.visit().now().toLocalDate());
        try (var pdf = Loader.loadPDF(paper.pdf())) {
            var text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Ảnh kèm theo: Có (anh-the.png)"), text);
        }
        var read = ReadBack.of(worked, Words.VIETNAMESE).parts().getFirst().lines();
        assertTrue(read.contains(new ReadBack.Line("Ảnh chân dung", "anh-the.png", false)), read.toString());
    }

    @Test
    void a_correction_attaches_the_right_file_beside_the_earlier_one() {
        pick("photo", file("a.png", PHOTO));
        var dossier = received();
        var right = PhotoForm.png(Color.BLUE);
        var answer = FileAnswer.of(bench.data().files().keep(right).hex(), "b.png");
        var amend = model.visit().workplace().verbs().amend();
        var outcome = amend.correct(
                dossier.id(),
                Map.of("photo", Optional.of(Answer.of(answer.value(), Source.CLERK))),
                "nhầm ảnh",
                Desk.CLERK);
        var corrected = assertInstanceOf(Amending.Done.class, outcome, outcome::toString)
                .dossier();
        assertEquals(
                List.of(Hashes.sha256(PHOTO).hex(), answer.sha256()),
                corrected.attached().stream().map(PaperAttached::sha256).toList());
        assertEquals(answer.value(), corrected.content().answers().get("photo").value());
        var kinds = corrected.timeline().stream()
                .map(action -> action.facts().getClass())
                .toList();
        assertEquals(List.of(FormCorrected.class, PaperAttached.class), kinds.subList(kinds.size() - 2, kinds.size()));
        var gone = amend.correct(
                dossier.id(),
                Map.of(
                        "photo",
                        Optional.of(
                                Answer.of(FileAnswer.of("0".repeat(64), "c.png").value(), Source.CLERK))),
                "nhầm ảnh",
                Desk.CLERK);
        assertEquals(
                "counter.field-file-gone",
                assertInstanceOf(Amending.Refused.class, gone).why().getFirst().key());
    }

    @Test
    void the_next_key_is_told_at_a_field_of_files() {
        model.at(new Where.InField("photo"));
        assertEquals(
                NextKey.of("Enter", "hand.choose-file"),
                model.nextProperty().get().getFirst());
        pick("photo", file("a.png", PHOTO));
        assertTrue(model.nextProperty().get().contains(NextKey.of("Del", "hand.file-out")));
    }
}
