package vn.motcua.centre;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Chain;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.FactsBytes;
import vn.motcua.wire.HeaderBytes;

/// What the centre says itself in an office's stream: a log like every other, chained and signed; it has
/// no lanes and so no `LogOpened`, its key comes with every page.
final class Voice {

    /// The user and the role in its headers.
    static final String NAME = "centre";

    private static final String ROLE = "CENTRE";
    private static final int UTC_7 = 7 * 60;

    private final OfficeEntry entry;
    private final String office;
    private final LogKey key;
    private final SecureRandom random;

    Voice(OfficeEntry entry, String office, SecureRandom random) {
        this.entry = entry;
        this.office = office;
        this.random = random;
        key = entry.voice();
    }

    /// Puts it into the stream, in the transaction that holds the office's head.
    void say(UUID dossier, List<Hash> bases, Facts facts, long now) {
        append(Optional.of(dossier), bases, facts, now);
    }

    private void append(Optional<UUID> dossier, List<Hash> bases, Facts facts, long now) {
        long last = entry.last(key.log());
        var prev = last == 0
                ? Optional.<Hash>empty()
                : entry.hashes(key.log(), last, last).getOrDefault(last, Set.of()).stream()
                        .findFirst();
        var body = FactsBytes.write(facts);
        var whole = new byte[Chain.SALT + body.length];
        var salt = new byte[Chain.SALT];
        random.nextBytes(salt);
        System.arraycopy(salt, 0, whole, 0, Chain.SALT);
        System.arraycopy(body, 0, whole, Chain.SALT, body.length);
        var header = new ActionHeader(
                ActionHeader.FORMAT,
                UUID.nameUUIDFromBytes(Arrays.copyOf(salt, 16)),
                key.log(),
                last + 1,
                prev,
                office,
                dossier,
                bases,
                now,
                UTC_7,
                NAME,
                ROLE,
                0,
                0,
                facts.kind(),
                facts.schema(),
                Chain.bodyHash(salt, body));
        var bytes = HeaderBytes.write(header);
        var hash = Chain.identity(bytes);
        var signature = key.signTail(last + 1, hash);
        entry.append(header, hash, new ActionBytes(bytes, Optional.of(whole), Optional.of(signature)), now);
    }
}
