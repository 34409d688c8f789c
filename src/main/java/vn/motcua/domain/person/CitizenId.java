package vn.motcua.domain.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.domain.Sentence;

/// A personal identification number (*số định danh cá nhân*): three digits of the place of birth registration, one of
/// century and sex, two of the birth year, six at random. It has no check digit.
///
/// Rules: NĐ 137/2015 Điều 13, TT 59/2021/TT-BCA Điều 4. A disagreement is never more than a warning.
public record CitizenId(String text) {

    private static final Pattern FORM = Pattern.compile("[0-9]{12}");
    private static final int FIRST_CENTURY = 1900;

    /// @throws IllegalArgumentException if the text is not twelve ASCII digits; the text itself is not repeated
    public CitizenId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a citizen's number has twelve digits");
        }
    }

    public static Optional<CitizenId> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new CitizenId(text)) : Optional.empty();
    }

    /// The code of the province (or country) where the birth was registered, such as `001`.
    public String province() {
        return text.substring(0, 3);
    }

    /// Not one of the 63 codes of the provinces as they were before 2025-07-01, which stay in use; people born abroad
    /// have a country's code here.
    public boolean unknownProvince() {
        return !Provinces.hasCode(province());
    }

    public boolean sexMismatch(Sex sex) {
        return sex != (digit(3) % 2 == 0 ? Sex.MALE : Sex.FEMALE);
    }

    public boolean centuryMismatch(LocalDate birth) {
        int century = FIRST_CENTURY + digit(3) / 2 * 100;
        return birth.getYear() < century || birth.getYear() >= century + 100;
    }

    public boolean yearMismatch(LocalDate birth) {
        return Math.floorMod(birth.getYear(), 100) != digit(4) * 10 + digit(5);
    }

    /// What a clerk should look at, in a fixed order; empty when the number agrees with sex and birth date.
    public List<Sentence> warnings(Sex sex, LocalDate birth) {
        var found = new ArrayList<Sentence>();
        if (unknownProvince()) {
            found.add(Sentence.of("card.unknownProvince", province()));
        }
        if (sexMismatch(sex)) {
            found.add(Sentence.of("card.sexMismatch", sex.label()));
        }
        if (centuryMismatch(birth)) {
            found.add(Sentence.of("card.centuryMismatch", CardDate.shown(birth)));
        }
        if (yearMismatch(birth)) {
            found.add(Sentence.of("card.yearMismatch", text.substring(4, 6), CardDate.shown(birth)));
        }
        return List.copyOf(found);
    }

    private int digit(int place) {
        return text.charAt(place) - '0';
    }

    /// Says nothing of the number; use [#text].
    @Override
    public String toString() {
        return "CitizenId";
    }
}
