package vn.motcua.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.motcua.centre.CentreStore;
import vn.motcua.centre.CentreStore.Placed;
import vn.motcua.centre.FileStore;
import vn.motcua.centre.Refused;
import vn.motcua.centre.Roster;
import vn.motcua.centre.store.SqlCentre;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.Chain;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.HeaderBytes;

/// A centre on a real file of SQLite, by the product's own store.
final class FileCentre implements CentreMachine {

    private static final int PAGE = 500;

    private final Path file;
    private SqlCentre store;
    private final Map<String, LogId> voices = new TreeMap<>();
    private int pictures;

    FileCentre(Path folder, LogKey voice) {
        file = folder.resolve("centre.db");
        store = SqlCentre.sqlite(file);
        addOffice(World.OFFICE, "", voice);
    }

    @Override
    public final void addOffice(String office, String epoch, LogKey voice) {
        store.roster().addOffice(new Roster.Office(office, "Phường " + office, voice.seed()));
        voices.put(office, voice.log());
    }

    @Override
    public CentreStore store() {
        return store;
    }

    @Override
    public Object picture() {
        var picture = file.resolveSibling("picture" + ++pictures);
        store.close();
        copy(file, picture);
        store = SqlCentre.sqlite(file);
        return picture;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void put(Object picture) {
        store.close();
        copy((Path) picture, file);
        store = SqlCentre.sqlite(file);
    }

    @Override
    public void restored(Supplier<String> epochs) {
        store.restored(new SecureRandom());
    }

    @Override
    public void crash() {
        store.close();
        store = SqlCentre.sqlite(file);
    }

    @Override
    public Set<Hash> hashes() {
        var hashes = new HashSet<Hash>();
        voices.keySet()
                .forEach(office -> each(
                        office,
                        placed -> hashes.add(Chain.identity(placed.bytes().header()))));
        return hashes;
    }

    private void each(String office, Consumer<Placed> one) {
        var page = store.after(office, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(one);
            page = store.after(office, page.getLast().position(), PAGE);
        }
    }

    @Override
    public List<Action> said() {
        var said = new ArrayList<Action>();
        voices.forEach((office, voice) -> each(office, placed -> {
            if (placed.log().equals(voice)) {
                var header = HeaderBytes.read(placed.bytes().header());
                var facts = MemoryEntry.facts(header, placed.bytes());
                said.add(new Action(header, Chain.identity(placed.bytes().header()), facts));
            }
        }));
        return said;
    }

    @Override
    public boolean isNamed(String office, Hash file) {
        try {
            store.files().orElseThrow().state(new FileStore.Claim(office, "desk", file), 1);
            return true;
        } catch (Refused _) {
            return false;
        }
    }

    @Override
    public Set<String> alarms(String kind) {
        var sql = "SELECT " + (kind.equals("fork") ? "log" : "detail") + " FROM alarm WHERE kind = ?";
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = db.prepareStatement(sql)) {
            statement.setString(1, kind);
            var alarms = new HashSet<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    alarms.add(rows.getString(1));
                }
            }
            return alarms;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
