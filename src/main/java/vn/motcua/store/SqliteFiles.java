package vn.motcua.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import vn.motcua.counter.FileStream;
import vn.motcua.counter.PaperFiles;
import vn.motcua.counter.Probe;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.keys.DataKey;
import vn.motcua.keys.Hashes;

/// Attached files: sealed in the folder `files`, known by the table `file`.
///
/// The row with the random name is there before the file is, so that whatever a killed program left can be found
/// without looking through the folder.
final class SqliteFiles implements PaperFiles, FileStream {

    private final Database database;
    private final FileRows rows;
    private final FilePieces pieces;
    private final FileShelf shelf;
    private final Probe probe;
    private final ReentrantLock laying = new ReentrantLock();

    SqliteFiles(Path data, Database database, DataKey key, Probe probe) {
        this.database = database;
        this.probe = probe;
        rows = new FileRows(key);
        pieces = new FilePieces(key, rows);
        shelf = new FileShelf(data, key);
    }

    @Override
    public Hash keep(byte[] content) {
        var hash = Hashes.sha256(content);
        laying.lock();
        try {
            var row = database.write("laying a file down", db -> rows.lay(db, hash, content.length));
            if (!row.here() || shelf.read(row.name(), hash).isEmpty()) {
                shelf.put(row.name(), content);
                probe.at("file-renamed");
                database.write("keeping a file", db -> {
                    rows.here(db, hash, content.length);
                    return hash;
                });
            }
            return hash;
        } finally {
            laying.unlock();
        }
    }

    @Override
    public Optional<byte[]> read(Hash file) {
        return find(file).filter(FileRows.Row::here).flatMap(row -> shelf.read(row.name(), file));
    }

    private Optional<FileRows.Row> find(Hash file) {
        return database.read("looking for a file", db -> rows.find(db, file));
    }

    @Override
    public Standing standing(Collection<PaperAttached> files) {
        var hashes =
                files.stream().map(file -> new Hash(file.sha256())).distinct().toList();
        var known = hashes.stream().flatMap(hash -> find(hash).stream()).toList();
        return new Standing(
                hashes.size(), (int) known.stream().filter(FileRows.Row::here).count(), (int)
                        known.stream().filter(row -> row.there().isPresent()).count());
    }

    @Override
    public List<Sized> waiting(String epoch) {
        return database.read("looking for files that wait", db -> rows.waiting(db, epoch)).stream()
                .map(row -> new Sized(row.hash(), row.size()))
                .toList();
    }

    @Override
    public void there(Hash file, String epoch) {
        database.write("keeping the centre's word of a file", db -> {
            rows.there(db, file, epoch);
            return file;
        });
    }

    @Override
    public Optional<Long> size(Hash file) {
        return find(file).filter(FileRows.Row::named).map(FileRows.Row::size);
    }

    @Override
    public long fetched(Hash file) {
        return database.read("measuring what came of a file", db -> pieces.length(db, file));
    }

    @Override
    public void keepPiece(Hash file, long begins, byte[] piece) {
        database.write("keeping a piece of a file", db -> pieces.keep(db, file, begins, piece));
    }

    @Override
    public boolean finish(Hash file) {
        var content = database.read("putting a file together", db -> pieces.whole(db, file));
        boolean right = Hashes.sha256(content).equals(file);
        if (right) {
            keep(content);
        }
        database.write("forgetting the pieces of a file", db -> {
            pieces.forget(db, file);
            return file;
        });
        return right;
    }
}
