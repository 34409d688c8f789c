package vn.motcua.centre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Files of which a part has come: few for each desk, and none for longer than some days.
///
/// A desk sends one file after the other, so that more than a few are a mistake or malice: the oldest makes
/// room.
final class HalfFiles {

    /// Half-sent files of one desk.
    static final int MOST = 4;

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final Path folder;
    private final AtomicLong swept = new AtomicLong();

    HalfFiles(Path folder) {
        this.folder = folder;
    }

    long length(Path half) throws IOException {
        return Files.exists(half) ? Files.size(half) : 0;
    }

    /// Makes room for one more of its desk, if it is not there already.
    void admit(Path half) throws IOException {
        var desk = Optional.ofNullable(half.getParent()).orElseThrow();
        Files.createDirectories(desk);
        if (Files.exists(half)) {
            return;
        }
        var others = new ArrayList<>(files(desk));
        others.sort(Comparator.comparing(HalfFiles::touched));
        while (others.size() >= MOST) {
            Files.deleteIfExists(others.removeFirst());
        }
    }

    /// Takes away what was not touched for days; looked for once an hour.
    void sweep(long now) throws IOException {
        long last = swept.get();
        if (now - last < BETWEEN_SWEEPS.toMillis() || !swept.compareAndSet(last, now) || !Files.exists(folder)) {
            return;
        }
        for (var half : files(folder)) {
            if (now - touched(half) > KEPT.toMillis()) {
                Files.deleteIfExists(half);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause(); // such as one that another upload ended meanwhile
        }
    }

    /// One that is gone meanwhile counts as the oldest.
    private static long touched(Path half) {
        try {
            return Files.getLastModifiedTime(half).toMillis();
        } catch (IOException _) {
            return 0;
        }
    }
}
