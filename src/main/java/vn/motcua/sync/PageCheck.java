package vn.motcua.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.motcua.counter.DeskStream;
import vn.motcua.counter.DeskStream.Arrived;
import vn.motcua.counter.Hindrance;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.Chain;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.PullPage;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.StreamPoint;
import vn.motcua.wire.UnreadableException;
import vn.motcua.wire.Vouched;

/// Holds a page of the centre against what it must be before anything of it is kept: it follows on what was read, every
/// action hangs on one that is here or was left out and is covered by its log's signature, and the centre stands for
/// where it ends. Where the signature may stand on what was left out, the centre alone stands for the action.
final class PageCheck {

    private final DeskStream stream;
    private final LogKey.Public centre;
    private final Map<LogId, LogKey.Public> keys = new HashMap<>();
    private final Set<Hash> seen = new HashSet<>();

    PageCheck(DeskStream stream, LogKey.Public centre) {
        this.stream = stream;
        this.centre = centre;
    }

    /// @param office whose stream it must be
    /// @throws LineTrouble if anything is not right; nothing of the page is to be kept then
    Arrived check(PullPage page, StreamPoint after, String office) {
        demand(page.from().equals(after));
        demand(centre.verifies(page.through().message(office), page.signature()));
        page.keys().forEach(this::meet);
        var placed = new TreeMap<Long, Arrived.One>();
        var leftOut = new ArrayList<Arrived.Left>();
        var rolling = after.rolling();
        long position = after.position();
        for (var entry : page.entries()) {
            position++;
            var hash = switch (entry) {
                case PullPage.Entry.LeftOut(var left) -> left;
                case PullPage.Entry.OutOfScope(var left, var dossier) -> {
                    leftOut.add(new Arrived.Left(left, dossier, position));
                    seen.add(left);
                    yield left;
                }
                case PullPage.Entry.Whole(var bytes) -> {
                    var one = take(bytes, office);
                    placed.put(position, one);
                    yield one.hash();
                }
            };
            rolling = Chain.rolling(rolling, hash);
        }
        demand(page.through().equals(new StreamPoint(after.epoch(), position, rolling)));
        long lastLeft = leftOut.isEmpty() ? 0 : leftOut.getLast().position();
        return new Arrived(covered(placed, lastLeft), leftOut, List.copyOf(keys.values()), page.through());
    }

    /// Holds a batch that somebody carried against the chain that is here and the signature of its log.
    ///
    /// @param key of that log, known from elsewhere
    /// @throws LineTrouble if anything is not right, or more than the centre would take from here; nothing of the
    ///     batch is to be kept then
    Arrived check(PushBatch batch, LogKey.Public key, String office) {
        demand(key.log().equals(batch.log()) && canBePassedOn(batch));
        keys.put(batch.log(), key);
        var placed = new TreeMap<Long, Arrived.One>();
        for (var bytes : batch.actions()) {
            demand(placed.isEmpty()
                    || Optional.of(placed.lastEntry().getValue().hash()).equals(prev(bytes, office)));
            var one = take(bytes, office);
            demand(one.header().log().equals(batch.log()));
            placed.put(placed.size() + 1L, one);
        }
        demand(!placed.isEmpty());
        return new Arrived(covered(placed, 0), List.of(), List.of(key), StreamPoint.start(""));
    }

    private static boolean canBePassedOn(PushBatch batch) {
        int size = batch.actions().stream().mapToInt(ActionBytes::size).sum();
        return batch.actions().size() <= PushBatch.MOST_TOGETHER
                && size <= PushBatch.LARGEST_TOGETHER
                && batch.actions().stream().noneMatch(PageCheck::isTooLarge);
    }

    private static boolean isTooLarge(ActionBytes bytes) {
        return bytes.header().length > ActionBytes.LARGEST_FACTS
                || bytes.size() - bytes.header().length > ActionBytes.SALT + ActionBytes.LARGEST_FACTS;
    }

    /// Whether what a batch hangs on is here.
    boolean joins(PushBatch batch, String office) {
        return batch.actions().isEmpty()
                || prev(batch.actions().getFirst(), office)
                        .filter(prev -> !isKnown(prev))
                        .isEmpty();
    }

    private static Optional<Hash> prev(ActionBytes bytes, String office) {
        return read(bytes, office).header().prev();
    }

    private void meet(String hex) {
        demand(hex.matches("[0-9a-f]{64}"));
        var key = new LogKey.Public(hex);
        keys.put(key.log(), key);
    }

    private Arrived.One take(ActionBytes bytes, String office) {
        var one = read(bytes, office);
        demand(one.header().prev().filter(prev -> !isKnown(prev)).isEmpty()
                || stream.isPast(one.header().log(), one.header().seq() - 1));
        seen.add(one.hash());
        return one;
    }

    private static Arrived.One read(ActionBytes bytes, String office) {
        try {
            var header = HeaderBytes.read(bytes.header());
            demand(header.office().equals(office));
            bytes.salt()
                    .ifPresent(salt -> demand(
                            Chain.bodyHash(salt, bytes.facts().orElseThrow()).equals(header.bodyHash())));
            return new Arrived.One(header, Chain.identity(bytes.header()), bytes, false);
        } catch (UnreadableException e) {
            throw new LineTrouble(Hindrance.BAD_ANSWER, e);
        }
    }

    private boolean isKnown(Hash prev) {
        return seen.contains(prev) || stream.has(prev) || stream.isEnd(prev) || stream.isLeftOut(prev);
    }

    /// Holds what the centre picked out against its own signature: nothing of it hangs together.
    ///
    /// @throws LineTrouble if the centre did not say just this to just this question
    Arrived check(Vouched vouched, String what, String office) {
        demand(vouched.what().equals(what));
        vouched.keys().forEach(this::meet);
        var actions = new ArrayList<Arrived.One>();
        for (var bytes : vouched.actions()) {
            actions.add(read(bytes, office));
        }
        var hashes = actions.stream().map(Arrived.One::hash).toList();
        var message = Vouched.message(office, what, vouched.point(), vouched.next(), hashes, vouched.ends());
        demand(centre.verifies(message, vouched.signature()));
        return new Arrived(actions, List.of(), List.copyOf(keys.values()), vouched.point());
    }

    /// Backwards: each is signed itself, or one that hangs on it is, or that one may be among what was left out.
    private List<Arrived.One> covered(SortedMap<Long, Arrived.One> placed, long lastLeft) {
        var good = new HashSet<Hash>();
        var actions = new ArrayList<Arrived.One>();
        for (var place : placed.reversed().entrySet()) {
            var one = place.getValue();
            var signature = one.bytes().signature();
            boolean signed = signature.isPresent() ? isSigned(one, signature.get()) : good.contains(one.hash());
            demand(signed || signature.isEmpty() && place.getKey() < lastLeft);
            if (signed) {
                one.header().prev().ifPresent(good::add);
            }
            actions.addFirst(new Arrived.One(one.header(), one.hash(), one.bytes(), signed));
        }
        return actions;
    }

    private boolean isSigned(Arrived.One one, byte[] signature) {
        var log = one.header().log();
        var key = Optional.ofNullable(keys.get(log)).or(() -> stream.key(log));
        return key.filter(known -> known.verifiesTail(one.header().seq(), one.hash(), signature))
                .isPresent();
    }

    private static void demand(boolean right) {
        if (!right) {
            throw new LineTrouble(Hindrance.BAD_ANSWER);
        }
    }
}
