package vn.motcua.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyBurstTest {

    private static final String CARD =
            "001099000018|012345678|Nguyễn Thị Mẫu Đơn|01021999|Nữ|Số 5, phố Hàng Thử, phường Thí Điểm, Hà Nội|15032021";

    private final KeyBurst<String> burst = new KeyBurst<>();
    private final StringBuilder field = new StringBuilder();
    private final List<String> scans = new ArrayList<>();
    private long now = 1_000_000_000L;
    private long longestWait;
    private final List<Long> typedAt = new ArrayList<>();

    @Test
    void a_card_is_caught_at_every_pace_and_ending_and_nothing_reaches_the_field() {
        for (var ending : List.of("\r", "\r\n", "\t", "")) {
            for (double pace : new double[] {1, 2, 5, 12, 25}) {
                scan(CARD, pace, ending);
                rest(200);
                assertEquals(List.of(CARD), scans, pace + " ms, ending " + (int) (ending + " ").charAt(0));
                assertEquals("", field.toString());
                scans.clear();
            }
        }
    }

    @Test
    void an_uneven_pace_is_a_reader_too() {
        var chance = new Random(7);
        for (int i = 0; i < 200; i++) {
            for (int c = 0; c < CARD.length(); c++) {
                key(CARD.substring(c, c + 1));
                pause(1 + chance.nextDouble() * 24);
            }
            key("\r");
            rest(200);
        }
        assertEquals(200, scans.size());
        assertTrue(scans.stream().allMatch(CARD::equals));
        assertEquals("", field.toString());
    }

    @Test
    void two_scans_in_a_row_give_two_texts() {
        scan(CARD, 3, "\r\n");
        scan("000-261122-Q1007", 3, "\r");
        assertEquals(List.of(CARD, "000-261122-Q1007"), scans);
        scan(CARD, 3, "");
        pause(160);
        scan("000-261122-Q1008", 3, "");
        rest(160);
        assertEquals(List.of(CARD, "000-261122-Q1007", CARD, "000-261122-Q1008"), scans);
        assertEquals("", field.toString());
    }

    @Test
    void a_hand_types_unharmed_and_in_order_with_little_delay() {
        var chance = new Random(11);
        var typed = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            var letter = String.valueOf((char) ('a' + chance.nextInt(26)));
            typed.append(letter);
            key(letter);
            pause(chance.nextInt(6) == 0 ? 3 + chance.nextInt(20) : 40 + chance.nextInt(90));
        }
        rest(200);
        assertEquals(typed.toString(), field.toString());
        assertEquals(List.of(), scans);
        assertTrue(longestWait <= 120_000_000L, "longest wait " + longestWait / 1e6 + " ms");
    }

    @Test
    void a_single_letter_waits_thirty_milliseconds() {
        key("a");
        pause(29);
        assertEquals("", field.toString());
        pause(3);
        assertEquals("a", field.toString());
    }

    @Test
    void a_key_kept_down_repeats_at_any_rate() {
        for (double gap : new double[] {22, 28, 29.9, 30.3, 33}) {
            field.setLength(0);
            for (int i = 0; i < 100; i++) {
                key("x");
                pause(gap);
            }
            rest(100);
            assertEquals("x".repeat(100), field.toString(), gap + " ms");
        }
        assertEquals(List.of(), scans);
        assertTrue(longestWait <= 120_000_000L, "longest wait " + longestWait / 1e6 + " ms");
    }

    @Test
    void vietnamese_rewriting_passes_at_once() {
        for (var word : List.of("tiếng", "đường", "nguyễn")) {
            key("x");
            pause(90);
            longestWait = 0;
            for (int i = 0; i < word.length(); i++) {
                backspace();
                pause(0.3);
            }
            for (int i = 0; i < word.length(); i++) {
                key(word.substring(i, i + 1));
                pause(0.3);
            }
            assertTrue(field.toString().endsWith(word), "held back: " + field);
            assertEquals(0, longestWait);
            pause(90);
        }
        backspace();
        var macro = "Cộng hòa xã hội chủ nghĩa Việt Nam";
        for (int i = 0; i < macro.length(); i++) {
            key(macro.substring(i, i + 1));
            pause(2);
        }
        rest(100);
        assertEquals("x<<<<<tiếngx<<<<<đườngx<<<<<<nguyễn<" + macro, field.toString());
        assertEquals(List.of(), scans);
    }

    @Test
    void a_scan_after_rewriting_is_caught() {
        backspace();
        key("â");
        pause(31);
        scan(CARD, 5, "\r");
        assertEquals("<â", field.toString());
        assertEquals(List.of(CARD), scans);
    }

    @Test
    void enter_alone_passes_at_once_and_after_a_scan_only_its_twin_is_kept() {
        enter("\r");
        assertEquals("\r", field.toString());
        scan(CARD, 5, "\r");
        pause(60);
        enter("\r");
        assertEquals("\r\r", field.toString());
    }

    @Test
    void arrows_flush_what_is_held_and_pass() {
        key("a");
        pause(2);
        key("b");
        carry("→", burst.other("→", now));
        assertEquals("ab→", field.toString());
    }

    @Test
    void seven_quick_characters_are_typing_and_eight_are_a_scan() {
        scan("1234567", 3, "\r");
        assertEquals("1234567\r", field.toString());
        scan("12345678", 3, "\r");
        assertEquals("1234567\r", field.toString());
        assertEquals(List.of("12345678"), scans);
    }

    @Test
    void what_a_hand_typed_while_the_screen_was_busy_stays_typing() {
        scan("nguyen van mau", 0.1, "\r");
        rest(100);
        assertEquals("nguyen van mau\r", field.toString());
        assertEquals(List.of(), scans);
        scan(CARD, 0.1, "\r");
        assertEquals(List.of(CARD), scans);
    }

    @Test
    void the_short_number_of_a_dossier_is_known_also_while_the_screen_was_busy() {
        scan("X99.01.02-261122-Q1002", 0.1, "\r");
        assertEquals("", field.toString());
        assertEquals(List.of("X99.01.02-261122-Q1002"), scans);
    }

    @Test
    void more_than_a_kilobyte_is_thrown_away_and_said_once() {
        scan("ab1".repeat(400), 2, "\r");
        assertEquals(List.of("dropped"), scans);
        assertEquals("", field.toString());
        scan("ab1".repeat(340), 2, "\r");
        assertEquals(List.of("dropped", "ab1".repeat(340)), scans);
        scan("ễđ1".repeat(200), 2, "");
        rest(200);
        assertEquals("dropped", scans.getLast());
    }

    @Test
    void composed_and_decomposed_letters_give_one_text() {
        scan("Nguyê\u0303n|12345", 3, "\r");
        assertEquals(List.of("Nguyễn|12345"), scans);
    }

    @Test
    void releases_of_a_readers_keys_are_kept_and_those_of_a_person_are_not() {
        assertTrue(passes(burst.ending("⇩", "F", now)));
        scan(CARD, 5, "\r");
        assertTrue(passes(burst.released("↑", "F", now)));
        for (int c = 0; c < 8; c++) {
            now += 2_000_000;
            burst.pressed("p", "k" + c, now);
            burst.typed("t", "" + c, now);
        }
        assertTrue(!passes(burst.released("r", "k7", now)));
        burst.ending("⏎", "ENTER", now);
        assertTrue(!passes(burst.released("r", "ENTER", now)));
        assertTrue(passes(burst.released("r", "ENTER", now)));
    }

    private static boolean passes(List<KeyVerdict<String>> verdicts) {
        return verdicts.getLast() instanceof KeyVerdict.Pass;
    }

    private void scan(String text, double pace, String ending) {
        for (int i = 0; i < text.length(); i++) {
            key(text.substring(i, i + 1));
            pause(pace);
        }
        for (int i = 0; i < ending.length(); i++) {
            enter(ending.substring(i, i + 1));
            pause(pace);
        }
    }

    private void key(String letter) {
        if (letter.equals("\r")) {
            enter(letter);
            return;
        }
        carry("", burst.pressed("", letter, now));
        typedAt.add(now);
        carry(letter, burst.typed(letter, letter, now));
        carry("", burst.released("", letter, now));
    }

    private void enter(String letter) {
        carry("", burst.ending("", letter, now));
        typedAt.add(now);
        carry(letter, burst.typed(letter, letter, now));
        carry("", burst.released("", letter, now));
    }

    private void backspace() {
        typedAt.add(now);
        carry("<", burst.backspace("<", now));
        carry("", burst.released("", "BACK", now));
    }

    private void pause(double millis) {
        var until = now + (long) (millis * 1e6);
        while (burst.wakeAt().isPresent() && burst.wakeAt().getAsLong() < until) {
            now = Math.max(now, burst.wakeAt().getAsLong() + 1);
            carry("", burst.tick(now));
        }
        now = until;
    }

    private void rest(double millis) {
        pause(millis);
        typedAt.clear();
    }

    private void carry(String fed, List<KeyVerdict<String>> verdicts) {
        for (var verdict : verdicts) {
            switch (verdict) {
                case KeyVerdict.Pass<String> _ -> write(fed);
                case KeyVerdict.Hold<String> _ -> {}
                case KeyVerdict.Release<String>(var keys) -> keys.forEach(this::write);
                case KeyVerdict.Scanned<String>(var text) -> {
                    scans.add(text);
                    typedAt.clear();
                }
                case KeyVerdict.Dropped<String> _ -> scans.add("dropped");
            }
        }
    }

    private void write(String letter) {
        if (!letter.isEmpty()) {
            field.append(letter);
            if (!typedAt.isEmpty()) {
                longestWait = Math.max(longestWait, now - typedAt.removeFirst());
            }
        }
    }
}
