package vn.motcua.counter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.catalogue.release.KeyText;
import vn.motcua.catalogue.release.Manifest.ReleaseEntry;
import vn.motcua.catalogue.release.ReleaseHead;
import vn.motcua.catalogue.release.ReleaseRefused;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Hash;

/// Releases that come over the line. What was refused is not asked for again before the next start.
final class ReleaseArrivals implements ReleaseIntake {

    private final DeskCatalogue desk;
    private final ReleaseTrust trust;
    private final Set<Hash> refused = ConcurrentHashMap.newKeySet();

    ReleaseArrivals(DeskCatalogue desk, ReleaseTrust trust) {
        this.desk = desk;
        this.trust = trust;
    }

    @Override
    public boolean knows(Hash release) {
        return refused.contains(release)
                || desk.kept().stream()
                        .anyMatch(one ->
                                new ReleaseHead(one, Optional.empty()).hash().equals(release));
    }

    @Override
    public Optional<Sentence> root(String hex) {
        try {
            var named = KeyText.of(hex);
            return trust.believe(named) || trust.root().filter(named::equals).isPresent()
                    ? Optional.empty()
                    : Optional.of(Sentence.of("release.root-differs"));
        } catch (ReleaseRefused why) {
            return Optional.of(why.sentence());
        }
    }

    @Override
    public void upToDate() {
        desk.confirm();
    }

    @Override
    public CarriedReleases carried() {
        return desk.carried();
    }

    @Override
    public Begun begin(byte[] head) {
        try {
            var read = ReleaseHead.read(head);
            return new Begun.Wanted(check(read) ? missing(read) : List.of());
        } catch (ReleaseRefused why) {
            return new Begun.Refused(why.sentence());
        }
    }

    private boolean check(ReleaseHead head) {
        try {
            return desk.check(head, Optional.empty());
        } catch (ReleaseRefused why) {
            refused.add(head.hash());
            throw why;
        }
    }

    private List<Hash> missing(ReleaseHead head) {
        var here = desk.contents().keySet();
        return head.manifest().files().stream()
                .map(ReleaseEntry::hash)
                .filter(hash -> !here.contains(hash))
                .distinct()
                .toList();
    }

    @Override
    public Optional<Sentence> finish(byte[] head, Map<Hash, byte[]> contents) {
        var all = desk.contents();
        all.putAll(contents);
        var files = new HashMap<String, byte[]>();
        try {
            var read = ReleaseHead.read(head);
            for (var entry : read.manifest().files()) {
                var content = all.get(entry.hash());
                if (content != null) {
                    files.put(entry.path(), content);
                }
            }
            return install(read, files);
        } catch (ReleaseRefused why) {
            return Optional.of(why.sentence());
        }
    }

    private Optional<Sentence> install(ReleaseHead head, Map<String, byte[]> files) {
        try {
            desk.install(head.with(files), Optional.empty());
            return Optional.empty();
        } catch (ReleaseRefused why) {
            refused.add(head.hash());
            return Optional.of(why.sentence());
        }
    }
}
