package vn.motcua.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.sql.Rows;

class SqliteNotesTest {

    @TempDir
    Path home;

    @Test
    void a_note_whose_seal_broke_is_told_and_found_by_verify() {
        var desk = new Desk(home).found();
        try (var store = desk.open()) {
            var notes = desk.unlock(store).notes();
            notes.keep("signers", "[]");
            notes.keep("look", "dark");
            CounterStoreTest.assertSound(store, desk);
            store.database()
                    .write(
                            "damaging a note",
                            db -> Rows.change(
                                    db, "UPDATE note SET sealed = ? WHERE name = 'signers'", new byte[] {1, 2, 3}));
            var trouble = assertThrows(StoreTrouble.class, () -> notes.read("signers"));
            assertEquals("store.note-damaged", trouble.sentence().key());
            assertEquals(Optional.of("dark"), notes.read("look"));
            var key = store.users().open(Desk.CLERK.login(), Desk.PASSWORD);
            assertEquals(
                    List.of(new Verification.Fault("notes", "signers")),
                    Verification.of(store, key).faults());
        }
    }
}
