package vn.motcua.counter;

import java.time.LocalDate;
import java.util.Optional;
import vn.motcua.catalogue.release.KeyText;
import vn.motcua.catalogue.release.ReleaseHead;
import vn.motcua.catalogue.release.ReleaseRefused;
import vn.motcua.catalogue.release.SigningKeys;
import vn.motcua.catalogue.release.Trust;
import vn.motcua.domain.Sentence;
import vn.motcua.keys.LogKey;

/// The root that this desk believes, and the newest list of keys that it saw. The first root that is named stays: by
/// whoever installs the first release by hand, or by the centre that the desk was enrolled with.
record ReleaseTrust(Notes notes) {

    private static final String ROOT = "release-root";
    private static final String KEYS = "release-keys";

    Optional<LogKey.Public> root() {
        return notes.read(ROOT).map(KeyText::readOpen);
    }

    /// Whether there was none before.
    boolean believe(LogKey.Public root) {
        if (root().isPresent()) {
            return false;
        }
        notes.keep(ROOT, KeyText.open(root));
        return true;
    }

    /// @param named a root that is believed if none is known yet, and has to be the known one otherwise
    /// @throws ReleaseRefused if no root is known, another one is, or the release is not signed as it should be
    void check(ReleaseHead release, LocalDate today, Optional<LogKey.Public> named) {
        var known = root();
        if (known.isPresent() && named.filter(one -> !one.equals(known.get())).isPresent()) {
            throw new ReleaseRefused(Sentence.of("release.root-differs"));
        }
        var root = known.or(() -> named).orElseThrow(() -> new ReleaseRefused(Sentence.of("release.no-root")));
        var newest = new Trust(root, keys()).check(release, today);
        believe(root);
        if (keys().filter(newest::equals).isEmpty()) {
            notes.keep(KEYS, newest.text());
        }
    }

    /// Whether a release that was taken before is still what its key signed.
    boolean holds(ReleaseHead release) {
        return believed().filter(trust -> trust.holds(release)).isPresent();
    }

    /// Keeps a list of keys that came by itself.
    ///
    /// @return false if it is the one that is known
    /// @throws ReleaseRefused if no root is known, another one signed it, or it is older than what is known
    boolean take(SigningKeys list) {
        var root = root().orElseThrow(() -> new ReleaseRefused(Sentence.of("release.no-root")));
        if (!list.isOf(root)) {
            throw new ReleaseRefused(Sentence.of("carriage.other-keys"));
        }
        var known = keys();
        if (known.filter(list::equals).isPresent()) {
            return false;
        }
        int newest = known.map(SigningKeys::number).orElse(0);
        if (list.number() <= newest) {
            throw new ReleaseRefused(
                    Sentence.of("carriage.older-keys", Integer.toString(list.number()), Integer.toString(newest)));
        }
        notes.keep(KEYS, list.text());
        return true;
    }

    /// What is believed; nothing before the first root.
    Optional<Trust> believed() {
        return root().map(root -> new Trust(root, keys()));
    }

    private Optional<SigningKeys> keys() {
        return notes.read(KEYS).map(SigningKeys::of);
    }
}
