package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DossierIndexTest {

    private static final String LETTERS = "abcdeđ01 9-.";

    private final Random random = new Random(11);

    @Test
    void finds_what_a_plain_look_at_every_text_finds() {
        var index = new DossierIndex();
        var texts = new ArrayList<String>();
        for (int i = 0; i < 2_000; i++) {
            texts.add(text(5 + random.nextInt(25)));
            index.put(new UUID(0, i), texts.get(i));
        }
        for (int i = 0; i < 200; i++) {
            int changed = random.nextInt(texts.size());
            texts.set(changed, text(20));
            index.put(new UUID(0, changed), texts.get(changed));
        }
        int hits = 0;
        for (int i = 0; i < 500; i++) {
            var words = List.of(text(1 + random.nextInt(2)).strip(), text(2).strip());
            var expected = plain(texts, words);
            assertEquals(expected, index.find(String.join(" ", words), 20), String.join(" ", words));
            hits += expected.size();
        }
        assertEquals(true, hits > 500, "queries that find nothing would prove nothing");
    }

    @Test
    void the_newest_comes_first_and_marks_do_not_matter() {
        var index = new DossierIndex();
        index.put(new UUID(0, 1), "x99-q1001 | nguyen thi hang");
        index.put(new UUID(0, 2), "x99-q1002 | nguyen van duc");
        assertEquals(List.of(new UUID(0, 2), new UUID(0, 1)), index.find("Nguyễn", 10));
        assertEquals(List.of(new UUID(0, 2)), index.find("ĐỨC nguy", 10));
        assertEquals(List.of(new UUID(0, 2)), index.find("n", 1));
    }

    private static List<UUID> plain(List<String> texts, List<String> words) {
        var found = new ArrayList<UUID>();
        for (int i = texts.size() - 1; i >= 0 && found.size() < 20; i--) {
            if (words.stream().allMatch(texts.get(i)::contains)) {
                found.add(new UUID(0, i));
            }
        }
        return found;
    }

    /// Folded already: folding it again changes nothing.
    private String text(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return vn.motcua.domain.person.Folded.of(text.toString());
    }
}
