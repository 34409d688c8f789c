package vn.motcua.ui.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Liaison;
import vn.motcua.domain.dossier.ToldBack;

/// What another office let know of a dossier, in words.
final class LiaisonWords {

    private LiaisonWords() {}

    /// What a clerk has to know before anything else.
    static List<Sentence> standing(Liaison liaison) {
        var standing = new ArrayList<Sentence>();
        liaison.from()
                .map(from -> Sentence.of(liaison.isToTakeUp() ? "liaison.to-take-up" : "liaison.came-from", from))
                .ifPresent(standing::add);
        for (var office : liaison.over()) {
            standing.add(Optional.ofNullable(liaison.told().get(office))
                    .map(LiaisonWords::told)
                    .orElseGet(() -> Sentence.of("liaison.not-told", office)));
        }
        return standing;
    }

    static Sentence told(ToldBack word) {
        return switch (word.state()) {
            case RECEIVED -> Sentence.of("liaison.told-received", word.office());
            case RESOLVED -> Sentence.of("liaison.told-resolved", word.office());
            case RETURNED -> Sentence.of("liaison.told-returned", word.office());
            case WITHDRAWN -> Sentence.of("liaison.told-withdrawn", word.office());
        };
    }
}
