package vn.motcua.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.motcua.counter.DeskStream;
import vn.motcua.counter.Ledger;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.DataKey;
import vn.motcua.store.Backup;
import vn.motcua.store.CounterStore;
import vn.motcua.store.Desk;
import vn.motcua.store.OpenCounter;
import vn.motcua.store.Verification;
import vn.motcua.wire.HeaderBytes;

/// A desk on real files, by the product's own store.
final class FileDesk implements DeskMachine {

    /// How far away lanes are that nobody else here takes.
    private static final int OTHER_LANES = 400;

    private final Path home;
    private final Desk desk;
    private CounterStore store;
    private OpenCounter counter;
    private long told;
    private int twins;

    /// @param data the file as it was copied
    /// @param backup the same as the product backs it up
    private record Picture(Path data, Path backup) {}

    private FileDesk(Path home, Desk desk) {
        this.home = home;
        this.desk = desk;
        open();
    }

    static FileDesk found(Path home, String office, List<Integer> lanes) {
        return new FileDesk(home, new Desk(home).in(office).found(lanes.getLast() / 2));
    }

    private void open() {
        store = desk.open();
        counter = desk.unlock(store);
    }

    @Override
    public Ledger ledger() {
        desk.now = desk.now.plusSeconds(1);
        return counter.ledger();
    }

    @Override
    public DeskStream stream() {
        return counter.stream();
    }

    @Override
    public Optional<Dossier> shown(UUID id) {
        return counter.ledger().dossier(id);
    }

    private interface Row {
        void take(byte[] hash, byte[] header, long position);
    }

    private void each(String where, Row row) {
        var sql = "SELECT hash, header, position FROM action WHERE " + where + " ORDER BY position";
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + desk.data.resolve("counter.db"));
                var statement = db.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                row.take(rows.getBytes(1), rows.getBytes(2), rows.getLong(3));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Action> written() {
        var since = new ArrayList<Action>();
        each("pulled = 0 AND position > " + told, (hash, bytes, position) -> {
            told = position;
            var header = HeaderBytes.read(bytes);
            since.add(new Action(header, Hash.of(hash), facts(header, Hash.of(hash))));
        });
        return since;
    }

    private Facts facts(ActionHeader header, Hash hash) {
        return header.dossier().flatMap(this::shown).stream()
                .flatMap(dossier -> dossier.timeline().stream())
                .filter(action -> action.hash().equals(hash))
                .map(Action::facts)
                .findFirst()
                .orElseGet(() -> new Facts.Unknown(header.kind(), header.schema()));
    }

    @Override
    public Set<Hash> holds() {
        var holds = new HashSet<Hash>();
        each("true", (hash, _, _) -> holds.add(Hash.of(hash)));
        return holds;
    }

    @Override
    public Set<Hash> canGive() {
        var gives = new HashSet<Hash>();
        each("pulled <= 1", (hash, _, _) -> gives.add(Hash.of(hash)));
        return gives;
    }

    @Override
    public Object picture() {
        try {
            var folder = Files.createTempDirectory(home, "picture");
            var picture = new Picture(folder.resolve("data"), folder.resolve("backup"));
            store.close();
            copy(desk.data, picture.data());
            open();
            Backup.make(desk.data, Desk.CLERK.login(), Desk.PASSWORD, picture.backup());
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            clear(to);
            Files.createDirectories(to);
            try (var files = Files.list(from)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void put(Object picture) {
        store.close();
        copy(((Picture) picture).data(), desk.data);
        open();
        told = 0;
    }

    @Override
    public void restoreAnew(Object picture, List<Integer> lanes) {
        try {
            var key = store.users().open(Desk.CLERK.login(), Desk.PASSWORD).orElseThrow();
            store.close();
            clear(desk.data);
            Files.delete(desk.data);
            restore(((Picture) picture).backup(), key, lanes);
            open();
            told = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the backup has used these lanes itself the program says so, and whoever restores takes another desk's
    /// number.
    private void restore(Path backup, DataKey key, List<Integer> lanes) {
        try {
            desk.restore(backup, key, lanes);
        } catch (StoreTrouble refused) {
            if (!refused.sentence().equals(Sentence.of("store.lane-used"))) {
                throw refused;
            }
            desk.restore(
                    backup, key, lanes.stream().map(lane -> lane + OTHER_LANES).toList());
        }
    }

    @Override
    public void restart() {
        store.close();
        open();
    }

    @Override
    public DeskMachine twin() {
        store.close();
        var apart = home.resolveSibling(home.getFileName() + "-twin" + ++twins);
        var twin = new Desk(apart);
        twin.now = desk.now;
        copy(desk.data, twin.data);
        copy(desk.markers, twin.markers);
        open();
        return new FileDesk(apart, twin);
    }

    @Override
    public void moveClock(Duration jump) {
        desk.now = desk.now.plus(jump);
    }

    @Override
    public Optional<String> fault() {
        var key = store.users().open(Desk.CLERK.login(), Desk.PASSWORD).orElseThrow();
        var report = Verification.of(store, Optional.of(key));
        return report.isSound() ? Optional.empty() : Optional.of(report.faults().toString());
    }

    @Override
    public void close() {
        store.close();
    }
}
