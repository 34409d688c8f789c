package vn.motcua.counter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.catalogue.release.Release;
import vn.motcua.catalogue.release.ReleaseRefused;
import vn.motcua.counter.ReleaseFolder.Kept;

/// The files of releases in a data folder, for who copies them or looks through them: what was installed, for now and
/// for later, the last good ones, and the copies of what programs shipped.
public final class KeptReleases {

    /// Where they lie in a data folder.
    public static final String FOLDER = "catalogue";

    /// Bytes that one may have.
    public static final int LARGEST = Release.LARGEST;

    private final ReleaseFolder folder;

    /// @param data the data folder
    public KeptReleases(Path data) {
        folder = new ReleaseFolder(data);
    }

    /// What is there, whole or not.
    public List<String> names() {
        return Stream.concat(folder.kept().stream().map(Kept::text), folder.shipped().stream())
                .toList();
    }

    /// The bytes of one; nothing if it is not whole any more.
    public Optional<byte[]> bytes(String name) {
        return whole(name).map(Release::bytes);
    }

    private Optional<Release> whole(String name) {
        return folder.read(name)
                .filter(release -> name.equals(ReleaseFolder.shipped(release))
                        || name.equals(Kept.of(release).text()));
    }

    /// Whether it is whole and what its name says, and signed as it has to be.
    ///
    /// @param notes what the desk believes; without them signatures are not looked at
    public boolean isRight(String name, Optional<Notes> notes) {
        return whole(name)
                .filter(release -> name.equals(ReleaseFolder.shipped(release))
                        || notes.map(ReleaseTrust::new)
                                .filter(trust -> !trust.holds(release.head()))
                                .isEmpty())
                .isPresent();
    }

    /// Takes away what the desk would not work by.
    public void forgetWrong(Notes notes) {
        names().stream().filter(name -> !isRight(name, Optional.of(notes))).forEach(folder::forget);
    }

    /// Puts one there that a backup brings, durably.
    ///
    /// @throws IllegalArgumentException if it is none, or not what its name says
    public void put(String name, byte[] bytes) {
        var release = read(bytes);
        if (!name.equals(ReleaseFolder.shipped(release))
                && !name.equals(Kept.of(release).text())) {
            throw new IllegalArgumentException("another release than it is called");
        }
        folder.put(name, release);
    }

    private static Release read(byte[] bytes) {
        try {
            return Release.read(bytes);
        } catch (ReleaseRefused refused) {
            throw new IllegalArgumentException(refused);
        }
    }
}
