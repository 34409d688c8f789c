package vn.motcua.ui.dossiers;

import vn.motcua.domain.Sentence;

/// The words at the left of the list.
enum DossierFilter {
    TODAY,
    SOON,
    LATE,
    WITHDRAWN,
    ALL;

    boolean takes(ListedDossier dossier) {
        return switch (this) {
            case TODAY -> dossier.today();
            case SOON -> dossier.standing() == Standing.SOON;
            case LATE -> dossier.standing() == Standing.LATE;
            case WITHDRAWN -> dossier.standing() == Standing.WITHDRAWN;
            case ALL -> true;
        };
    }

    Sentence words() {
        return Sentence.of(
                switch (this) {
                    case TODAY -> "dossiers.filter-today";
                    case SOON -> "dossiers.filter-soon";
                    case LATE -> "dossiers.filter-late";
                    case WITHDRAWN -> "dossiers.filter-withdrawn";
                    case ALL -> "dossiers.filter-all";
                });
    }
}
