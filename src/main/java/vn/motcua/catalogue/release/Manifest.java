package vn.motcua.catalogue.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import vn.motcua.domain.dossier.Hash;

/// What a release says of itself; this text is what is signed.
///
/// ```
/// motcua release 1
/// layer nation
/// number 12
/// previous 11
/// made 2026-11-22
/// effective 2026-12-01
/// file 1.004873/procedure.yaml 5321 e3b0…
/// ```
///
/// @param number from 1; the procedures that come with the program are 0
/// @param previous the number that it follows
/// @param made the day on which it was built
/// @param from the first day on which it holds (Asia/Ho_Chi_Minh)
/// @param files by path, ascending
public record Manifest(
        Layer layer, int number, int previous, LocalDate made, LocalDate from, List<ReleaseEntry> files) {

    /// The largest number, so that the numbers of three layers fit into one ([#packed]).
    public static final int LAST = 99_999;

    /// Files that a release may have.
    public static final int MOST_FILES = 10_000;

    private static final long SHIFT = 100_000;
    private static final String HEAD = "motcua release 1";
    private static final int HEAD_LINES = 6;
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,4}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /// One file of a release.
    ///
    /// @param path a folder and a name, such as `1.004873/procedure.yaml`; or `office.yaml`
    /// @param size in bytes
    public record ReleaseEntry(String path, int size, Hash hash) {

        /// Bytes that one file may have.
        public static final int LARGEST = 2 * 1024 * 1024;

        private static final Pattern PATH = Pattern.compile(
                "office\\.yaml|(?:\\d\\.\\d{6}|lists|templates)/[a-zA-Z0-9][a-zA-Z0-9_-]{0,60}\\.[a-z]{3,5}");
        private static final Pattern LINE = Pattern.compile("file (\\S{1,80}) (\\d{1,7}) ([0-9a-f]{64})");

        public ReleaseEntry {
            if (!isPath(path) || size < 0 || size > LARGEST) {
                throw new IllegalArgumentException("no file of a release");
            }
        }

        /// Whether a file may be called so in a release.
        public static boolean isPath(String path) {
            return PATH.matcher(path).matches();
        }

        private static ReleaseEntry of(String line) {
            var match = LINE.matcher(line);
            if (!match.matches()) {
                throw new IllegalArgumentException("no file");
            }
            return new ReleaseEntry(match.group(1), Integer.parseInt(match.group(2)), new Hash(match.group(3)));
        }

        private String line() {
            return "file " + path + " " + size + " " + hash + "\n";
        }
    }

    public Manifest {
        files = List.copyOf(files);
        boolean numbered = number >= 1 && number <= LAST && previous >= 0 && previous < number;
        if (!numbered || from.isBefore(made) || files.isEmpty() || files.size() > MOST_FILES || !isAscending(files)) {
            throw new IllegalArgumentException("no manifest");
        }
    }

    private static boolean isAscending(List<ReleaseEntry> files) {
        for (int i = 1; i < files.size(); i++) {
            if (files.get(i - 1).path().compareTo(files.get(i).path()) >= 0) {
                return false;
            }
        }
        return true;
    }

    public String text() {
        var text = new StringBuilder(HEAD + "\nlayer " + layer + "\nnumber " + number + "\nprevious " + previous
                + "\nmade " + made + "\neffective " + from + "\n");
        files.forEach(file -> text.append(file.line()));
        return text.toString();
    }

    /// @throws ReleaseRefused if it is no manifest, or says something more than [#text] would
    public static Manifest of(String text) {
        try {
            var lines = new ArrayList<>(text.lines().toList());
            if (lines.size() > HEAD_LINES && lines.getFirst().equals(HEAD)) {
                var manifest = new Manifest(
                        Layer.of(after(lines.get(1), "layer ")),
                        number(after(lines.get(2), "number ")),
                        number(after(lines.get(3), "previous ")),
                        day(after(lines.get(4), "made ")),
                        day(after(lines.get(5), "effective ")),
                        lines.subList(HEAD_LINES, lines.size()).stream()
                                .map(ReleaseEntry::of)
                                .toList());
                if (manifest.text().equals(text)) {
                    return manifest;
                }
            }
        } catch (IllegalArgumentException | java.time.DateTimeException _) {
            throw ReleaseRefused.because("release.not-one");
        }
        throw ReleaseRefused.because("release.not-one");
    }

    static String after(String line, String word) {
        if (!line.startsWith(word)) {
            throw new IllegalArgumentException("not " + word);
        }
        return line.substring(word.length());
    }

    static int number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("no number");
        }
        return Integer.parseInt(text);
    }

    static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new IllegalArgumentException("no day");
        }
        return LocalDate.parse(text);
    }

    /// The numbers of the layers in use as the one number that an action's header bears: the nation's in the last five
    /// digits, the province's in the five before, then the ward's; 0 for what has no release.
    public static long packed(List<Manifest> layers) {
        var kinds = new HashSet<Layer.Kind>();
        long packed = 0;
        for (var one : layers) {
            if (!kinds.add(one.layer().kind())) {
                throw new IllegalArgumentException("one release a layer");
            }
            packed += switch (one.layer().kind()) {
                case NATION -> one.number();
                case PROVINCE -> one.number() * SHIFT;
                case WARD -> one.number() * SHIFT * SHIFT;
            };
        }
        return packed;
    }
}
