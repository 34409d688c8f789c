package vn.motcua.domain.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.domain.Sentence;

/// What a clerk should look at although the card can be read.
final class CardWarnings {

    /// Identity cards with twelve digits by law exist since (Luật Căn cước công dân 2014).
    private static final LocalDate FIRST_CARDS = LocalDate.of(2016, 1, 1);

    /// Papers with nine digits ended (Luật Căn cước 2023 Điều 46.2).
    private static final LocalDate NINE_DIGITS_ENDED = LocalDate.of(2025, 1, 1);

    private static final Pattern SMALL_LETTER = Pattern.compile("(?:^|[ ])\\p{Ll}");

    private CardWarnings() {}

    static List<Sentence> of(CardFacts card, LocalDate today) {
        var found = new ArrayList<>(card.number().warnings(card.sex(), card.birthDate()));
        Stream.of(name(card), residence(card), issued(card, today), expired(card, today), nineDigits(card, today))
                .flatMap(Optional::stream)
                .forEach(found::add);
        return List.copyOf(found);
    }

    private static Optional<Sentence> name(CardFacts card) {
        var name = card.fullName();
        if (Letters.plain(name)) {
            return warn("card.nameWithoutMarks");
        }
        boolean unusual = SMALL_LETTER.matcher(name).find() || name.codePoints().anyMatch(Letters::rare);
        return unusual ? warn("card.unusualName") : Optional.empty();
    }

    private static Optional<Sentence> residence(CardFacts card) {
        return card.residence().isEmpty() ? warn("card.noResidence") : Optional.empty();
    }

    private static Optional<Sentence> issued(CardFacts card, LocalDate today) {
        if (card.issued().isEmpty()) {
            return warn("card.noIssueDate");
        }
        var issued = card.issued().get();
        return issued.isAfter(today) || issued.isBefore(FIRST_CARDS)
                ? warn("card.unusualIssueDate", CardDate.shown(issued))
                : Optional.empty();
    }

    private static Optional<Sentence> expired(CardFacts card, LocalDate today) {
        return card.goodUntil()
                .filter(today::isAfter)
                .flatMap(last -> warn("card.probablyExpired", CardDate.shown(last)));
    }

    private static Optional<Sentence> nineDigits(CardFacts card, LocalDate today) {
        return card.oldNumber()
                .filter(old -> old.length() == 9 && !today.isBefore(NINE_DIGITS_ENDED))
                .flatMap(_ -> warn("card.nineDigitsEnded"));
    }

    private static Optional<Sentence> warn(String key, Object... parts) {
        return Optional.of(Sentence.of(key, parts));
    }
}
