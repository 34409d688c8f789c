package vn.motcua.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/// What a backup or a restore left in the data folder when it was killed: copies whose personal values are sealed, but
/// which take room.
///
/// A backup may be under way while the counter opens, so only what is older than a day is taken away.
final class Leftovers {

    private static final Pattern NAME = Pattern.compile("backup-\\d+\\.tmp(-journal)?|restoring-\\d+");
    private static final Duration OLD = Duration.ofDays(1);

    private Leftovers() {}

    /// What cannot be taken away stays for the next time: the counter opens all the same.
    static void sweep(Path folder, Instant now) {
        var before = FileTime.from(now.minus(OLD));
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> isLeft(one)).toList()) {
                if (Files.getLastModifiedTime(file).compareTo(before) < 0) {
                    Folders.delete(file);
                }
            }
        } catch (IOException _) {
            return; // the next opening tries again
        }
    }

    private static boolean isLeft(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName())).matches();
    }
}
