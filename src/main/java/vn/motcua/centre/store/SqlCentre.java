package vn.motcua.centre.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import vn.motcua.centre.CentreIdentity;
import vn.motcua.centre.CentreKey;
import vn.motcua.centre.CentreStore;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.centre.FileStore;
import vn.motcua.centre.KnownLog;
import vn.motcua.centre.Listing;
import vn.motcua.centre.OfficeEntry;
import vn.motcua.centre.ReleaseStore;
import vn.motcua.centre.Roster;
import vn.motcua.centre.View;
import vn.motcua.centre.Vitals;
import vn.motcua.centre.WholeFiles;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.LogKey;
import vn.motcua.keys.SealingKey;
import vn.motcua.sql.Rows;
import vn.motcua.wire.StreamPoint;
import vn.motcua.wire.Vouched;

/// The centre's memory on a database: embedded SQLite, or PostgreSQL.
public final class SqlCentre implements CentreStore {

    private static final String IDENTITY = "SELECT seed, sealing_seed, token_secret, look_up FROM centre";

    private static final String KEEP_IDENTITY =
            "INSERT INTO centre (one, seed, sealing_seed, token_secret, look_up) VALUES (1, ?, ?, ?, ?)"
                    + " ON CONFLICT (one) DO NOTHING";

    private static final String NEW_EPOCH = "UPDATE office_head SET epoch = ? WHERE office = ?";

    private final Transactions transactions;
    private final SqlRoster roster;
    private final Optional<FileStore> files;
    private final Optional<WholeFiles> wholeFiles;
    private final KeptFiles kept;

    private SqlCentre(Transactions transactions, Optional<Path> files) {
        this.transactions = transactions;
        roster = new SqlRoster(transactions);
        kept = new KeptFiles(transactions);
        wholeFiles = files.map(WholeFiles::new);
        this.files = files.map(folder -> new FileStore(folder, kept::isNamed, kept::keep, kept::lender));
    }

    /// Opens or makes the file; one process at a time. Files of papers lie in the folder `files` beside it.
    public static SqlCentre sqlite(Path file) {
        return opened(SqliteTransactions.open(file), false, Optional.of(file.resolveSibling("files")));
    }

    /// Without files of papers.
    ///
    /// @param url `jdbc:postgresql:…`
    /// @param connections at most, for this process
    public static SqlCentre postgres(String url, int connections) {
        return postgres(url, new Properties(), connections);
    }

    /// @param url `jdbc:postgresql:…`
    /// @param login the driver's properties `user` and `password`, where they are not in its usual places
    /// @param connections at most, for this process
    public static SqlCentre postgres(String url, Properties login, int connections) {
        return opened(PostgresTransactions.open(url, login, connections), true, Optional.empty());
    }

    /// @param files the folder for files of papers, the same one for every process
    public static SqlCentre postgres(String url, Properties login, int connections, Path files) {
        return opened(PostgresTransactions.open(url, login, connections), true, Optional.of(files));
    }

    private static SqlCentre opened(Transactions transactions, boolean postgres, Optional<Path> files) {
        try {
            Migrations.run(transactions, postgres);
            return new SqlCentre(transactions, files);
        } catch (RuntimeException e) {
            transactions.close();
            throw e;
        }
    }

    /// The centre's own keys; nothing before [#found].
    public Optional<CentreIdentity> identity() {
        return transactions.read(
                "reading the centre's keys",
                db -> Rows.one(
                        db,
                        IDENTITY,
                        row -> new CentreIdentity(
                                new CentreKey(LogKey.of(row.getBytes(1))),
                                SealingKey.of(row.getBytes(2)),
                                row.getBytes(3),
                                row.getString(4))));
    }

    /// Makes the centre's keys, once; what is there already stays.
    ///
    /// @param lookUp where the public look-up answers, such as `https://tracuu.example.vn`
    public CentreIdentity found(String lookUp, SecureRandom random) {
        var secret = new byte[32];
        random.nextBytes(secret);
        transactions.write(
                "founding the centre",
                db -> Rows.change(
                        db,
                        KEEP_IDENTITY,
                        LogKey.random(random).seed(),
                        SealingKey.random(random).seed(),
                        secret,
                        lookUp));
        return identity().orElseThrow(() -> new CentreTrouble("the centre's keys are not there"));
    }

    /// Says that this database was restored from a backup: every stream begins a new life, and desks push
    /// again.
    public void restored(SecureRandom random) {
        transactions.write("beginning new epochs", db -> {
            for (var office : Rows.all(db, "SELECT office FROM office_head", row -> row.getString(1))) {
                Rows.change(db, NEW_EPOCH, CentreKey.newEpoch(random), office);
            }
            SqlListing.renew(db, CentreKey.newEpoch(random));
            return 0;
        });
    }

    /// Before [#restored]: brings the files of papers back that the folder lacks or has bent.
    ///
    /// @param backup the folder beside the backup; nothing where there is none
    /// @return how many came back, and how many neither has: no desk is told any more that they are here
    public RestoredFiles bringFiles(Optional<Path> backup) {
        return wholeFiles
                .map(folder -> kept.bring(backup.map(WholeFiles::new), folder))
                .orElseGet(() -> new RestoredFiles(0, 0));
    }

    /// @param brought from the backup
    /// @param lost until a desk brings them again
    public record RestoredFiles(long brought, long lost) {}

    /// Copies the whole centre into one file, which is opened and looked through before it gets its name. Desks
    /// go on pushing meanwhile. It holds the centre's keys and what citizens said: it is to be kept as the
    /// database is.
    ///
    /// The files of papers that its streams name lie beside it in a folder of the same name with `.files`:
    /// whatever arrived before the copy was begun is there. One that is lost or bent already is a fault in the
    /// report.
    ///
    /// @param target a file that does not exist yet
    /// @throws CentreTrouble if the copy could not be made or is not sound; with PostgreSQL always, because its
    ///     own tools are to be used
    public CentreVerification.Report backup(Path target) {
        return CentreBackup.make(transactions, wholeFiles, target);
    }

    /// Looks through every stream and every file and changes nothing.
    public CentreVerification.Report verify() {
        return CentreVerification.of(transactions, wholeFiles);
    }

    @Override
    public <R> Optional<R> inOffice(String office, Function<OfficeEntry, R> work) {
        return transactions.write("writing to a stream", db -> {
            var entry = SqlEntry.begin(db, office);
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            R result = work.apply(entry.get());
            entry.get().finish();
            return Optional.of(result);
        });
    }

    @Override
    public <R> Optional<R> inOffices(SortedSet<String> offices, Function<Map<String, OfficeEntry>, R> work) {
        return transactions.write("writing to several streams", db -> {
            var entries = new TreeMap<String, SqlEntry>();
            for (var office : offices) {
                var entry = SqlEntry.begin(db, office);
                if (entry.isEmpty()) {
                    return Optional.empty();
                }
                entries.put(office, entry.get());
            }
            R result = work.apply(Map.copyOf(entries));
            for (var entry : entries.values()) {
                entry.finish();
            }
            return Optional.of(result);
        });
    }

    @Override
    public List<HandOver> handOvers(String office, Set<UUID> dossiers) {
        return transactions.read("looking for what is handed over", db -> HandOverRows.waiting(db, office, dossiers));
    }

    @Override
    public List<HandOver> handOvers(Optional<HandOver> last, int limit) {
        return transactions.read("looking for what waits", db -> HandOverRows.waiting(db, last, limit));
    }

    @Override
    public Optional<StreamPoint> point(String office) {
        return transactions.read("reading a stream's end", db -> StreamRows.point(db, office));
    }

    @Override
    public Optional<StreamPoint> point(String office, long position) {
        return transactions.read("reading a point of a stream", db -> StreamRows.point(db, office, position));
    }

    @Override
    public List<Placed> after(String office, long position, int limit) {
        return transactions.read("reading a stream", db -> StreamRows.after(db, office, position, limit));
    }

    @Override
    public Picked open(String office, Piece piece, View view) {
        return transactions.read("reading a snapshot", db -> StreamRows.open(db, office, piece, view));
    }

    @Override
    public Set<UUID> inScope(String office, Piece piece, View view) {
        return transactions.read("reading what is in a scope", db -> StreamRows.inScope(db, office, piece, view));
    }

    @Override
    public List<Vouched.End> ends(String office, long position) {
        return transactions.read("reading where logs stood", db -> StreamRows.ends(db, office, position));
    }

    @Override
    public Picked ofDossier(String office, UUID dossier, long after) {
        return transactions.read("reading a dossier", db -> StreamRows.ofDossier(db, office, dossier, after));
    }

    @Override
    public List<Numbered> numbered(String number) {
        return transactions.read("looking up a number", db -> StreamRows.numbered(db, number));
    }

    @Override
    public Optional<KnownLog> log(LogId log) {
        return transactions.read("reading a log", db -> SqlRoster.log(db, log));
    }

    @Override
    public Optional<FileStore> files() {
        return files;
    }

    @Override
    public Optional<Listing> listing() {
        return Optional.of(new SqlListing(transactions));
    }

    @Override
    public Optional<ReleaseStore> releases() {
        return Optional.of(new SqlReleases(transactions));
    }

    @Override
    public Roster roster() {
        return roster;
    }

    /// How the database is; good for as long as this is open.
    public Vitals vitals() {
        return new SqlVitals(transactions);
    }

    @Override
    public void close() {
        transactions.close();
    }
}
