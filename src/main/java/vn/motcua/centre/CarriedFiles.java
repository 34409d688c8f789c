package vn.motcua.centre;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.Hashes;
import vn.motcua.wire.CarriedAnswer;
import vn.motcua.wire.FilePiece;
import vn.motcua.wire.StreamPoint;

/// Takes pieces of files that came on a stick, by the same checks as those that are sent: the office's stream names the
/// file, nothing is missing before the piece, and the whole is what its hash says.
///
/// What comes by stick is put together apart from what the same desk sends over a line: its pieces begin at other
/// places. A piece that cannot be taken holds up none of the others.
final class CarriedFiles {

    private final CentreStore store;
    private final CentreKey key;

    CarriedFiles(CentreStore store, CentreKey key) {
        this.store = store;
        this.key = key;
    }

    CarriedAnswer take(String office, LogId writer, FilePiece piece, long now) {
        var claim = new FileStore.Claim(office, "stick " + writer, piece.file());
        var part = new FileStore.Part(piece.offset(), piece.size(), Hashes.sha256(piece.bytes()));
        try {
            var files = store.files().orElseThrow(() -> new Refused(Refused.Reason.NOT_FOUND));
            var state = files.take(claim, part, new ByteArrayInputStream(piece.bytes()));
            boolean has = state.whole() || state.offset() >= piece.offset() + piece.bytes().length;
            var epoch = store.point(office).map(StreamPoint::epoch).filter(_ -> state.whole());
            return new CarriedAnswer.OfPiece(has, epoch.map(life -> key.vouch(piece.file(), life, now)));
        } catch (Refused _) {
            return new CarriedAnswer.OfPiece(false, Optional.empty());
        }
    }
}
