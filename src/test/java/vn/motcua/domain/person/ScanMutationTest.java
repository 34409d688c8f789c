package vn.motcua.domain.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.Sentence;

/// Card texts changed by chance, one change at a time and then many.
///
/// Whatever comes in, nothing is thrown. After one change a text may still be a card, but then what differs in number
/// and birth date is warned of wherever the number's own digits can show it, and nothing is believed that is not in the
/// text.
final class ScanMutationTest {

    private static final String SIGNS = "0123456789|||aâăeêoôơuưyđsfrxjwNVX?~\\µ@\"'()<>=+&;,. \t\r\n\0\u202E\uFFFDｎㅜт";
    private static final List<String> JUNK =
            List.of("|", "\r\n", "||", "x", "=1+1", "' OR 1=1 --", "\u202Eabc", "|001090012345", "%0A", "𝒩");

    @Test
    void one_change_never_differs_in_silence() {
        var random = new Random(20261122);
        int cards = 0;
        for (var person : Invented.people(6_000, 5).toList()) {
            var code = random.nextBoolean() ? Invented.code(person) : Invented.newerCode(person);
            var changed = change(code, random);
            if (Scan.read(changed, Invented.TODAY) instanceof Scan.Card card) {
                cards++;
                honest(person, card, changed);
            }
        }
        assertTrue(cards > 500 && cards < 5_500, "cards left: " + cards);
    }

    @Test
    void many_changes_never_throw() {
        var random = new Random(7);
        Invented.people(4_000, 6).forEach(person -> {
            var code = Invented.newerCode(person);
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                code = change(code, random);
            }
            assertFalse(Scan.read(code, Invented.TODAY).toString().isEmpty());
        });
    }

    @Test
    void a_lost_or_added_sign_in_number_or_dates_is_never_a_card() {
        Invented.people(50, 8).forEach(person -> {
            var code = Invented.code(person);
            int birth = code.indexOf('|', code.indexOf(person.fullName())) + 1;
            for (int at : List.of(0, 5, 11, birth, birth + 7, code.length() - 1, code.length() - 8)) {
                notCard(new StringBuilder(code).deleteCharAt(at).toString());
                notCard(new StringBuilder(code).insert(at, '7').toString());
            }
        });
    }

    @Test
    void a_text_cut_anywhere_is_no_card_or_says_what_it_lacks() {
        Invented.people(50, 9).forEach(person -> {
            var code = Invented.code(person);
            for (int end = 0; end < code.length(); end++) {
                if (Scan.read(code.substring(0, end), Invented.TODAY) instanceof Scan.Card card) {
                    assertTrue(keys(card).contains("card.noIssueDate"));
                    assertEquals(person.number(), card.facts().number());
                    assertEquals(person.fullName(), card.facts().fullName());
                    assertEquals(person.birthDate(), card.facts().birthDate());
                }
            }
        });
    }

    private static void notCard(String code) {
        assertFalse(Scan.read(code, Invented.TODAY) instanceof Scan.Card, code);
    }

    private static void honest(CardFacts person, Scan.Card card, String changed) {
        var facts = card.facts();
        assertTrue(changed.contains(facts.number().text()), changed);
        assertTrue(facts.fullName().matches("[\\p{L}\\p{M} '.\\-’]+"), changed);
        if (!facts.number().equals(person.number()) && tells(person, facts)) {
            assertFalse(ofNumber(card).isEmpty(), changed);
        }
        if (facts.birthDate().getYear() != person.birthDate().getYear()) {
            assertFalse(ofNumber(card).isEmpty(), changed);
        }
        if (facts.sex() != person.sex()) {
            assertTrue(keys(card).contains("card.sexMismatch"), changed);
        }
    }

    /// The change lies in a digit that sex, birth date or the list of provinces can judge.
    private static boolean tells(CardFacts person, CardFacts read) {
        return !read.number()
                        .text()
                        .substring(3, 6)
                        .equals(person.number().text().substring(3, 6))
                || !Provinces.hasCode(read.number().province());
    }

    private static List<String> ofNumber(Scan.Card card) {
        return keys(card).stream()
                .filter(key -> key.endsWith("Mismatch") || key.equals("card.unknownProvince"))
                .toList();
    }

    private static List<String> keys(Scan.Card card) {
        return card.warnings().stream().map(Sentence::key).collect(Collectors.toList());
    }

    private static String change(String code, Random random) {
        if (code.length() < 3) {
            return code + JUNK.get(random.nextInt(JUNK.size()));
        }
        int at = random.nextInt(code.length() - 1);
        var text = new StringBuilder(code);
        char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
        return switch (random.nextInt(9)) {
            case 0 -> text.deleteCharAt(at).toString();
            case 1 -> text.insert(at, sign).toString();
            case 2, 3 -> text.replace(at, at + 1, Character.toString(sign)).toString();
            case 4 ->
                text.replace(at, at + 2, "" + code.charAt(at + 1) + code.charAt(at))
                        .toString();
            case 5 -> code.substring(0, at);
            case 6 -> text.insert(at, JUNK.get(random.nextInt(JUNK.size()))).toString();
            case 7 -> code.substring(0, at) + Letters.otherCase(code.substring(at));
            default -> code.substring(at) + code.substring(0, at);
        };
    }
}
