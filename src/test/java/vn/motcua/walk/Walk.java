package vn.motcua.walk;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// One visit as a clerk and a citizen have it.
///
/// @param name of its pictures and lines
/// @param most how many keys it may take
/// @param dossiers how many the visit itself writes, the last of the office
/// @param cards what lies on the reader
/// @param paper what must stand in blanks, by their keys
/// @param hand the blanks that are left for somebody to write in: consent of those who are not there
/// @param unknown the blanks that nobody can answer or that the form does not want; they are struck through
/// @param story what is done
record Walk(
        String name,
        int most,
        int dossiers,
        List<String> cards,
        Map<String, String> paper,
        Set<String> hand,
        Set<String> unknown,
        Story story) {

    interface Story {
        void go(Clerk clerk);
    }

    static Walk of(String name, int most, Story story, String... cards) {
        return new Walk(name, most, 1, List.of(cards), Map.of(), Set.of(), Set.of(), story);
    }

    Walk onPaper(Map<String, String> expected) {
        return new Walk(name, most, dossiers, cards, expected, hand, unknown, story);
    }

    Walk byHand(String... left) {
        return new Walk(name, most, dossiers, cards, paper, Set.of(left), unknown, story);
    }

    Walk struck(String... open) {
        return new Walk(name, most, dossiers, cards, paper, hand, Set.of(open), story);
    }

    Walk writes(int several) {
        return new Walk(name, most, several, cards, paper, hand, unknown, story);
    }

    /// What the cards say, as it might be typed: each part, and days as they are written.
    List<String> known() {
        return cards.stream()
                .flatMap(card -> java.util.Arrays.stream(card.split("\\|")))
                .filter(part -> part.length() > 1)
                .map(part -> part.replaceFirst("^(\\d\\d)(\\d\\d)(\\d{4})$", "$1/$2/$3"))
                .toList();
    }
}
