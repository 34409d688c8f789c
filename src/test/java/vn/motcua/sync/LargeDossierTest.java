package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.dossier.PaperPrinted;
import vn.motcua.store.Desk;
import vn.motcua.wire.Scope;
import vn.motcua.wire.Vouched;

/// A dossier of more bytes than one answer may have comes to a desk all the same, piece by piece.
class LargeDossierTest {

    @TempDir
    Path home;

    @Test
    void a_dossier_that_comes_into_a_scope_comes_whole_however_large_it_is() throws IOException {
        try (var house = new House(Files.createDirectories(home.resolve("centre")));
                var office = house.sit(new Desk(home.resolve("office")).found(1));
                var away = house.sit(new Desk(home.resolve("away")).found(2))) {
            house.enrol(office, "Quầy 1");
            house.enrol(away, "Máy tính xách tay", Scope.OWN);
            var dossier = Desk.receive(office.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
            int notes = 2 * Vouched.LARGEST / 100_000 + 1;
            for (int i = 0; i < notes; i++) {
                office.counter.ledger().write(Desk.CLERK, entry -> {
                    var heads = entry.dossier(dossier.id()).orElseThrow().heads();
                    entry.append(Optional.of(dossier.id()), heads, new PaperPrinted("receipt", 2, "x".repeat(100_000)));
                    return heads;
                });
            }
            office.exchange.round();
            away.exchange.round();
            assertTrue(away.counter.ledger().dossier(dossier.id()).isEmpty(), "not this desk's");
            var desk =
                    house.store.log(away.counter.stream().log()).orElseThrow().desk();
            assertTrue(house.store.roster().rescope(House.OFFICE, desk, Scope.OPEN));
            away.exchange.round();
            assertEquals(
                    office.counter.ledger().dossier(dossier.id()),
                    away.counter.ledger().dossier(dossier.id()));
        }
    }
}
