package vn.motcua.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The folder of a stick: small bundles, one or more for each commit.
public final class StickFolder {

    /// Where the centre's word is brought back.
    public static final String RECEIPT = "motcua.receipt";

    /// Log, first and last seq: nothing that says anything about anybody.
    private static final Pattern NAME = Pattern.compile("([0-9a-z]{12})-(\\d{12})-(\\d{12})\\.motcua");

    private StickFolder() {}

    /// The bundles that stand in a folder, in the order in which they were written; other files are left alone.
    public static List<Path> bundles(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }
}
