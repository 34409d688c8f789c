package vn.motcua.domain.form;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// The answer to a field of files: which file, by the hash of its content, and what it was called. The file itself
/// lies sealed in the store. As a value it is one text: the hash, a blank, the name.
///
/// @param sha256 of the content, 64 lower-case hex digits
/// @param name without a folder; tidy, 80 characters at most
public record FileAnswer(String sha256, String name) {

    private static final Pattern TEXT = Pattern.compile("([0-9a-f]{64}) (\\S.*)");
    private static final Pattern NOT_OF_A_NAME = Pattern.compile("[\\p{Cntrl}/\\\\:*?\"<>|]+");
    private static final int LONGEST = 80;
    private static final int LONGEST_ENDING = 6;
    private static final String NAMELESS = "tep";

    public FileAnswer {
        if (!TEXT.matcher(sha256 + " " + name).matches() || !name.equals(tidy(name))) {
            throw new IllegalArgumentException("not the answer to a field of files");
        }
    }

    /// @param name as the file's folder has it
    public static FileAnswer of(String sha256, String name) {
        return new FileAnswer(sha256, tidy(name));
    }

    /// Nothing where a value is no answer to a field of files.
    public static Optional<FileAnswer> of(Value value) {
        return value instanceof Value.Text(var text) ? read(text) : Optional.empty();
    }

    static Optional<FileAnswer> read(String text) {
        var parts = TEXT.matcher(text);
        return parts.matches() && parts.group(2).equals(tidy(parts.group(2)))
                ? Optional.of(new FileAnswer(parts.group(1), parts.group(2)))
                : Optional.empty();
    }

    /// What is shown of a value: the plain name.
    public static String shown(String text) {
        return read(text).map(FileAnswer::name).orElse(text);
    }

    public Value value() {
        return new Value.Text(sha256 + " " + name);
    }

    /// A name as it can be shown and printed; what is too long loses its middle and keeps its ending.
    private static String tidy(String name) {
        var text = new StringBuilder();
        NOT_OF_A_NAME
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("_")
                .codePoints()
                .mapToObj(Character::toString)
                .map(one -> Printable.notIn(one).isPresent() ? "_" : one)
                .forEach(text::append);
        var plain = text.toString().strip();
        return plain.isEmpty() ? NAMELESS : shortened(plain);
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        int kept = name.offsetByCodePoints(0, LONGEST - ending.length() - 1);
        return name.substring(0, kept).strip() + "…" + ending;
    }

    /// Says nothing of the file.
    @Override
    public String toString() {
        return "FileAnswer";
    }
}
