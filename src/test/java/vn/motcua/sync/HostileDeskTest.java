package vn.motcua.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.centre.store.WrittenLog;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Chain;
import vn.motcua.store.Desk;
import vn.motcua.wire.FactsBytes;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.PushBatch;

/// What an enrolled desk can write and no program of ours would.
class HostileDeskTest {

    @TempDir
    Path home;

    @Test
    void a_day_that_nobody_can_reckon_with_is_kept_and_stops_no_page() throws IOException {
        try (var house = new House(Files.createDirectories(home.resolve("centre")));
                var office = house.sit(new Desk(home.resolve("office")).found(1));
                var other = house.sit(new Desk(home.resolve("other")).found(2))) {
            house.enrol(office, "Quầy 1");
            house.enrol(other, "Quầy 2");
            var before = Desk.receive(office.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
            office.exchange.round();
            var body = new String(FactsBytes.write(before.received()), UTF_8);
            var never = body.replace("2026-11-23T09:00+07:00", "+999999999-12-31T23:59:59.999999999-18:00");
            assertNotEquals(body, never);
            var log = new WrittenLog(House.OFFICE, 5).enrolled(house.store.roster(), 21);
            log.about(UUID.randomUUID());
            var hash = push(house, log.say("Received", never.getBytes(UTF_8)));
            var after = Desk.receive(office.counter.ledger(), Desk.DAY, "Trần Văn Bình");
            office.exchange.round();
            other.exchange.round();
            assertEquals(Optional.of(before), other.counter.ledger().dossier(before.id()));
            assertEquals(Optional.of(after), other.counter.ledger().dossier(after.id()));
            assertTrue(other.counter.stream().has(hash));
        }
    }

    private static Hash push(House house, PushBatch batch) {
        var bytes = batch.actions().getFirst();
        var hash = Chain.identity(bytes.header());
        house.store.inOffice(House.OFFICE, entry -> {
            entry.append(HeaderBytes.read(bytes.header()), hash, bytes, 1);
            return hash;
        });
        return hash;
    }
}
