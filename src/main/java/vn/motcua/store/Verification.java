package vn.motcua.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.motcua.counter.KeptReleases;
import vn.motcua.counter.Notes;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.keys.DataKey;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;

/// Looks through a whole data folder and changes nothing in it.
///
/// Without the key: the file itself, every chain, hash and signature, that every number stands once, and that the
/// releases of procedures are whole. With the key also: who signed those, every body against its hash, and every
/// derived row against a replay.
public final class Verification {

    /// Something that is not as it must be. @param place names log and seq, a number or a table, never a person
    public record Fault(String check, String place) {}

    /// @param counted how many of each thing were looked at
    /// @param skipped what was not looked at, and why
    public record Report(Map<String, Long> counted, List<String> skipped, List<Fault> faults) {
        public Report {
            counted = new TreeMap<>(counted);
            skipped = List.copyOf(skipped);
            faults = List.copyOf(faults);
        }

        public boolean isSound() {
            return faults.isEmpty();
        }
    }

    private final Map<String, Long> counted = new TreeMap<>();
    private final List<String> skipped = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private Verification() {}

    /// @param key what sealed the values; without it, what needs it is skipped and said so
    /// @throws StoreTrouble if the file cannot be opened at all
    public static Report of(CounterStore store, Optional<DataKey> key) {
        var verification = new Verification();
        store.database().read("verifying", db -> {
            verification.file(db);
            new ChainCheck(verification).check(db);
            if (key.isPresent()) {
                new SealCheck(verification, key.get(), store.folder()).check(db);
            } else {
                verification.skipped.add(
                        "bodies, derived rows, drafts, papers and notes: they are sealed, and no password was given");
            }
            return verification;
        });
        verification.releases(store, key);
        verification.skipped.add("files on paper: what was printed is not looked at");
        return new Report(verification.counted, verification.skipped, verification.faults);
    }

    private void file(Statements db) throws SQLException {
        for (var line : Rows.all(db, "PRAGMA integrity_check", row -> row.getString(1))) {
            if (!line.equals("ok")) {
                fault("file", "integrity_check");
            }
        }
        for (var table : Rows.all(db, "PRAGMA foreign_key_check", row -> row.getString(1))) {
            fault("file", "foreign keys of " + table);
        }
    }

    /// Without the key only whether they are whole: what the desk believes is sealed.
    private void releases(CounterStore store, Optional<DataKey> key) {
        var kept = new KeptReleases(store.folder());
        var notes = key.<Notes>map(one -> new SqliteNotes(store.database(), one));
        for (var name : kept.names()) {
            count("releases");
            if (!kept.isRight(name, notes)) {
                fault("release", name);
            }
        }
    }

    void count(String what) {
        counted.merge(what, 1L, Long::sum);
    }

    void fault(String check, String place) {
        faults.add(new Fault(check, place));
    }
}
