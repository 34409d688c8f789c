package vn.motcua.ui.dossiers;

import vn.motcua.counter.DossierPapers;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.PaperPrinted;

/// Whether the citizen holds the receipt that counts.
enum ReceiptStanding {
    /// no receipt has come out of the printer yet
    NOT_OUT,
    OUT,
    /// corrected, decided or refused since: what the citizen holds has to be superseded
    OUTDATED;

    static ReceiptStanding of(Dossier dossier) {
        var standing = NOT_OUT;
        for (var action : dossier.timeline()) {
            if (action.facts() instanceof PaperPrinted print && print.paper().equals(DossierPapers.RECEIPT)) {
                standing = OUT;
            } else if (action.facts().outdatesPapers() && standing == OUT) {
                standing = OUTDATED;
            }
        }
        return standing;
    }
}
