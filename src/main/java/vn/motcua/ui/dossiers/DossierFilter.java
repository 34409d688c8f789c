package vn.motcua.ui.dossiers;

import vn.motcua.domain.Sentence;

/// The words at the left of the list.
enum DossierFilter {
    TODAY,
    SOON,
    LATE,
    WAITING,
    UNCHECKED,
    DISPUTED,
    UNSENT,
    REFUSED,
    RETURNED,
    WITHDRAWN,
    ALL;

    boolean takes(Marks marks) {
        return switch (this) {
            case TODAY -> marks.today();
            case SOON -> marks.standing() == Standing.SOON;
            case LATE -> marks.standing() == Standing.LATE;
            case WAITING -> marks.standing() == Standing.WAITING;
            case UNCHECKED -> marks.unchecked();
            case DISPUTED -> marks.disputed();
            case UNSENT -> marks.upload() != Upload.THERE;
            case REFUSED -> marks.refused();
            case RETURNED -> marks.standing() == Standing.RETURNED;
            case WITHDRAWN -> marks.standing() == Standing.WITHDRAWN;
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
                    case UNCHECKED -> "dossiers.filter-unchecked";
                    case DISPUTED -> "dossiers.filter-disputed";
                    case UNSENT -> "sync.filter-unsent";
                    case REFUSED -> "sync.filter-refused";
                    case RETURNED -> "dossiers.filter-returned";
                    case WITHDRAWN -> "dossiers.filter-withdrawn";
                    case ALL -> "dossiers.filter-all";
                });
    }
}
