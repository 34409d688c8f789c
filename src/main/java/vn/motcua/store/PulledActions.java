package vn.motcua.store;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.counter.DeskStream.Arrived;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.Attested;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.GivenNumber;
import vn.motcua.domain.dossier.HandedIn;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.domain.dossier.Received;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;
import vn.motcua.wire.FactsBytes;
import vn.motcua.wire.UnreadableException;

/// Puts what came from the centre beside what was written here, and brings the derived rows up to it.
final class PulledActions {

    private static final String NUMBER = """
            INSERT INTO given_number (number, log, day, lane, n, dossier, pulled) VALUES (?, ?, ?, ?, ?, ?, 1)
            ON CONFLICT (number, dossier) DO NOTHING
            """;

    private static final Logger LOG = LoggerFactory.getLogger(PulledActions.class);

    private final Tables tables;

    PulledActions(Tables tables) {
        this.tables = tables;
    }

    /// A page, and the whole dossiers that would be half here with it alone.
    ///
    /// @return the words by which the dossiers that grew are found now
    Map<UUID, String> take(Statements db, Arrived page, List<Arrived> whole) throws SQLException {
        var grown = insert(db, page, true);
        for (var left : page.leftOut()) {
            LeftOut.keep(db, left);
        }
        for (var dossier : whole) {
            grown.addAll(insert(db, dossier, false));
        }
        return fold(db, grown);
    }

    /// The same of what does not hang together, for which the centre stands.
    Map<UUID, String> takeVouched(Statements db, Arrived arrived) throws SQLException {
        return fold(db, insert(db, arrived, false));
    }

    private Set<UUID> insert(Statements db, Arrived arrived, boolean page) throws SQLException {
        for (var key : arrived.keys()) {
            Logs.meet(
                    db,
                    key,
                    arrived.actions().isEmpty()
                            ? ""
                            : arrived.actions().getFirst().header().office());
        }
        var grown = new LinkedHashSet<UUID>();
        for (var one : arrived.actions()) {
            var side = page && one.signed() && isWholeUpTo(db, one) ? Actions.Side.CHAINED : Actions.Side.VOUCHED;
            LeftOut.came(db, one.hash());
            if (tables.actions().insertPulled(db, one.header(), one.hash(), one.bytes(), side)) {
                one.header().dossier().ifPresent(grown::add);
                if (side == Actions.Side.CHAINED) {
                    Branches.came(db, one.header().log(), one.header().seq());
                }
                derive(db, one);
            }
        }
        return grown;
    }

    /// Whether all of its log before it is here too, so that a centre that lost it can be given it from here.
    private static boolean isWholeUpTo(Statements db, Arrived.One one) throws SQLException {
        var prev = one.header().prev();
        return prev.isEmpty() || Actions.isChained(db, prev.get());
    }

    private void derive(Statements db, Arrived.One one) throws SQLException {
        var dossier = one.header().dossier().map(UUID::toString);
        if (dossier.isEmpty()) {
            return;
        }
        var facts = facts(one);
        if (facts instanceof Received received) {
            number(db, one.header().log().text(), received.number(), dossier.get());
        } else if (facts instanceof Attested attested
                && Logs.isMine(db, one.header().log())) {
            BookNumbers.keepAgain(db, attested, dossier.get()); // of this desk before it was restored
        } else if (facts instanceof PaperAttached file) {
            tables.files().name(db, file);
        } else if (facts instanceof HandedIn in) {
            for (var file : in.files()) {
                tables.files().name(db, file);
            }
        }
    }

    /// What cannot be read is kept as bytes; its dossier can be read and not be changed.
    private static Facts facts(Arrived.One one) {
        var header = one.header();
        try {
            return one.bytes()
                    .facts()
                    .map(bytes -> FactsBytes.read(header.kind(), header.schema(), bytes))
                    .orElseGet(() -> new Facts.Unknown(header.kind(), header.schema()));
        } catch (UnreadableException _) {
            return new Facts.Unknown(header.kind(), header.schema());
        }
    }

    private static void number(Statements db, String log, GivenNumber number, String dossier) throws SQLException {
        Rows.change(db, NUMBER, number.text(), log, number.date().toString(), number.lane(), number.n(), dossier);
    }

    /// One dossier that this program cannot make sense of must not keep the others from this desk: its actions are
    /// kept.
    private static Optional<DossierRows.Row> folded(UUID id, List<Action> actions) {
        try {
            return Dossier.of(actions).map(DossierRows.Row::of);
        } catch (RuntimeException e) {
            LOG.error("dossier {} cannot be put together", id, e);
            return Optional.empty();
        }
    }

    private Map<UUID, String> fold(Statements db, Set<UUID> grown) throws SQLException {
        var words = new LinkedHashMap<UUID, String>();
        for (var id : grown) {
            var row = folded(id, tables.actions().ofDossier(db, id));
            if (row.isPresent()) {
                words.put(id, tables.dossiers().keep(db, row.get()));
            }
        }
        return words;
    }
}
