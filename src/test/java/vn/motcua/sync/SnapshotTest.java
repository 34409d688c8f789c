package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Withdrawn;
import vn.motcua.store.Desk;
import vn.motcua.store.Verification;

class SnapshotTest {

    @TempDir
    Path home;

    private House house;

    @BeforeEach
    void open() throws IOException {
        house = new House(Files.createDirectories(home.resolve("centre")));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static void withdraw(House.Sitting sitting, Dossier dossier) {
        sitting.counter.ledger().write(Desk.CLERK, entry -> {
            var heads = entry.dossier(dossier.id()).orElseThrow().heads();
            entry.append(Optional.of(dossier.id()), heads, new Withdrawn("người dân xin rút"));
            return heads;
        });
    }

    @Test
    void a_desk_that_starts_late_takes_what_is_open_and_meets_the_rest_again_when_something_comes_to_it() {
        var first = new Desk(home.resolve("first")).found(1);
        var late = new Desk(home.resolve("late")).found(2);
        List<Dossier> dossiers = new ArrayList<>();
        try (var one = house.sit(first)) {
            house.enrol(one, "Quầy 1");
            for (int i = 0; i < 300; i++) {
                dossiers.add(Desk.receive(one.counter.ledger(), Desk.DAY, "Người số " + i));
            }
            withdraw(one, dossiers.getFirst());
            one.exchange.round();
            house.later(Duration.ofDays(100));
            try (var two = house.sit(late)) {
                house.enrol(two, "Quầy 2");
                var exchange = new Exchange(
                        two.counter.stream(),
                        two.line,
                        House.OFFICE,
                        Exchange.random(),
                        new Exchange.Memory(new HashSet<>(), 100));
                exchange.round();
                assertEquals(299, two.counter.lines().size(), "all but the one that was closed long ago");
                assertEquals(
                        house.store.point(House.OFFICE), two.counter.stream().point());
                one.counter.ledger().write(Desk.CLERK, entry -> {
                    var heads = entry.dossier(dossiers.getFirst().id())
                            .orElseThrow()
                            .heads();
                    entry.append(
                            Optional.of(dossiers.getFirst().id()),
                            heads,
                            new vn.motcua.domain.dossier.PaperPrinted("receipt", 2, "in lại"));
                    return heads;
                });
                one.exchange.round();
                exchange.round();
                for (var dossier : dossiers) {
                    assertEquals(
                            one.counter.ledger().dossier(dossier.id()),
                            two.counter.ledger().dossier(dossier.id()));
                }
                var own = Desk.receive(two.counter.ledger(), Desk.DAY, "Ở quầy mới");
                exchange.round();
                one.exchange.round();
                assertTrue(one.counter.ledger().dossier(own.id()).isPresent());
                assertTrue(two.counter.stream().unsent().isEmpty());
            }
        }
        try (var store = late.open()) {
            var key = store.users().open(Desk.CLERK.login(), Desk.PASSWORD).orElseThrow();
            var verification = Verification.of(store, Optional.of(key));
            assertTrue(verification.isSound(), () -> verification.faults().toString());
        }
    }
}
