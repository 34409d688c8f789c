package vn.motcua.counter;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.keys.SealingKey;

/// The desk's data once somebody has signed in.
public interface CounterData {

    Ledger ledger();

    /// What is said to the centre and taken from it.
    DeskStream stream();

    /// The same in pieces, to be carried where no line leads.
    LogPieces pieces();

    /// The attached files that are kept here.
    PaperFiles files();

    /// What is said to the centre of attached files, and taken from it.
    FileStream fileStream();

    /// What the centre says of who speaks.
    DeskDirectory directory();

    /// The pair for what only this desk is to open.
    SealingKey sealingKey();

    Drafts drafts();

    PrintJobs printJobs();

    Notes notes();

    OfficeSettings office();

    /// How often the data were found to be copied or restored; 1: the spare lane is in use, 2: no numbers are given.
    int copiesNoticed();

    /// Which life of the data this is.
    Life life();

    /// The labels of the attestation books in which these data hold numbers.
    List<String> books();

    DossierIndex index();

    /// Fills the search list; some 10 µs per dossier, off the screen's thread.
    void fillIndex();

    /// The newest dossiers, or the newest that hold every word of `query`.
    List<DossierRow> find(String query, int limit);

    /// How every dossier stands, the newest first.
    List<DossierLine> lines();

    /// These dossiers with their names, in this order.
    List<DossierRow> rows(List<UUID> ids);

    /// The dossiers of which something that was done here is not at the centre, with when the oldest of it was done;
    /// what waits longest first.
    Map<UUID, Instant> unsent();

    Path folder();
}
