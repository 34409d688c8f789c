package vn.motcua.domain.person;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.domain.Sentence;

/// What a text under the scanner is. Reading never throws and never opens anything.
public sealed interface Scan {

    /// The longest text that is looked at, in characters.
    int LIMIT = 1024;

    /// An identity card of either generation.
    ///
    /// @param warnings what the clerk should look at; never a reason to refuse
    record Card(CardFacts facts, List<Sentence> warnings) implements Scan {
        public Card {
            warnings = List.copyOf(warnings);
        }

        /// Says nothing of the holder; a warning may hold a birth date.
        @Override
        public String toString() {
            return "Card" + warnings.stream().map(Sentence::key).toList();
        }
    }

    /// A health-insurance card of the old kind. Nothing of it is read.
    record HealthInsuranceCard() implements Scan {}

    /// A bank-transfer code. Nothing of it is read.
    record VietQr() implements Scan {}

    /// Some web address, VNeID's among them. It is not opened.
    record WebAddress(String text) implements Scan {}

    /// Our own receipt: the address printed on it, or its number alone.
    record Receipt(String text) implements Scan {

        /// The dossier's number, such as `H29.12-260115-Q1007`.
        public String number() {
            return OtherCode.numberIn(text);
        }

        /// Whether key, log and signature came with the number.
        public boolean signed() {
            return !number().equals(text);
        }
    }

    /// A text of ours that the reader or the keyboard's input method has changed on its way.
    ///
    /// @param advice how to set the reader
    record Mangled(Sentence advice) implements Scan {}

    record NotUnderstood(Sentence reason) implements Scan {}

    /// Reads what a scanner gave.
    ///
    /// @param raw as it came, line ends, byte order mark and wrong decoding included
    /// @param today the day at the counter, for birth dates in the future and expired cards
    static Scan read(String raw, LocalDate today) {
        if (raw.length() > LIMIT) {
            return new NotUnderstood(Sentence.of("card.tooLong"));
        }
        var text = ScannedText.tidy(raw);
        if (text.isEmpty()) {
            return new NotUnderstood(Sentence.of("card.empty"));
        }
        if (Damage.ofEncoding(text)) {
            return new Mangled(Damage.LOST_MARKS);
        }
        if (ScannedText.hidesSomething(text)) {
            return new NotUnderstood(Sentence.of("card.hiddenCharacters"));
        }
        return OtherCode.read(text).orElseGet(() -> CardReading.read(text, today));
    }
}
