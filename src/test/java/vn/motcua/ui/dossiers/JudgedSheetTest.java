package vn.motcua.ui.dossiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.FormCorrected;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.domain.dossier.PaperPrinted;
import vn.motcua.domain.dossier.Reconciled;
import vn.motcua.domain.dossier.Verdict;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.ui.Background;

/// What a sheet says of verdicts, decided disputes, and attached files.
class JudgedSheetTest {

    @TempDir
    Path home;

    private TestDesk desk;
    private Dossier hang;

    @BeforeEach
    void open() {
        desk = new TestDesk(home);
        hang = desk.receive("Nguyễn Thị Hằng", "000199000001");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /// What was written, as the log holds it.
    private Hash write(List<Hash> bases, Facts facts) {
        desk.data.ledger().write(desk.workplace.who(), entry -> {
            entry.append(Optional.of(hang.id()), bases, facts);
            return facts;
        });
        return desk.dossier(hang.id()).timeline().stream()
                .filter(action -> action.facts().equals(facts))
                .findFirst()
                .orElseThrow()
                .hash();
    }

    private Hash write(Facts facts) {
        return write(desk.dossier(hang.id()).heads(), facts);
    }

    private static FormCorrected note(String text) {
        return new FormCorrected(
                "sai", Map.of("note", Optional.of(Answer.text(text, Source.CLERK))), Map.of(), "key" + text);
    }

    private Sheet sheet() {
        var background = new Background(Runnable::run, Runnable::run, e -> {
            throw new AssertionError(e);
        });
        var model = new DossiersModel(desk.workplace, background);
        model.shown();
        return model.verbs().sheetProperty().get().orElseThrow();
    }

    private static Timeline.Happening last(Sheet sheet) {
        return sheet.timeline().getLast();
    }

    @Test
    void a_refused_correction_is_marked_and_the_next_one_starts_from_what_counts() {
        var wrong = write(note("A"));
        write(new Verdict(List.of(wrong), "không đúng"));
        var sheet = sheet();
        assertEquals(
                "Hệ thống không chấp nhận việc đã ghi, lý do: không đúng",
                last(sheet).what());
        assertTrue(last(sheet).details().getFirst().startsWith("Sửa thông tin, lý do: sai, ghi lúc "));
        assertEquals(
                "Sửa thông tin, lý do: sai (không được chấp nhận)",
                sheet.timeline().get(1).what());
        assertTrue(sheet.warnings().getFirst().startsWith("Không được chấp nhận: Sửa thông tin"));
        write(note("B"));
        assertEquals(List.of("note: (bỏ trống) → B"), last(sheet()).details());
    }

    @Test
    void a_decided_dispute_names_whose_writing_stands_and_the_next_correction_starts_from_it() {
        var ours = write(hang.heads(), note("A"));
        write(hang.heads(), note("B"));
        write(new Reconciled(Map.of("answer:note", ours, "receipt", ours), "đã hỏi"));
        var sheet = sheet();
        assertEquals("Đối chiếu, lý do: đã hỏi", last(sheet).what());
        var who = desk.workplace.who().name();
        assertTrue(last(sheet).details().getFirst().startsWith("note: giữ nội dung " + who + " ghi lúc "));
        assertEquals(List.of(), sheet.warnings());
        write(note("C"));
        assertEquals(List.of("note: A → C"), last(sheet()).details());
    }

    @Test
    void a_refused_reception_says_so_and_not_that_the_program_is_too_old() {
        write(new Verdict(hang.heads(), "trùng hồ sơ"));
        assertEquals(
                List.of("Việc tiếp nhận hồ sơ này không được chấp nhận, lý do: trùng hồ sơ. Hồ sơ chỉ xem được."),
                sheet().warnings());
    }

    @Test
    void a_receipt_printed_before_a_verdict_has_to_be_superseded() {
        var wrong = write(note("A"));
        write(new PaperPrinted("receipt", 1, ""));
        assertEquals(ReceiptStanding.OUT, sheet().receipt());
        write(new Verdict(List.of(wrong), "không đúng"));
        assertEquals(ReceiptStanding.OUTDATED, sheet().receipt());
    }

    @Test
    void an_attached_file_is_told_by_the_name_of_its_paper() {
        var paper = hang.content().papers().getFirst();
        write(new PaperAttached(paper.id(), "ab".repeat(32), 7, "image/jpeg"));
        assertEquals("Đính kèm tệp cho giấy tờ " + paper.name(), last(sheet()).what());
        write(new PaperAttached("other", "cd".repeat(32), 7, "image/jpeg"));
        assertEquals("Đính kèm tệp cho giấy tờ other", last(sheet()).what());
    }
}
