package vn.motcua.catalogue;

import java.util.List;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// Why a text is no YAML, told to who typed it: the parser says what it expected, an author has to know what to type.
final class YamlSlip {

    private static final Pattern NO_SPACE = Pattern.compile("\\s*(- )?[A-Za-z][\\w.]*:[^\\s:].*");
    private static final Pattern ITEM = Pattern.compile("^-\\s+");

    private final List<String> lines;
    private final String problem;
    private final int at;
    private final int column;
    private final int begun;
    private final Mistakes mistakes;

    private YamlSlip(String text, MarkedYamlEngineException trouble, Mark mark, Mistakes mistakes) {
        this.lines = text.lines().toList();
        this.problem = trouble.getProblem();
        this.at = mark.getLine() + 1;
        this.column = mark.getColumn();
        this.begun = trouble.getContextMark().map(one -> one.getLine() + 1).orElse(at);
        this.mistakes = mistakes;
    }

    /// Adds the one mistake, at the line where its author will see it.
    ///
    /// @param last the line of what was read last
    static void tell(String text, MarkedYamlEngineException trouble, int last, Mistakes mistakes) {
        trouble.getProblemMark()
                .ifPresentOrElse(
                        mark -> new YamlSlip(text, trouble, mark, mistakes).tell(),
                        () -> mistakes.add(last, "not-yaml"));
    }

    private void tell() {
        if (problem.contains("(TAB)") || indentation(line(at)).indexOf('\t') >= 0) {
            mistakes.add(at, "yaml-tab");
        } else if (problem.startsWith("mapping values are not allowed")) {
            colon(0, "yaml-colon");
        } else if (problem.startsWith("expected ',' or")) {
            bracket();
        } else if (problem.startsWith("could not find expected ':'")) {
            mistakes.add(begun, NO_SPACE.matcher(line(begun)).matches() ? "yaml-space" : "yaml-no-colon");
        } else if (problem.startsWith("found unexpected end of stream")) {
            mistakes.add(begun, "yaml-open-quote");
        } else if (problem.contains("cannot start any token") || problem.startsWith("found unknown escape")) {
            mistakes.add(at, "yaml-start");
        } else if (problem.endsWith("found '}'") || problem.endsWith("found ']'")) {
            mistakes.add(at, "yaml-close-bracket");
        } else if (problem.startsWith("expected <block end>") || problem.contains("entries are not allowed")) {
            place();
        } else {
            mistakes.add(at, "not-yaml");
        }
    }

    /// Something stands where the group above does not let it.
    private void place() {
        if (followsQuote()) {
            quote();
        } else if (isItem(line(at)) && isBeside(above()) && !isItem(line(above()))) {
            mistakes.add(above(), "yaml-no-colon");
        } else {
            mistakes.add(at, "yaml-indent");
        }
    }

    /// Two texts beside each other: what looks like a closing quote may open one, where nobody closed the one above.
    private void quote() {
        var before = before().stripTrailing();
        char quote = before.charAt(before.length() - 1);
        int open = isOdd(before, quote) ? at - 1 : 0;
        while (open > 0 && !isOdd(line(open), quote)) {
            open--;
        }
        if (open > 0) {
            mistakes.add(open, "yaml-open-quote");
        } else {
            mistakes.add(at, "yaml-after-quote");
        }
    }

    private static boolean isOdd(String text, char quote) {
        return text.chars().filter(one -> one == quote).count() % 2 == 1;
    }

    private void bracket() {
        if (problem.endsWith("got :") && colonTold(begunInLine(), "yaml-colon-inside")) {
            return;
        }
        if (followsQuote()) {
            quote();
        } else if (begun == at) {
            mistakes.add(at, "yaml-bracket");
        } else {
            mistakes.add(begun, "yaml-open-bracket", Integer.toString(at));
        }
    }

    /// Where the part of a bracket begins in which the parser stopped.
    private int begunInLine() {
        var before = before();
        return 1 + Math.max(before.lastIndexOf(','), Math.max(before.lastIndexOf('{'), before.lastIndexOf('[')));
    }

    private void colon(int from, String key) {
        if (!colonTold(from, key)) {
            lineAbove();
        }
    }

    /// Whether a bare value with a colon of its own was found and told.
    private boolean colonTold(int from, String key) {
        var part = ITEM.matcher(before().substring(from).strip()).replaceFirst("");
        int colon = part.indexOf(": ");
        if (colon < 0) {
            return false;
        }
        var rest = line(at).substring(before().length());
        var value = (part.substring(colon + 2) + (from == 0 ? rest : rest.replaceFirst("[,}\\]].*", ""))).strip();
        if (Curly.begins(value)) {
            mistakes.add(at, "yaml-curly", Curly.straight(value));
        } else {
            mistakes.add(at, key, part.substring(0, colon) + ": " + Curly.quoted(value));
        }
        return true;
    }

    /// A colon that cannot stand where it does: what is wrong may be the line before.
    private void lineAbove() {
        var above = line(above());
        if (NO_SPACE.matcher(above).matches()) {
            mistakes.add(above(), "yaml-space");
        } else if (above.indexOf(':') < 0 && isBeside(above())) {
            mistakes.add(above(), "yaml-no-colon");
        } else {
            mistakes.add(at, "yaml-indent");
        }
    }

    /// The nearest line above that says anything.
    private int above() {
        int above = at - 1;
        while (above > 1 && isNothing(line(above))) {
            above--;
        }
        return above;
    }

    private boolean isBeside(int other) {
        return indentation(line(other)).equals(indentation(line(at)));
    }

    private static boolean isItem(String line) {
        return line.stripLeading().startsWith("- ");
    }

    private boolean followsQuote() {
        var before = before().stripTrailing();
        return before.endsWith("\"") || before.endsWith("'");
    }

    private String before() {
        return line(at).substring(0, Math.min(column, line(at).length()));
    }

    private static boolean isNothing(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }

    private static String indentation(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    /// @param number from 1; what is beyond the text is empty
    private String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }
}
