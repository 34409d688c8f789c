package vn.motcua.centre;

import java.security.SecureRandom;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.Hashes;
import vn.motcua.keys.Letters;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.Acknowledgement;
import vn.motcua.wire.Directory;
import vn.motcua.wire.FileWord;
import vn.motcua.wire.StreamPoint;

/// The key by which the centre gives its word.
///
/// @param key Ed25519; desks learn its public half when they enrol
public record CentreKey(LogKey key) {

    public Acknowledgement acknowledge(LogId log, long seq, Hash hash, String epoch, long atMillis) {
        var message = Acknowledgement.message(log, seq, hash, epoch, atMillis);
        return new Acknowledgement(log, seq, hash, epoch, atMillis, key.sign(message));
    }

    /// Whether the centre itself once said so.
    boolean said(Acknowledgement word) {
        return key.open().verifies(word.message(), word.signature());
    }

    /// The word that a file is here whole.
    FileWord vouch(Hash file, String epoch, long atMillis) {
        var mark = Hashes.mark(file);
        return new FileWord(mark, epoch, atMillis, key.sign(FileWord.message(mark, epoch, atMillis)));
    }

    byte[] sign(String office, StreamPoint point) {
        return key.sign(point.message(office));
    }

    Directory.Page sign(Directory.Release release) {
        var said = release.text();
        return new Directory.Page(said, key.sign(Directory.Page.message(said)));
    }

    /// A word for a new life of a stream: 60 random bits.
    public static String newEpoch(SecureRandom random) {
        var bytes = new byte[8];
        random.nextBytes(bytes);
        return Letters.of(bytes, 12);
    }
}
