package vn.motcua.paper;

import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import vn.motcua.counter.UndrawablePaper;

/// What one filling may use up: characters that it writes, and work on rows. Sections over lists within sections over
/// lists multiply, so a short template could ask for more than any machine has.
final class Allowance extends Writer {

    /// Characters; a form of a hundred pages is a tenth of it.
    static final int LONGEST = 4_000_000;

    /// Characters of template gone through for rows: forty thousand rows of our longest template.
    private static final long MOST_WORK = 300_000_000;

    private final StringBuilder written = new StringBuilder();
    private final int perRow;
    private long work;

    /// @param perRow the most that one row can cost: the characters of the template
    Allowance(int perRow) {
        this.perRow = perRow;
    }

    @Override
    public void write(char[] from, int at, int length) {
        if (length > LONGEST - written.length()) {
            throw beyondMeasure();
        }
        written.append(from, at, length);
    }

    /// The rows of a list, each of which is paid for.
    Iterator<?> rows(List<?> list) {
        return list.stream().peek(_ -> spend()).iterator();
    }

    private void spend() {
        work += perRow;
        if (work > MOST_WORK) {
            throw beyondMeasure();
        }
    }

    static UndrawablePaper beyondMeasure() {
        return new UndrawablePaper("the page is beyond all measure");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return written.toString();
    }
}
