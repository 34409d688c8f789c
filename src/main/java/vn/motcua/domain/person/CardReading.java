package vn.motcua.domain.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.domain.Sentence;

/// Reads the code of an identity card: `number|old number|name|ddMMyyyy|Nam or Nữ|residence|ddMMyyyy[|…]`.
///
/// Seven fields on *thẻ căn cước công dân*, ten or more on *thẻ căn cước* (of which the first seven are read and the
/// rest is dropped here), six where the date of issue is missing. Every field is checked before any is believed.
final class CardReading {

    private static final int READ = 7;

    /// Two cards in one text have more; one card has been seen with eleven.
    private static final int MOST_FIELDS = 15;

    private static final int NEW_GENERATION = 10;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_RESIDENCE = 300;
    private static final Pattern SOME_NUMBER = Pattern.compile("[0-9 ]*[0-9][0-9 ]*");
    private static final Pattern OLD_NUMBER = Pattern.compile("|[0-9]{9}|[0-9]{12}");
    private static final Pattern ENDS_IN_DATE = Pattern.compile(".*[0-9]{6,}");

    private final int count;
    private final List<String> fields;
    private final LocalDate today;

    private CardReading(String[] all, LocalDate today) {
        this.count = all.length;
        this.fields = Stream.of(all).limit(READ).map(ScannedText::squeeze).toList();
        this.today = today;
    }

    static Scan read(String text, LocalDate today) {
        if (Damage.ofLayout(text)) {
            return new Scan.Mangled(Damage.TYPED);
        }
        if (CitizenId.of(text).isPresent()) {
            return no("card.numberAlone");
        }
        var all = text.split("\\|", -1);
        if (all.length == 1 || !SOME_NUMBER.matcher(all[0]).matches()) {
            return no("card.unknown");
        }
        var reading = new CardReading(all, today);
        return reading.refusal().orElseGet(reading::card);
    }

    private Optional<Scan> refusal() {
        return Stream.<Supplier<Optional<Scan>>>of(
                        this::shape, this::name, this::sex, this::birthDate, this::residence, this::issued, this::old)
                .flatMap(check -> check.get().stream())
                .findFirst();
    }

    private Optional<Scan> shape() {
        if (CitizenId.of(fields.get(0)).isEmpty()) {
            return refuse("card.badNumber");
        }
        if (count < READ - 1) {
            return refuse("card.cutOff");
        }
        return count > MOST_FIELDS ? refuse("card.twoCards") : Optional.empty();
    }

    private Optional<Scan> name() {
        var name = fields.get(2);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return refuse("card.badName");
        }
        return Damage.ofName(name) ? mangled(Damage.LOST_MARKS) : Optional.empty();
    }

    private Optional<Scan> sex() {
        var sex = fields.get(4);
        if (Sex.onCard(sex).isPresent()) {
            return Optional.empty();
        }
        if (Sex.onCard(Letters.otherCase(sex)).isPresent()) {
            return mangled(Damage.CAPS_LOCK);
        }
        boolean damaged = Damage.ofText(sex)
                || (sex.length() <= 4 && sex.toLowerCase(Locale.ROOT).startsWith("n"));
        return damaged ? mangled(Damage.LOST_MARKS) : refuse("card.badSex");
    }

    private Optional<Scan> birthDate() {
        var birth = CardDate.read(fields.get(3));
        if (birth.isEmpty()) {
            return refuse(CardDate.yearOnly(fields.get(3)) ? "card.birthYearOnly" : "card.badBirthDate");
        }
        return birth.get().isAfter(today) ? refuse("card.birthInFuture") : Optional.empty();
    }

    private Optional<Scan> residence() {
        var residence = fields.get(5);
        if (Damage.ofText(residence) || Damage.lostAllMarks(fields.get(2), residence)) {
            return mangled(Damage.LOST_MARKS);
        }
        boolean swallowedDate = count < READ && ENDS_IN_DATE.matcher(residence).matches();
        return swallowedDate || residence.length() > LONGEST_RESIDENCE ? refuse("card.badResidence") : Optional.empty();
    }

    private Optional<Scan> issued() {
        if (issueField().isEmpty()) {
            return Optional.empty();
        }
        var issued = CardDate.read(issueField());
        boolean possible = issued.isPresent() && !issued.get().isBefore(born());
        return possible ? Optional.empty() : refuse("card.badIssueDate");
    }

    private Optional<Scan> old() {
        return OLD_NUMBER.matcher(fields.get(1)).matches() ? Optional.empty() : refuse("card.badOldNumber");
    }

    private Scan card() {
        var issued = CardDate.read(issueField());
        var facts = new CardFacts(
                new CitizenId(fields.get(0)),
                Optional.of(fields.get(1)).filter(old -> !old.isEmpty()),
                fields.get(2),
                born(),
                Sex.onCard(fields.get(4)).orElseThrow(),
                fields.get(5),
                issued,
                issued.map(CardFacts::issuerOn).orElseGet(this::issuerByGeneration));
        return new Scan.Card(facts, CardWarnings.of(facts, today));
    }

    private String issuerByGeneration() {
        return count >= NEW_GENERATION ? CardFacts.MINISTRY : CardFacts.POLICE_DEPARTMENT;
    }

    private LocalDate born() {
        return CardDate.read(fields.get(3)).orElseThrow();
    }

    private String issueField() {
        return fields.size() < READ ? "" : fields.get(READ - 1);
    }

    private static Optional<Scan> refuse(String key) {
        return Optional.of(no(key));
    }

    private static Optional<Scan> mangled(Sentence advice) {
        return Optional.of(new Scan.Mangled(advice));
    }

    private static Scan no(String key) {
        return new Scan.NotUnderstood(Sentence.of(key));
    }
}
