package vn.motcua.centre.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.Release;
import vn.motcua.catalogue.release.SigningKeys;
import vn.motcua.catalogue.release.Trust;
import vn.motcua.centre.ReleaseStore;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.LogKey;
import vn.motcua.sql.Rows;

/// Releases as rows.
final class SqlReleases implements ReleaseStore {

    private static final String TRUST = "SELECT root, keys FROM catalogue_trust";

    private static final String BELIEVE = """
            INSERT INTO catalogue_trust (one, root, keys) VALUES (1, ?, ?)
            ON CONFLICT (one) DO UPDATE SET root = excluded.root, keys = excluded.keys
            """;

    private static final String NEWEST = "SELECT coalesce(max(number), 0) FROM catalogue_release WHERE layer = ?";

    private static final String ADD = """
            INSERT INTO catalogue_release (layer, number, hash, effective, published_at, bytes) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (layer, number) DO NOTHING
            """;

    private static final String PUBLISHED =
            "SELECT layer, number, effective, hash FROM catalogue_release ORDER BY layer, number";

    private static final String BYTES = "SELECT bytes FROM catalogue_release WHERE hash = ?";

    private static final String FORGET_LAYERS = "DELETE FROM office_layer WHERE office = ?";

    private static final String ADD_LAYER = "INSERT INTO office_layer (office, layer) VALUES (?, ?)";

    private static final String LAYERS = "SELECT layer FROM office_layer WHERE office = ? ORDER BY layer";

    private final Transactions transactions;

    SqlReleases(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Trust> trust() {
        return transactions.read(
                "reading whom the centre believes",
                db -> Rows.one(
                        db,
                        TRUST,
                        row -> new Trust(
                                new LogKey.Public(row.getString(1)), Optional.of(SigningKeys.of(row.getString(2))))));
    }

    @Override
    public boolean publish(Release release, Trust believed, long atMillis) {
        var manifest = release.manifest();
        var keys = believed.newest().map(SigningKeys::text).orElseThrow();
        return transactions.write("publishing a release", db -> {
            int newest = Rows.one(
                            db, NEWEST, row -> row.getInt(1), manifest.layer().text())
                    .orElse(0);
            boolean added = manifest.number() > newest
                    && Rows.change(
                                    db,
                                    ADD,
                                    manifest.layer().text(),
                                    manifest.number(),
                                    release.hash().hex(),
                                    manifest.from().toString(),
                                    atMillis,
                                    release.bytes())
                            == 1;
            if (added) {
                Rows.change(db, BELIEVE, believed.root().hex(), keys);
            }
            return added;
        });
    }

    @Override
    public List<Published> published() {
        return transactions.read(
                "listing releases",
                db -> Rows.all(
                        db,
                        PUBLISHED,
                        row -> new Published(
                                Layer.of(row.getString(1)),
                                row.getInt(2),
                                LocalDate.parse(row.getString(3)),
                                new Hash(row.getString(4)))));
    }

    @Override
    public Optional<Release> release(Hash hash) {
        return transactions
                .read("reading a release", db -> Rows.one(db, BYTES, row -> row.getBytes(1), hash.hex()))
                .map(Release::read);
    }

    @Override
    public void layers(String office, List<Layer> layers) {
        transactions.write("naming an office's layers", db -> {
            Rows.change(db, FORGET_LAYERS, office);
            for (var layer : layers) {
                Rows.change(db, ADD_LAYER, office, layer.text());
            }
            return layers;
        });
    }

    @Override
    public List<Layer> layers(String office) {
        return transactions.read(
                "reading an office's layers", db -> Rows.all(db, LAYERS, row -> Layer.of(row.getString(1)), office));
    }
}
