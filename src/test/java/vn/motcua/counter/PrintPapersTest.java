package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.ui.Bench;

class PrintPapersTest {

    @TempDir
    Path home;

    private static Dossier attested(Workplace desk) {
        Originals.ready(desk.data(), 1);
        var visit = Originals.visit(desk.days().clockTime().toOffsetDateTime(), "BT 1 2");
        return assertInstanceOf(Receiving.Done.class, desk.verbs().receive().receive(visit, desk.who()))
                .dossiers()
                .getFirst();
    }

    @Test
    void a_label_after_the_statement_came_out_is_a_reprint_and_has_a_reason() {
        try (var bench = new Bench(home)) {
            var desk = bench.workplace();
            var dossier = attested(desk);
            var first = desk.prints().prepare(dossier, DossierPapers.STATEMENT, "", desk.who());
            desk.prints().cameOut(first.job(), desk.who());
            var out = desk.data().ledger().dossier(dossier.id()).orElseThrow();
            assertThrows(
                    IllegalArgumentException.class,
                    () -> desk.prints().prepare(out, DossierPapers.STATEMENT_LABEL, " ", desk.who()));
            var told = assertThrows(
                    UndrawablePaper.class,
                    () -> desk.prints().prepare(out, DossierPapers.STATEMENT_LABEL, "kẹt ".repeat(200), desk.who()));
            assertEquals("counter.reason-long", told.sentence().key());
            var again = desk.prints().prepare(out, DossierPapers.STATEMENT_LABEL, "kẹt giấy", desk.who());
            assertEquals("kẹt giấy", again.job().reason());
        }
    }
}
