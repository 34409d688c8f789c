package vn.motcua.paper;

import com.openhtmltopdf.extend.FSTextBreaker;

/// Lines end at blanks only: a date, a number or `QĐST-HNGĐ` stays in one piece. A word that is longer than its line is
/// cut by the style sheet's `word-wrap`.
final class AtBlanks implements FSTextBreaker {

    private static final int DONE = -1;

    private final Deadline deadline;
    private String text = "";
    private int at;

    /// @param deadline looked at with every text of a page, which is often enough to end a layout that does not end
    AtBlanks(Deadline deadline) {
        this.deadline = deadline;
    }

    @Override
    public void setText(String newText) {
        deadline.check();
        text = newText;
        at = 0;
    }

    /// The place after the next run of blanks, or the end.
    @Override
    public int next() {
        if (at >= text.length()) {
            return DONE;
        }
        while (at < text.length() && !blank(at)) {
            at++;
        }
        while (at < text.length() && blank(at)) {
            at++;
        }
        return at;
    }

    /// A no-break space (U+00A0) is none.
    private boolean blank(int index) {
        return Character.isWhitespace(text.charAt(index));
    }
}
