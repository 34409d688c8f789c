package vn.motcua.ui.dossiers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.motcua.counter.DossierPapers;
import vn.motcua.counter.PagePicture;
import vn.motcua.counter.PrintJobs;
import vn.motcua.counter.PrintJobs.Job;
import vn.motcua.counter.PrintPapers.Printed;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;

/// The papers of a shown dossier: sent, kept as a file, drawn for the screen. Slow, off the screen's thread.
record SheetPapers(Workplace workplace) {

    private static final int DPI = 110;

    Printed print(Sheet sheet, String reason) {
        var prints = workplace.prints();
        var prepared = prints.prepare(sheet.dossier(), DossierPapers.RECEIPT, reason, workplace.who());
        return prints.send(prepared, sheet.dossier(), Optional.empty());
    }

    /// The receipt that counts, as it came out, or as it would come out now.
    List<PagePicture> pictures(Sheet sheet) {
        return workplace.drawing().pictures(receipt(sheet), DPI);
    }

    private byte[] receipt(Sheet sheet) {
        return sheet.receipt() == ReceiptStanding.OUT
                ? lastOut(sheet)
                        .flatMap(job -> workplace.data().printJobs().pdf(job.id()))
                        .orElseGet(() -> drawn(sheet))
                : drawn(sheet);
    }

    private static Optional<Job> lastOut(Sheet sheet) {
        return sheet.jobs().stream()
                .filter(job -> job.paper().equals(DossierPapers.RECEIPT) && job.state() == PrintJobs.State.CAME_OUT)
                .reduce((_, later) -> later);
    }

    private byte[] drawn(Sheet sheet) {
        int out = sheet.dossier().printed(DossierPapers.RECEIPT);
        int time = sheet.receipt() == ReceiptStanding.OUT ? out : out + 1;
        return workplace
                .papers()
                .receipt(sheet.dossier(), time, workplace.who().name())
                .pdf();
    }

    /// Our number and the paper's name: never a person's data.
    String fileName(Sheet sheet, String paper) {
        var kind = paper.equals(DossierPapers.RECEIPT) ? "giay-hen" : "to-khai";
        return sheet.dossier().number().text() + "-" + kind + ".pdf";
    }

    /// @return what to tell the clerk
    Sentence save(Sheet sheet, String paper, Path file) {
        var pdf = paper.equals(DossierPapers.RECEIPT)
                ? receipt(sheet)
                : workplace.papers().declaration(sheet.dossier()).pdf();
        try {
            Files.write(file, pdf);
            return Sentence.of("dossiers.saved", String.valueOf(file.getFileName()));
        } catch (IOException _) {
            return Sentence.of("dossiers.save-failed");
        }
    }
}
