package vn.motcua.centre;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.StreamPoint;
import vn.motcua.wire.Vouched;

/// What the centre remembers. Durable when a writing method returns; from many threads, and with PostgreSQL
/// from many processes.
///
/// @see vn.motcua.centre.store.SqlCentre
public interface CentreStore extends AutoCloseable {

    /// Runs `work` on an office's stream so that nobody else writes to it meanwhile, and all of it is kept or
    /// nothing.
    ///
    /// @return nothing if there is no such office
    /// @throws CentreTrouble if it could not be kept
    <R> Optional<R> inOffice(String office, Function<OfficeEntry, R> work);

    /// The same on several streams at once. Their heads are taken in the order of their ids, so that no two
    /// wait for each other.
    ///
    /// @return nothing if one of them is not there
    <R> Optional<R> inOffices(SortedSet<String> offices, Function<Map<String, OfficeEntry>, R> work);

    /// Those of these dossiers that were handed over by an office or to it, and of which the other one has
    /// something to hear.
    List<HandOver> handOvers(String office, Set<UUID> dossiers);

    /// The same of all offices and dossiers in an order that stays, at most `limit` behind `last`.
    List<HandOver> handOvers(Optional<HandOver> last, int limit);

    Optional<StreamPoint> point(String office);

    /// The rolling hash that stands at a position of an office's stream; zeros at 0, nothing beyond the end.
    Optional<StreamPoint> point(String office, long position);

    /// What stands after a position, in order, at most `limit`; of what is more than [PullPage#LARGEST] bytes
    /// only what a log signed first.
    List<Placed> after(String office, long position, int limit);

    /// Whole dossiers that begin in a piece of a stream, as far as they go up to its end: those that are open
    /// or were touched since, and are in that desk's scope. Never more than [Vouched#LARGEST] bytes: a dossier
    /// that is larger goes on in the next piece.
    Picked open(String office, Piece piece, View view);

    /// The dossiers of which something stands in a piece of a stream and that are in that desk's scope now.
    Set<UUID> inScope(String office, Piece piece, View view);

    /// Where each log of a stream stood at a position: what nothing up to there hangs on.
    List<Vouched.End> ends(String office, long position);

    /// All of a dossier, in order; nothing where it is larger than one piece, so that nobody reads it at once.
    default List<ActionBytes> ofDossier(String office, UUID dossier) {
        var all = ofDossier(office, dossier, 0);
        return all.next().isEmpty() ? all.actions() : List.of();
    }

    /// What of a dossier stands after a position, in order, at most [Vouched#LARGEST] bytes.
    Picked ofDossier(String office, UUID dossier, long after);

    /// The office and the dossiers that bear a number; two only where a copied desk gave it too.
    List<Numbered> numbered(String number);

    /// A log, whichever office it belongs to.
    Optional<KnownLog> log(LogId log);

    Roster roster();

    /// Who speaks, numbered; nothing where this centre gives no directory out.
    default Optional<Listing> listing() {
        return Optional.empty();
    }

    /// The files of papers; nothing where this centre keeps none.
    default Optional<FileStore> files() {
        return Optional.empty();
    }

    /// The releases of procedures; nothing where this centre publishes none.
    default Optional<ReleaseStore> releases() {
        return Optional.empty();
    }

    @Override
    void close();

    /// An action in its place.
    record Placed(long position, LogId log, ActionBytes bytes, StreamPoint point) {}

    /// @param after the position after which it begins; of a snapshot the number of a [Cursor]
    /// @param through the last position
    /// @param since UTC milliseconds: a closed dossier that was touched later is recent
    /// @param limit actions, unless a single dossier has more
    record Piece(long after, long through, long since, int limit) {}

    /// Where a piece of a snapshot begins, as one number for whoever asks.
    ///
    /// @param after the position after which its dossiers begin
    /// @param given actions of the one that begins just there, which earlier pieces held already
    record Cursor(long after, int given) {

        private static final int BITS = 40;

        /// @param number 0 or more
        public static Cursor of(long number) {
            return new Cursor(number & (1L << BITS) - 1, (int) (number >>> BITS));
        }

        public long number() {
            return (long) given << BITS | after;
        }
    }

    /// @param next what the next piece is asked with; nothing at the end
    record Picked(List<ActionBytes> actions, Optional<Long> next) {

        public Picked {
            actions = List.copyOf(actions);
        }
    }

    /// @param source the hash of the action in the stream of `office`
    record HandOver(String office, Hash source, UUID dossier, String to) {}

    record Numbered(String office, UUID dossier, LogId log) {}
}
