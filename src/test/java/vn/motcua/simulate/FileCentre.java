package vn.motcua.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import vn.motcua.centre.CentreStore;
import vn.motcua.centre.Roster;
import vn.motcua.centre.store.SqlCentre;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Chain;
import vn.motcua.keys.LogKey;

/// A centre on a real file of SQLite, by the product's own store.
final class FileCentre implements CentreMachine {

    private static final int PAGE = 500;

    private final Path file;
    private SqlCentre store;
    private int pictures;

    FileCentre(Path folder, LogKey voice) {
        file = folder.resolve("centre.db");
        store = SqlCentre.sqlite(file);
        store.roster().addOffice(new Roster.Office(World.OFFICE, "Phường An Khê", voice.seed()));
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
    public void restored(String epoch) {
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
        var page = store.after(World.OFFICE, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(placed -> hashes.add(Chain.identity(placed.bytes().header())));
            page = store.after(World.OFFICE, page.getLast().position(), PAGE);
        }
        return hashes;
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
