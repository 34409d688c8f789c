package vn.motcua.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.counter.UndrawablePaper;

/// What was thrown becomes a sentence that says what to do, where one is known.
class TroublesTest {

    private static String told(Exception thrown) {
        var troubles = new Troubles();
        troubles.accept(thrown);
        return troubles.shownProperty().get().orElseThrow().key();
    }

    @Test
    void trouble_that_has_a_sentence_is_told_by_it() {
        assertEquals("store.full", told(new StoreTrouble("store.full", "writing")));
        assertEquals("attest.unfit", told(UndrawablePaper.unfit()));
        assertEquals("ui.trouble", told(new IllegalStateException("Nguyễn Văn A")));
    }
}
