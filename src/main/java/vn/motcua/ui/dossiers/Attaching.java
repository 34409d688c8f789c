package vn.motcua.ui.dossiers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.counter.Amending;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Content;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.ScanType;

/// Attaches a scan to the shown dossier: to the first paper, in the order of the list, that has none yet, so that a
/// clerk who scans paper after paper only chooses files.
final class Attaching {

    /// What a file is called that belongs to no paper of the list.
    private static final String OTHER = "other";

    private final Turn turn;

    Attaching(Turn turn) {
        this.turn = turn;
    }

    void attach(Path file) {
        var desk = turn.workplace();
        turn.when(Verb.ATTACH, sheet -> {
            var dossier = sheet.dossier();
            var paper = next(dossier);
            turn.errands()
                    .run(
                            () -> desk.verbs().attach().attach(dossier.id(), paper, content(file), desk.who()),
                            outcome -> told(outcome, name(dossier, paper)),
                            turn::tell);
        });
    }

    private void told(Amending outcome, String paper) {
        if (outcome instanceof Amending.Done) {
            turn.done(Sentence.of("dossiers.attached", paper));
        } else {
            turn.amended(outcome, "dossiers.attached");
        }
    }

    /// Nothing where it cannot be read: no scan begins with nothing, and it is said that this is none.
    private static byte[] content(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes((int) ScanType.LARGEST + 1);
        } catch (IOException _) {
            return new byte[0];
        }
    }

    private static String next(Dossier dossier) {
        return dossier.content().papers().stream()
                .map(Content.PaperTaken::id)
                .filter(id -> dossier.attached().stream()
                        .noneMatch(file -> file.paper().equals(id)))
                .findFirst()
                .orElse(OTHER);
    }

    private static String name(Dossier dossier, String paper) {
        return dossier.content().papers().stream()
                .filter(one -> one.id().equals(paper))
                .map(Content.PaperTaken::name)
                .findFirst()
                .orElse(paper);
    }
}
