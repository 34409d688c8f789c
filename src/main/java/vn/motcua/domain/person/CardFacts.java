package vn.motcua.domain.person;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

/// What an identity card says of its holder, as it stands on the card.
///
/// @param oldNumber the number of the paper before, nine or twelve digits
/// @param residence the address at the time of issue, often three levels and a commune that is no more; may be empty
/// @param issued absent on cards whose code ends before it
/// @param issuer the authority in full, from the date of issue
public record CardFacts(
        CitizenId number,
        Optional<String> oldNumber,
        String fullName,
        LocalDate birthDate,
        Sex sex,
        String residence,
        Optional<LocalDate> issued,
        String issuer) {

    /// Issuer of *thẻ căn cước công dân*, until 30/06/2024.
    public static final String POLICE_DEPARTMENT = "Cục Cảnh sát quản lý hành chính về trật tự xã hội";

    /// Issuer of *thẻ căn cước*, from 01/07/2024 (Luật Căn cước 2023).
    public static final String MINISTRY = "Bộ Công an";

    private static final LocalDate NEW_LAW = LocalDate.of(2024, 7, 1);

    /// Ages at which a card has to be changed (Luật Căn cước 2023 Điều 21.1).
    private static final int[] AGES = {14, 25, 40, 60};

    /// The name of the authority that issued cards on a day.
    public static String issuerOn(LocalDate issued) {
        return issued.isBefore(NEW_LAW) ? POLICE_DEPARTMENT : MINISTRY;
    }

    /// The code of the paper: `can-cuoc` or `cccd`.
    public String paper() {
        return issuer.equals(MINISTRY) ? "can-cuoc" : "cccd";
    }

    /// The last day of the card: the birthday of the next age of change; a card issued within two years before such
    /// an age is good until the age after it (Luật Căn cước 2023 Điều 21.2). Empty when there is no limit, or when
    /// the date of issue is unknown.
    public Optional<LocalDate> goodUntil() {
        return issued.flatMap(day -> IntStream.of(AGES)
                .mapToObj(birthDate::plusYears)
                .filter(birthday -> day.isBefore(birthday.minusYears(2)))
                .findFirst());
    }

    /// Says nothing of the holder.
    @Override
    public String toString() {
        return "CardFacts";
    }
}
