package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Chain;
import vn.motcua.keys.LogKey;
import vn.motcua.store.Desk;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.PushBatch;

/// What a desk brings on a stick, well chained and signed, is taken where the centre would take it from here.
class PageCheckTest {

    @TempDir
    Path home;

    private final LogKey key = LogKey.random(new SecureRandom());

    private PushBatch batch(int count, int length) {
        var facts = "x".repeat(length).getBytes(StandardCharsets.US_ASCII);
        var body = new byte[Chain.SALT + length];
        System.arraycopy(facts, 0, body, Chain.SALT, length);
        var actions = new ArrayList<ActionBytes>();
        Optional<Hash> prev = Optional.empty();
        for (int seq = 1; seq <= count; seq++) {
            var header = HeaderBytes.write(new ActionHeader(
                    ActionHeader.FORMAT,
                    new UUID(7, seq),
                    key.log(),
                    seq,
                    prev,
                    House.OFFICE,
                    Optional.empty(),
                    List.of(),
                    1,
                    420,
                    "hoa",
                    "HANDLER",
                    0,
                    0,
                    "Unheard",
                    1,
                    Chain.bodyHash(body)));
            var hash = Chain.identity(header);
            var signature = seq == count ? Optional.of(key.signTail(seq, hash)) : Optional.<byte[]>empty();
            actions.add(new ActionBytes(header, Optional.of(body), signature));
            prev = Optional.of(hash);
        }
        return new PushBatch(key.log(), Optional.empty(), actions);
    }

    private int taken(PushBatch batch) {
        var desk = new Desk(home.resolve("desk" + batch.hashCode())).found(1);
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            return new PageCheck(counter.stream(), key.open())
                    .check(batch, key.open(), House.OFFICE)
                    .actions()
                    .size();
        }
    }

    @Test
    void as_much_as_the_centre_takes_is_taken() {
        assertEquals(PushBatch.MOST_TOGETHER, taken(batch(PushBatch.MOST_TOGETHER, 10)));
        assertEquals(1, taken(batch(1, ActionBytes.LARGEST_FACTS)));
    }

    @Test
    void what_the_centre_would_refuse_is_not_kept() {
        for (var batch : List.of(
                batch(PushBatch.MOST_TOGETHER + 1, 10),
                batch(1, ActionBytes.LARGEST_FACTS + 1),
                batch(9, ActionBytes.LARGEST_FACTS))) {
            assertThrows(LineTrouble.class, () -> taken(batch));
        }
    }
}
