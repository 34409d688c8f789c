package vn.motcua.command;

/// Counts the braces of JSON as it comes, outside of strings, to see where an object ends.
final class Braces {

    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean begun;

    void see(int letter) {
        begun |= letter > ' ';
        if (escaped) {
            escaped = false;
        } else if (inString) {
            escaped = letter == '\\';
            inString = letter != '"';
        } else {
            outside(letter);
        }
    }

    private void outside(int letter) {
        switch (letter) {
            case '"' -> inString = true;
            case '{' -> depth++;
            case '}' -> depth--;
            default -> {}
        }
    }

    /// Whether anything but blanks has come.
    boolean isBegun() {
        return begun;
    }

    /// Whether what was opened is closed again; a line that never was an object ends with the line.
    boolean isClosed() {
        return depth <= 0;
    }
}
