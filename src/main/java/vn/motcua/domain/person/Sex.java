package vn.motcua.domain.person;

import java.util.Optional;
import vn.motcua.domain.Sentence;

/// Sex as identity papers write it. The code is what is stored and what rules speak of.
public enum Sex {
    MALE("male", "Nam"),
    FEMALE("female", "Nữ");

    private final String code;
    private final String onCard;

    Sex(String code, String onCard) {
        this.code = code;
        this.onCard = onCard;
    }

    /// Exactly `Nam` or `Nữ`, as a card has it.
    static Optional<Sex> onCard(String text) {
        for (var sex : values()) {
            if (sex.onCard.equals(text)) {
                return Optional.of(sex);
            }
        }
        return Optional.empty();
    }

    public String code() {
        return code;
    }

    public Sentence label() {
        return Sentence.of("person.sex." + code);
    }
}
