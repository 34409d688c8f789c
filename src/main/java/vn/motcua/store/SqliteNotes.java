package vn.motcua.store;

import java.util.Optional;
import vn.motcua.counter.Notes;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.keys.BrokenSealException;
import vn.motcua.keys.DataKey;
import vn.motcua.sql.Rows;

/// The table `note`, sealed.
record SqliteNotes(Database database, DataKey key) implements Notes {

    private static final String GET = "SELECT sealed FROM note WHERE name = ?";

    private static final String PUT = """
            INSERT INTO note (name, sealed) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed
            """;

    @Override
    public Optional<String> read(String name) {
        var sealed = database.read("reading a note", db -> Rows.one(db, GET, row -> row.getBytes(1), name));
        try {
            return sealed.map(bytes -> key.openText(bytes, place(name)));
        } catch (BrokenSealException e) {
            throw new StoreTrouble("store.note-damaged", "opening the note " + name, e);
        }
    }

    @Override
    public void keep(String name, String text) {
        var sealed = key.seal(text, place(name));
        database.write("keeping a note", db -> Rows.change(db, PUT, name, sealed));
    }

    private static String place(String name) {
        return "note|" + name;
    }
}
