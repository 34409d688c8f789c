package vn.motcua.domain.dossier;

/// What an action says. Each kind carries only what is true of it; the bytes are made in `vn.motcua.wire`.
public sealed interface Facts
        permits LogOpened,
                DayOpened,
                CopyNoticed,
                Received,
                FormCorrected,
                Withdrawn,
                Resolved,
                Attested,
                Returned,
                IdentityDeferred,
                IdentityChecked,
                PaperPrinted,
                PaperAttached,
                HandedOver,
                HandedIn,
                TakenUp,
                ToldBack,
                Verdict,
                Reconciled,
                Erased,
                Facts.Unknown {

    /// A kind or a schema that this program does not know, or a body that a purge has dropped: the dossier can be read
    /// and not be changed here.
    record Unknown(String kind, int schema) implements Facts {}

    /// The word that stands in the header.
    default String kind() {
        return this instanceof Unknown unknown ? unknown.kind() : getClass().getSimpleName();
    }

    /// The shape that this program writes of this kind.
    default int schema() {
        return this instanceof Unknown unknown ? unknown.schema() : 1;
    }

    /// Whether papers printed before may no longer say what the dossier says.
    default boolean outdatesPapers() {
        return this instanceof FormCorrected || this instanceof Reconciled || this instanceof Verdict;
    }
}
