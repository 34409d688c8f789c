package vn.motcua.ui;

import java.util.List;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;

/// Makes the pages that are not part of the window itself, once somebody has signed in.
@FunctionalInterface
public interface Pages {

    /// @return in the order of their buttons, after the reception's; the one named [#DOSSIERS] takes the scanned
    ///     receipts
    List<Page> of(Workplace workplace, Window window);

    /// The name of the page of dossiers.
    String DOSSIERS = "ui.dossiers";

    /// The name of the page of results.
    String RESULTS = "ui.results";

    /// The name of the page of signers.
    String SIGNERS = "ui.signers";

    /// The name of the page of printers and of papers that are not out.
    String PRINTERS = "ui.printers";

    /// The name of the page of the conversation with the centre.
    String SYNC = "ui.sync";

    /// The name of the page where it is decided what stands between desks.
    String RECONCILE = "ui.reconcile";

    /// The name of the page of all procedures.
    String CATALOGUE = "ui.procedure-list";

    /// The name of the reception's page.
    String RECEPTION = "ui.reception";

    /// The name of the page where copies are attested.
    String ATTESTING = "ui.attest";

    /// The name of the page where signatures are attested.
    String SIGNING = "ui.attest-signature";

    /// The name of the page on which the citizen reads.
    String READ_BACK = "ui.read-back";

    /// What the window does for its pages. On the FX thread.
    interface Window {

        /// Brings a page to the front; nothing happens where there is no such page.
        void go(String name);

        /// Brings a page to the front and hands it a text as if it had been scanned there.
        void go(String name, String scanned);

        /// Brings the page of dossiers to the front and looks there for words.
        void find(String query);

        /// Something was written and is durable on disk: what the window tells of it is read again.
        void written();

        /// Dossiers changed without anybody's doing here: the page in front may be old.
        void arrived();

        /// A sentence at the foot of the window.
        void tell(Sentence sentence);
    }
}
