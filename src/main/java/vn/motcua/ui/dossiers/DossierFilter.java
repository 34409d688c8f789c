package vn.motcua.ui.dossiers;

import vn.motcua.domain.Sentence;

/// The words at the left of the list.
enum DossierFilter {
    TODAY,
    SOON,
    LATE,
    WAITING,
    RETURNED,
    WITHDRAWN,
    ALL;

    /// @param today whether the dossier was received on the present day
    boolean takes(Standing standing, boolean today) {
        return switch (this) {
            case TODAY -> today;
            case SOON -> standing == Standing.SOON;
            case LATE -> standing == Standing.LATE;
            case WAITING -> standing == Standing.WAITING;
            case RETURNED -> standing == Standing.RETURNED;
            case WITHDRAWN -> standing == Standing.WITHDRAWN;
            case ALL -> true;
        };
    }

    Sentence words() {
        return Sentence.of(
                switch (this) {
                    case TODAY -> "dossiers.filter-today";
                    case SOON -> "dossiers.filter-soon";
                    case LATE -> "dossiers.filter-late";
                    case WAITING -> "dossiers.filter-waiting";
                    case RETURNED -> "dossiers.filter-returned";
                    case WITHDRAWN -> "dossiers.filter-withdrawn";
                    case ALL -> "dossiers.filter-all";
                });
    }
}
