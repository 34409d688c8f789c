package vn.motcua.domain.person;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.domain.Sentence;

/// The traces that a reader which types, its keyboard layout or an input method leaves in a card's text.
///
/// What is known of readers: on another layout digits and the separator come as other signs; an input method set to
/// Telex or VNI eats letters or digits after a vowel; letters beyond ASCII are dropped, sent as `?`, or sent as
/// the keys of Telex (`Nguyeenx`) or VNI (`Nguye64n`).
final class Damage {

    static final Sentence TYPED = Sentence.of("card.mangled.keyboard");
    static final Sentence LOST_MARKS = Sentence.of("card.mangled.marks");
    static final Sentence CAPS_LOCK = Sentence.of("card.mangled.capsLock");

    private static final Pattern WRONG_DECODING =
            Pattern.compile("[\\uFFFD]|[ÃÄÅÆĂ][\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|á[»º]");

    /// What stands in the places of the digits on French, Belgian, Czech, Slovak and Vietnamese layouts, under Shift,
    /// and in full-width form. The Vietnamese layout gives ă â ê ô, five tones and đ; NFC may have joined them.
    private static final Pattern OTHER_DIGITS =
            Pattern.compile("(?:[à&é\"'(\\-è_ç§!+ěščřžýáíľť)@#$%^*]{12}|[\\uFF10-\\uFF19]{12}"
                    + "|[ăâêôđĂÂÊÔĐ\\u0300\\u0301\\u0303\\u0309\\u0323ấầẩẫậắằẳẵặếềểễệốồổỗộ]{7}).*");

    /// Twelve digits, then a card's dates, with some other sign (or nothing) where `|` should stand.
    private static final Pattern OTHER_SEPARATOR =
            Pattern.compile("[0-9]{12}(?:[0-9]{9}|[0-9]{12})?[^|0-9][^|]*[0-9]{8}[^|]*");

    private static final Pattern NAME = Pattern.compile("[\\p{IsLatin}\\u0306 '’‘ʼ`.\\-]+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern NO_VOWEL = Pattern.compile("[^aeiouy']{2,}");
    private static final Pattern TELEX = Pattern.compile(
            "\\w*(?:aa|ee|oo|aw|ow|uw|dd)\\w*|[b-df-hj-np-tvx]*[aeiouy]+(?:c|ch|m|n|ng|nh|p|t)?[sfrxj]");
    private static final Pattern UNIT_WITHOUT_MARKS = Pattern.compile(
            "\\b(?:thon|xa|phuong|huyen|quan|tinh|thi tran|thi xa|thanh pho|khu pho|duong|ap|so nha)\\b");
    private static final Set<String> WITHOUT_VOWEL = Set.of("ng");

    /// Beginnings of names that are never written so: Nguyễn, Trần, Lê … ; Cao, Mai, Phan need no marks.
    private static final Pattern SURNAME_WITHOUT_MARKS = Pattern.compile(
            "(?:nguyen|tran|le|pham|hoang|huynh|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|dao|truong|trinh|luong) .*"
                    + "|.* (?:thi|van) .*");

    private Damage() {}

    static boolean ofEncoding(String text) {
        return WRONG_DECODING.matcher(text).find();
    }

    /// A card that another layout has typed.
    static boolean ofLayout(String text) {
        return OTHER_DIGITS.matcher(text).matches()
                || OTHER_SEPARATOR.matcher(text).matches();
    }

    /// A name with a sign that no name has (a digit of VNI, a `?`, a letter of another script), or with a word that
    /// has lost its vowels.
    static boolean ofName(String name) {
        return !NAME.matcher(name).matches()
                || name.codePoints().anyMatch(Letters::foreign)
                || NO_LETTERS.splitAsStream(name).anyMatch(Damage::lostItsVowel);
    }

    /// A sign that neither an address nor the word for a sex has.
    static boolean ofText(String text) {
        return text.indexOf('?') >= 0 || text.codePoints().anyMatch(Letters::foreign);
    }

    /// Name and address without one mark between them, although the address is one that is written with marks,
    /// or holds what marks were typed with. Names alone can be without marks.
    static boolean lostAllMarks(String name, String residence) {
        if (!Letters.plain(name + residence)) {
            return false;
        }
        var words = NO_LETTERS.split(name + " " + residence, -1);
        long telex = 0;
        for (var word : words) {
            telex += TELEX.matcher(word.toLowerCase(Locale.ROOT)).matches() ? 1 : 0;
        }
        return telex >= 3
                || UNIT_WITHOUT_MARKS
                        .matcher(residence.toLowerCase(Locale.ROOT))
                        .find()
                || SURNAME_WITHOUT_MARKS.matcher(name.toLowerCase(Locale.ROOT)).matches()
                || Provinces.lostMarks(residence.substring(residence.lastIndexOf(',') + 1))
                || NO_LETTERS.splitAsStream(residence).anyMatch(Damage::lostMiddle);
    }

    private static boolean lostItsVowel(String word) {
        var folded = Folded.of(word);
        boolean lowerConsonant = word.length() == 1 && !Letters.onlyUpper(word) && !"aeiouy".contains(folded);
        return lowerConsonant || (NO_VOWEL.matcher(folded).matches() && !WITHOUT_VOWEL.contains(folded));
    }

    /// `Thn`, `Phng`: not an abbreviation such as `TDP`.
    private static boolean lostMiddle(String word) {
        return word.length() >= 3 && !Letters.onlyUpper(word) && lostItsVowel(word);
    }
}
