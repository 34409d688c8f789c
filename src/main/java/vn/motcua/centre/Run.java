package vn.motcua.centre;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogOpened;
import vn.motcua.keys.Chain;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.FactsBytes;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.UnreadableException;

/// A batch taken apart and found well chained and signed; what it says is not judged.
///
/// @param links at least one, in the order of their seq
record Run(List<Link> links) {

    private static final int LONGEST_WORD = 200;

    record Link(ActionHeader header, Hash hash, ActionBytes bytes) {}

    Run {
        links = List.copyOf(links);
    }

    Link first() {
        return links.getFirst();
    }

    Link last() {
        return links.getLast();
    }

    Set<UUID> dossiers() {
        return links.stream().flatMap(link -> link.header().dossier().stream()).collect(Collectors.toSet());
    }

    /// @throws Refused for a broken chain, a bad signature, too much, or another office
    static Run of(PushBatch batch, LogKey.Public key, String office) {
        check(batch);
        var links = new ArrayList<Link>();
        for (var bytes : batch.actions()) {
            var link = link(bytes, office);
            if (!link.header().log().equals(batch.log()) || !follows(links, link)) {
                throw new Refused(Refused.Reason.BROKEN_CHAIN);
            }
            links.add(link);
        }
        var last = links.getLast();
        var signed = last.bytes().signature();
        if (signed.isEmpty() || !key.verifiesTail(last.header().seq(), last.hash(), signed.get())) {
            throw new Refused(Refused.Reason.BAD_SIGNATURE);
        }
        return new Run(links);
    }

    /// Whether it begins with the log's first action.
    ///
    /// @throws Refused for a broken chain
    static boolean isFromStart(PushBatch batch) {
        try {
            return !batch.actions().isEmpty()
                    && HeaderBytes.read(batch.actions().getFirst().header()).seq() == 1;
        } catch (UnreadableException _) {
            throw new Refused(Refused.Reason.BROKEN_CHAIN);
        }
    }

    /// The key that a log's first action states, from which the log has its name.
    ///
    /// @throws Refused if it is not that log's
    static LogKey.Public keyOf(PushBatch batch) {
        return openedBy(batch.actions().getFirst())
                .filter(opened -> opened.publicKey().matches("[0-9a-f]{64}"))
                .map(opened -> new LogKey.Public(opened.publicKey()))
                .filter(key -> key.log().equals(batch.log()))
                .orElseThrow(() -> new Refused(Refused.Reason.NOT_ENROLLED));
    }

    /// What the log says of itself, where this is its beginning.
    Optional<LogOpened> opened() {
        return openedBy(first().bytes());
    }

    private static Optional<LogOpened> openedBy(ActionBytes bytes) {
        try {
            var header = HeaderBytes.read(bytes.header());
            return bytes.facts()
                    .map(facts -> FactsBytes.read(header.kind(), header.schema(), facts))
                    .filter(LogOpened.class::isInstance)
                    .map(LogOpened.class::cast);
        } catch (UnreadableException _) {
            throw new Refused(Refused.Reason.BROKEN_CHAIN);
        }
    }

    private static void check(PushBatch batch) {
        int size = batch.actions().stream().mapToInt(ActionBytes::size).sum();
        boolean alone = batch.actions().stream()
                        .filter(one -> one.signature().isPresent())
                        .count()
                == 1;
        if (batch.actions().isEmpty() || !alone) {
            throw new Refused(Refused.Reason.BROKEN_CHAIN);
        }
        if (batch.actions().size() > PushBatch.MOST_TOGETHER
                || size > PushBatch.LARGEST_TOGETHER
                || batch.actions().stream().anyMatch(Run::isTooLarge)) {
            throw new Refused(Refused.Reason.TOO_LARGE);
        }
    }

    private static boolean isTooLarge(ActionBytes bytes) {
        return bytes.header().length > ActionBytes.LARGEST_FACTS
                || bytes.facts()
                        .filter(facts -> facts.length > ActionBytes.LARGEST_FACTS)
                        .isPresent();
    }

    /// No JSON holds a control character but those that part its lines; on the wire each would be six bytes.
    private static boolean isText(byte[] facts) {
        for (byte one : facts) {
            if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t') {
                return false;
            }
        }
        return true;
    }

    /// A login, a role, a kind: as no program of ours writes it, it would be looked for in the database.
    private static boolean isWord(String text) {
        return text.length() <= LONGEST_WORD && StoredText.isOne(text);
    }

    private static Link link(ActionBytes bytes, String office) {
        try {
            var header = HeaderBytes.read(bytes.header());
            if (!isWord(header.user()) || !isWord(header.role()) || !isWord(header.kind())) {
                throw new Refused(Refused.Reason.BROKEN_CHAIN);
            }
            if (!header.office().equals(office)) {
                throw new Refused(Refused.Reason.OTHER_OFFICE);
            }
            if (bytes.facts().filter(facts -> !isText(facts)).isPresent()
                    || bytes.body().isPresent()
                            && !Chain.bodyHash(bytes.body().get()).equals(header.bodyHash())) {
                throw new Refused(Refused.Reason.BROKEN_CHAIN);
            }
            return new Link(header, Chain.identity(bytes.header()), bytes);
        } catch (UnreadableException _) {
            throw new Refused(Refused.Reason.BROKEN_CHAIN);
        }
    }

    private static boolean follows(List<Link> before, Link link) {
        return before.isEmpty()
                || link.header().seq() == before.getLast().header().seq() + 1
                        && link.header()
                                .prev()
                                .equals(Optional.of(before.getLast().hash()));
    }
}
