package vn.motcua.counter;

import java.util.Optional;
import java.util.UUID;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.domain.dossier.ScanType;

/// Attaches a file, such as a scan, to a paper of a dossier. The file is on the disk before the action names it.
public final class AttachPaper {

    private final CounterData data;

    public AttachPaper(CounterData data) {
        this.data = data;
    }

    /// @param paper the id of the required paper, or a code for one that the procedure does not ask for
    /// @param content looked at for what it is; the name it had does not matter
    /// @return done also where this paper has this very file already
    /// @throws StoreTrouble if the disk would not keep it
    public Amending attach(UUID id, String paper, byte[] content, Acting who) {
        if (!who.role().receives()) {
            return Amending.Refused.because("counter.may-not-receive");
        }
        if (content.length > ScanType.LARGEST) {
            return Amending.Refused.because("counter.file-too-large", ScanType.LARGEST / (1024 * 1024));
        }
        var type = ScanType.of(content);
        if (type.isEmpty()) {
            return Amending.Refused.because("counter.file-type");
        }
        if (!PaperAttached.isPaper(paper)) {
            return Amending.Refused.because("counter.paper-code", paper);
        }
        var hindrance = hindrance(data.ledger().dossier(id));
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        var hash = data.files().keep(content);
        var facts =
                new PaperAttached(paper, hash.hex(), content.length, type.get().media());
        return data.ledger().write(who, entry -> {
            var dossier = entry.dossier(id);
            var changed = hindrance(dossier);
            if (changed.isPresent()) {
                return changed.get();
            }
            if (!dossier.orElseThrow().attached().contains(facts)) {
                entry.append(Optional.of(id), dossier.orElseThrow().heads(), facts);
            }
            return new Amending.Done(entry.dossier(id).orElseThrow());
        });
    }

    private static Optional<Amending> hindrance(Optional<Dossier> dossier) {
        if (dossier.isEmpty() || dossier.get().readOnly()) {
            return Optional.of(Amending.Refused.because("counter.read-only"));
        }
        return dossier.get().state().isOpen()
                ? Optional.empty()
                : Optional.of(Amending.Refused.because(
                        "counter.closed", dossier.get().number().text()));
    }

    /// How the files of a dossier stand, for people to read.
    public static Sentence say(PaperFiles.Standing standing) {
        return standing.here() == standing.files()
                ? Sentence.of("counter.files", standing.there(), standing.files())
                : Sentence.of(
                        "counter.files-elsewhere",
                        standing.there(),
                        standing.files(),
                        standing.files() - standing.here());
    }
}
