package vn.motcua.catalogue.release;

import java.time.LocalDate;
import java.util.Map;

/// What a release will say of itself beside its files; the parts are those of [Manifest].
public record ReleasePlan(Layer layer, int number, int previous, LocalDate made, LocalDate from) {

    public ReleasePlan {
        if (number < 1 || number > Manifest.LAST || previous < 0 || previous >= number) {
            throw ReleaseRefused.because("release.bad-number", Integer.toString(Manifest.LAST));
        }
        if (from.isBefore(made)) {
            throw ReleaseRefused.because("release.bad-day");
        }
    }

    /// @param files by path
    /// @throws ReleaseRefused if there are too many, too large ones, or one that may not be called so
    public Release release(Map<String, byte[]> files) {
        if (files.isEmpty()) {
            throw ReleaseRefused.because("release.nothing");
        }
        if (files.size() > Manifest.MOST_FILES) {
            throw ReleaseRefused.because("release.too-large");
        }
        files.forEach((path, bytes) -> {
            if (!Manifest.ReleaseEntry.isPath(path)) {
                throw ReleaseRefused.because("release.bad-name", path);
            }
            if (bytes.length > Manifest.ReleaseEntry.LARGEST) {
                throw ReleaseRefused.because("release.file-too-large", path);
            }
        });
        return Release.of(this, files);
    }
}
