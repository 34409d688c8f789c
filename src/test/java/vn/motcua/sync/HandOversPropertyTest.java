package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.HandedOver;
import vn.motcua.domain.dossier.PaperPrinted;
import vn.motcua.domain.dossier.State;
import vn.motcua.domain.dossier.TakenUp;
import vn.motcua.domain.dossier.Withdrawn;
import vn.motcua.store.Desk;
import vn.motcua.wire.Scope;

/// Two offices that hand dossiers over to each other in any order, by pushes that come twice, at a centre that is put
/// back to an old backup meanwhile; one of the desks is a laptop with a narrow scope.
class HandOversPropertyTest {

    private static final String OTHER = "X99.01.03";
    private static final int STEPS = 70;
    private static final int PATIENCE = 15;

    @TempDir
    Path home;

    private House house;
    private Random random = new Random();
    private final Map<String, String> offices =
            new TreeMap<>(Map.of("a1", House.OFFICE, "a2", House.OFFICE, "b1", OTHER));
    private final Map<String, House.Sitting> desks = new TreeMap<>();
    private final List<UUID> dossiers = new ArrayList<>();
    private int backups;

    private void open() {
        house = new House(home.resolve("centre"));
        offices.forEach((name, office) -> desks.put(name, house.sit(new Desk(home.resolve(name)).in(office), office)));
    }

    private void close() {
        desks.values().forEach(House.Sitting::close);
        house.close();
    }

    private void found() throws IOException {
        Files.createDirectories(home.resolve("centre"));
        new Desk(home.resolve("a1")).found(1);
        new Desk(home.resolve("a2")).found(2);
        new Desk(home.resolve("b1")).in(OTHER).found(1);
        open();
        house.addOffice(OTHER);
        house.enrol(desks.get("a1"), "a1", Scope.OFFICE);
        house.enrol(desks.get("a2"), "a2", Scope.OPEN);
        house.enrol(desks.get("b1"), "b1", Scope.OFFICE, OTHER);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private void step() {
        var name = any(List.copyOf(desks.keySet()));
        var desk = desks.get(name);
        switch (random.nextInt(20)) {
            case 0, 1, 2 ->
                dossiers.add(Desk.receive(desk.counter.ledger(), Desk.DAY, "Người " + dossiers.size())
                        .id());
            case 3, 4, 5, 6 -> say(desk, new HandedOver(any(List.of(House.OFFICE, OTHER, "X99.01.77")), "thẩm quyền"));
            case 7, 8, 9 ->
                say(
                        desk,
                        new TakenUp(
                                OffsetDateTime.parse("2026-11-24T07:30:00+07:00")
                                        .plusMinutes(random.nextInt(90)),
                                Optional.empty()));
            case 10 -> say(desk, new PaperPrinted("receipt", 2, "in lại"));
            case 11 -> say(desk, new Withdrawn("xin rút"));
            case 12 -> twice(desk);
            case 13 -> backUp();
            case 14 -> putBack();
            default -> desk.exchange.round();
        }
    }

    /// On any dossier that this desk sees.
    private void say(House.Sitting desk, Facts facts) {
        var seen = dossiers.stream()
                .flatMap(id -> desk.counter.ledger().dossier(id).stream())
                .filter(one -> !one.readOnly())
                .toList();
        if (!seen.isEmpty()) {
            var dossier = any(seen);
            desk.counter.ledger().write(Desk.CLERK, entry -> {
                entry.append(Optional.of(dossier.id()), dossier.heads(), facts);
                return dossier;
            });
        }
    }

    private static void twice(House.Sitting desk) {
        var stream = desk.counter.stream();
        var batch = stream.next(stream.log(), desk.line.open().epoch());
        batch.ifPresent(desk.line::push);
        batch.ifPresent(desk.line::push);
    }

    private void backUp() {
        copy(home.resolve("centre/centre.db"), home.resolve("backup" + backups++));
    }

    private void putBack() {
        if (backups > 0) {
            copy(home.resolve("backup" + random.nextInt(backups)), home.resolve("centre/centre.db"));
        }
    }

    private void copy(Path from, Path to) {
        close();
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open();
    }

    private void rest() {
        for (int pass = 0; pass < PATIENCE; pass++) {
            int moved = 0;
            for (var desk : desks.values()) {
                var done = desk.exchange.round();
                moved += done.sent() + done.arrived() + (done.again() ? 1 : 0);
            }
            if (moved == 0) {
                return;
            }
        }
        throw new AssertionError("no rest");
    }

    private Optional<Dossier> at(String desk, UUID dossier) {
        return desks.get(desk).counter.ledger().dossier(dossier);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_dossier_stands_once_where_it_was_handed_over_to_and_what_is_told_is_so(long seed) throws IOException {
        random = new Random(seed);
        found();
        try {
            for (int i = 0; i < STEPS; i++) {
                step();
            }
            rest();
            int handed = 0;
            for (var dossier : dossiers) {
                handed += check(dossier, "a1", "b1") + check(dossier, "b1", "a1");
                at("a2", dossier)
                        .ifPresent(seen -> assertEquals(at("a1", dossier), Optional.of(seen), "all or nothing"));
            }
            assertTrue(handed > 0, "nothing was handed over");
            assertTrue(house.store.verify().isSound());
        } finally {
            close();
        }
    }

    private int check(UUID id, String from, String to) {
        var here = at(from, id);
        var office = offices.get(to);
        if (here.isEmpty() || !here.get().liaison().over().contains(office)) {
            return 0;
        }
        var there = at(to, id).orElseThrow();
        assertFalse(there.readOnly(), "one reception");
        assertEquals(here.get().number(), there.number());
        var told = Optional.ofNullable(here.get().liaison().told().get(office));
        var taken = there.liaison().takenUp().map(TakenUp::at);
        if (taken.isPresent() || there.state() != State.RECEIVED) {
            assertEquals(Optional.of(there.state()), told.map(one -> one.state()));
            assertEquals(taken, told.flatMap(one -> one.takenUpAt()));
        }
        return 1;
    }
}
