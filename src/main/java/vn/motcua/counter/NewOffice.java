package vn.motcua.counter;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.NumberPattern;

/// What the first run asks, as typed: three questions (the office, who works here, a password), each with its blanks.
///
/// The rules are those of the verb `init` ([Offices], [Logins], [OfficeSettings]). Nothing is made up for the office:
/// without its agency code there is no office.
public record NewOffice(Map<Blank, String> typed) {

    /// What is typed, in the order of the page.
    public enum Blank {
        NAME,
        PARENT,
        UNIT,
        PLACE,
        AGENCY,
        LOOK_UP,
        DESK,
        CLERK,
        LOGIN,
        PASSWORD,
        REPEATED
    }

    /// Stands in the sentence beside the blank; nobody may take it for their own.
    public static final String EXAMPLE_AGENCY = "H99.15.07";

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Pattern COMMITTEE = Pattern.compile("(uỷ|ủy) ban nhân dân\\s+|ubnd\\s+");
    private static final Pattern KIND = Pattern.compile("(phường|xã|đặc khu|thị trấn)\\s+");

    public NewOffice {
        typed = Map.copyOf(typed);
    }

    private String of(Blank blank) {
        return typed.getOrDefault(blank, "").strip();
    }

    /// What has to be mended before an office can be made, each as a sentence beside its blank; empty when all is well.
    public Map<Blank, Sentence> wrong() {
        var wrong = new EnumMap<Blank, Sentence>(Blank.class);
        Stream.of(Blank.NAME, Blank.PARENT, Blank.UNIT, Blank.PLACE, Blank.CLERK)
                .filter(blank -> of(blank).isEmpty())
                .forEach(blank -> wrong.put(blank, Sentence.of("desk.blank-empty")));
        agency().ifPresent(why -> wrong.put(Blank.AGENCY, why));
        if (!OfficeSettings.isLookUp(of(Blank.LOOK_UP))) {
            wrong.put(Blank.LOOK_UP, Sentence.of("desk.look-up-wrong"));
        }
        if (desk().isEmpty()) {
            wrong.put(Blank.DESK, Sentence.of("desk.desk-wrong"));
        }
        if (!Logins.isLogin(of(Blank.LOGIN))) {
            wrong.put(Blank.LOGIN, Sentence.of("desk.login-wrong"));
        }
        passwords(wrong);
        return wrong;
    }

    private Optional<Sentence> agency() {
        var agency = of(Blank.AGENCY);
        if (agency.isEmpty()) {
            return Optional.of(Sentence.of("desk.agency-empty"));
        }
        if (agency.equals(EXAMPLE_AGENCY)) {
            return Optional.of(Sentence.of("desk.agency-example"));
        }
        if (agency.equals(OfficeSettings.TRAINING_AGENCY)) {
            return Optional.of(Sentence.of("desk.agency-training"));
        }
        return NumberPattern.isAgency(agency)
                ? Optional.empty()
                : Optional.of(Sentence.of("desk.agency-wrong", EXAMPLE_AGENCY));
    }

    private void passwords(Map<Blank, Sentence> wrong) {
        var password = typed.getOrDefault(Blank.PASSWORD, "");
        if (password.length() < Logins.SHORTEST_PASSWORD) {
            wrong.put(Blank.PASSWORD, Sentence.of("desk.password-short", Logins.SHORTEST_PASSWORD));
        } else if (!password.equals(typed.getOrDefault(Blank.REPEATED, ""))) {
            wrong.put(Blank.REPEATED, Sentence.of("desk.password-differs"));
        }
    }

    /// The number of this desk, if it is one: 1 to 4999.
    private Optional<Integer> desk() {
        try {
            int desk = Integer.parseInt(of(Blank.DESK));
            Offices.lanes(desk);
            return Optional.of(desk);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// @throws IllegalArgumentException if something is [#wrong]
    public OfficeSettings settings() {
        return Offices.with(of(Blank.AGENCY), of(Blank.LOOK_UP), NumberPattern.STANDARD, PaperSize.A5)
                .named(of(Blank.PARENT), of(Blank.NAME), of(Blank.UNIT), of(Blank.PLACE), Optional.empty());
    }

    /// The number lanes of this desk.
    public List<Integer> lanes() {
        return Offices.lanes(desk().orElseThrow(() -> new IllegalArgumentException("desk number")));
    }

    /// Who works here, and may let others in.
    public Acting first() {
        return new Acting(of(Blank.LOGIN), of(Blank.CLERK), Acting.Role.ADMINISTRATOR);
    }

    /// For the key; the caller wipes it.
    public char[] password() {
        return typed.getOrDefault(Blank.PASSWORD, "").toCharArray();
    }

    /// Nothing of what was typed, since a password is among it.
    @Override
    public String toString() {
        return "NewOffice[…]";
    }

    /// The ward's or commune's name with its kind, from the office's: `phường An Khê`; blank where it cannot be told.
    static String ward(String office) {
        var matcher = COMMITTEE.matcher(office.strip().toLowerCase(VIETNAMESE));
        return matcher.lookingAt() ? capitals(matcher.replaceFirst("")) : "";
    }

    /// The receiving unit as it is mostly called, from the office's name.
    public static String proposedUnit(String office) {
        var ward = ward(office);
        return ward.isEmpty() ? "" : Words.VIETNAMESE.say("office.unit-of", ward);
    }

    /// The place before a date, from the office's name: `An Khê`.
    public static String proposedPlace(String office) {
        return KIND.matcher(ward(office)).replaceFirst("");
    }

    private static String capitals(String lower) {
        var kind = KIND.matcher(lower);
        var start = kind.lookingAt() ? kind.group() : "";
        return start
                + Stream.of(lower.substring(start.length()).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.substring(0, 1).toUpperCase(VIETNAMESE) + word.substring(1))
                        .collect(Collectors.joining(" "));
    }
}
