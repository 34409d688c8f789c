package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.DossierLine;
import vn.motcua.counter.Hindrance;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.PaperPrinted;
import vn.motcua.domain.dossier.Withdrawn;
import vn.motcua.store.Desk;
import vn.motcua.store.Verification;
import vn.motcua.wire.PullPage;
import vn.motcua.wire.Scope;
import vn.motcua.wire.StreamPoint;

/// A desk at the office that takes in, and a laptop that is given less than everything.
class ScopeTest {

    @TempDir
    Path home;

    private House house;
    private Desk laptop;
    private House.Sitting office;
    private House.Sitting away;

    @BeforeEach
    void open() throws IOException {
        house = new House(Files.createDirectories(home.resolve("centre")));
        office = house.sit(new Desk(home.resolve("office")).found(1));
        house.enrol(office, "Quầy 1");
        laptop = new Desk(home.resolve("laptop")).found(2);
        away = house.sit(laptop);
    }

    @AfterEach
    void close() {
        office.close();
        away.close();
        house.close();
        try (var store = laptop.open()) {
            var key = store.users().open(Desk.CLERK.login(), Desk.PASSWORD).orElseThrow();
            var verification = Verification.of(store, Optional.of(key));
            assertTrue(verification.isSound(), () -> verification.faults().toString());
        }
    }

    private void say(House.Sitting desk, Dossier dossier, Facts facts) {
        desk.counter.ledger().write(Desk.CLERK, entry -> {
            var heads = entry.dossier(dossier.id()).orElseThrow().heads();
            entry.append(Optional.of(dossier.id()), heads, facts);
            return heads;
        });
    }

    private static Dossier receive(House.Sitting desk, String name) {
        return Desk.receive(desk.counter.ledger(), Desk.DAY, name);
    }

    private static Set<UUID> shown(House.Sitting desk) {
        return desk.counter.lines().stream().map(DossierLine::id).collect(Collectors.toSet());
    }

    private void assertSame(Dossier dossier) {
        assertEquals(
                office.counter.ledger().dossier(dossier.id()),
                away.counter.ledger().dossier(dossier.id()));
    }

    private void rescope(Scope scope) {
        var desk = house.store.log(away.counter.stream().log()).orElseThrow().desk();
        assertTrue(house.store.roster().rescope(House.OFFICE, desk, scope));
    }

    @Test
    void a_laptop_is_given_what_is_open_and_of_the_rest_the_hashes() {
        house.enrol(away, "Máy tính xách tay", Scope.OPEN);
        var open = receive(office, "Đang giải quyết");
        var closed = receive(office, "Đã rút");
        say(office, closed, new Withdrawn("người dân xin rút"));
        office.exchange.round();
        assertEquals(2, away.exchange.round().arrived(), "LogOpened and one Received");
        assertEquals(Set.of(open.id()), shown(away));
        assertTrue(away.counter.ledger().dossier(closed.id()).isEmpty());
        assertEquals(house.store.point(House.OFFICE), away.counter.stream().point());
        assertEquals(Optional.of(Scope.OPEN), away.counter.stream().scope());
        assertEquals(0, away.exchange.round().arrived());
    }

    @Test
    void what_closed_while_the_laptop_was_away_is_brought_up_to_date_where_the_laptop_has_it() {
        house.enrol(away, "Máy tính xách tay", Scope.OPEN);
        var dossier = receive(office, "Được rút sau");
        office.exchange.round();
        away.exchange.round();
        say(office, dossier, new PaperPrinted("receipt", 2, "in lại"));
        say(office, dossier, new Withdrawn("người dân xin rút"));
        office.exchange.round();
        away.exchange.round();
        assertSame(dossier);
        say(office, dossier, new PaperPrinted("receipt", 3, "in lại nữa"));
        office.exchange.round();
        away.exchange.round();
        assertSame(dossier);
    }

    @Test
    void notes_on_dossiers_that_nobody_received_do_not_keep_the_others_from_being_made_whole() {
        house.enrol(away, "Máy tính xách tay", Scope.OFFICE);
        int orphans = PullPage.MOST + 30;
        office.counter.ledger().write(Desk.CLERK, entry -> {
            for (int i = 0; i < orphans; i++) {
                entry.append(Optional.of(new UUID(0, i)), List.of(), new PaperPrinted("receipt", 2, "in lại"));
            }
            return entry;
        });
        office.exchange.round();
        var asked = new HashSet<UUID>();
        var line = (Line) Proxy.newProxyInstance(
                Line.class.getClassLoader(), new Class<?>[] {Line.class}, (_, method, words) -> {
                    if (method.getName().equals("dossier")) {
                        asked.add((UUID) words[0]);
                    }
                    return method.invoke(away.line, words);
                });
        var exchange = new Exchange(away.counter.stream(), line, House.OFFICE, Exchange.random());
        for (int round = 0; round < 3; round++) {
            exchange.round();
        }
        assertEquals(orphans, asked.size());
    }

    @Test
    void a_dossier_that_comes_into_a_scope_comes_whole() {
        house.enrol(away, "Máy tính xách tay", Scope.OWN);
        var dossier = receive(office, "Có ba việc");
        say(office, dossier, new PaperPrinted("receipt", 2, "in lại"));
        office.exchange.round();
        away.exchange.round();
        assertEquals(Set.of(), shown(away));
        rescope(Scope.OPEN);
        assertEquals(2, away.exchange.round().arrived(), "with nothing new in the stream");
        assertSame(dossier);
        assertEquals(0, away.exchange.round().arrived());
    }

    @Test
    void the_laptops_own_dossiers_are_in_every_scope_and_what_it_has_stays_up_to_date_in_a_narrower_one() {
        house.enrol(away, "Máy tính xách tay", Scope.OFFICE);
        var theirs = receive(office, "Của quầy 1");
        office.exchange.round();
        var own = receive(away, "Của máy này");
        away.exchange.round();
        rescope(Scope.OWN);
        var later = receive(office, "Sau khi thu hẹp");
        office.exchange.round();
        say(office, own, new PaperPrinted("receipt", 2, "in lại"));
        say(office, theirs, new PaperPrinted("receipt", 2, "in lại"));
        office.exchange.round();
        away.exchange.round();
        assertSame(own);
        assertSame(theirs);
        assertEquals(Set.of(own.id(), theirs.id()), shown(away));
        assertTrue(away.counter.ledger().dossier(later.id()).isEmpty());
    }

    @Test
    void a_page_and_the_dossiers_it_would_halve_are_kept_together_or_not_at_all() {
        house.enrol(away, "Máy tính xách tay", Scope.OPEN);
        var dossier = receive(office, "Được rút sau");
        office.exchange.round();
        away.exchange.round();
        var before = away.counter.stream().point();
        say(office, dossier, new Withdrawn("người dân xin rút"));
        office.exchange.round();
        var cut = new Exchange(away.counter.stream(), new CutLine(away.line), House.OFFICE, Exchange.random());
        assertEquals(
                Hindrance.NO_NETWORK,
                assertThrows(LineTrouble.class, cut::round).why());
        assertEquals(before, away.counter.stream().point());
        assertEquals(Optional.of(dossier), away.counter.ledger().dossier(dossier.id()));
        away.exchange.round();
        assertSame(dossier);
    }

    @Test
    void a_late_desk_of_a_long_stream_takes_the_snapshot_of_its_scope() {
        List<Dossier> dossiers = new ArrayList<>();
        for (int i = 0; i < 230; i++) {
            dossiers.add(receive(office, "Người số " + i));
        }
        say(office, dossiers.getFirst(), new Withdrawn("xin rút"));
        office.exchange.round();
        house.enrol(away, "Máy tính xách tay", Scope.OPEN);
        var memory = new Exchange.Memory(new HashSet<>(), 100);
        var exchange = new Exchange(away.counter.stream(), away.line, House.OFFICE, Exchange.random(), memory);
        exchange.round();
        assertEquals(229, shown(away).size());
        say(office, dossiers.getLast(), new PaperPrinted("receipt", 2, "in lại"));
        office.exchange.round();
        exchange.round();
        assertSame(dossiers.getLast());
    }

    @Test
    void a_laptop_that_holds_only_pieces_of_a_log_gives_none_of_it_to_a_centre_that_lost_it() throws IOException {
        house.enrol(away, "Máy tính xách tay", Scope.OWN);
        office.exchange.round();
        away.exchange.round();
        var file = home.resolve("centre/centre.db");
        var backup = home.resolve("backup.db");
        house.close();
        Files.copy(file, backup);
        reopen();
        var hidden = receive(office, "Ngoài phạm vi");
        office.exchange.round();
        var own = receive(away, "Của máy này");
        away.exchange.round();
        office.exchange.round();
        say(office, own, new PaperPrinted("receipt", 2, "in lại"));
        office.exchange.round();
        away.exchange.round();
        assertSame(own);
        house.close();
        Files.move(backup, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        reopen();
        for (int i = 0; i < 3; i++) {
            away.exchange.round();
        }
        assertEquals(1, house.store.ofDossier(House.OFFICE, own.id()).size(), "what it can vouch for");
        for (int i = 0; i < 3; i++) {
            office.exchange.round();
            away.exchange.round();
        }
        assertEquals(2, house.store.ofDossier(House.OFFICE, own.id()).size());
        assertEquals(1, house.store.ofDossier(House.OFFICE, hidden.id()).size());
        assertSame(own);
    }

    private void reopen() {
        office.close();
        away.close();
        house = new House(home.resolve("centre"));
        office = house.sit(new Desk(home.resolve("office")));
        away = house.sit(laptop);
    }

    @Test
    void a_page_that_leaves_out_what_it_does_not_say_is_refused() {
        house.enrol(away, "Máy tính xách tay", Scope.OPEN);
        receive(office, "Một");
        var second = receive(office, "Hai");
        say(office, second, new Withdrawn("xin rút"));
        office.exchange.round();
        var lying = new CutLine(away.line) {
            @Override
            public PullPage pull(StreamPoint after, boolean whole) {
                var page = super.pull(after, whole);
                var entries = page.entries().stream()
                        .filter(entry -> !(entry instanceof PullPage.Entry.OutOfScope))
                        .toList();
                return new PullPage(
                        page.from(), page.through(), page.head(), page.scope(), entries, page.keys(), page.signature());
            }
        };
        var exchange = new Exchange(away.counter.stream(), lying, House.OFFICE, Exchange.random());
        assertEquals(
                Hindrance.BAD_ANSWER,
                assertThrows(LineTrouble.class, exchange::round).why());
        assertEquals(Set.of(), shown(away));
    }
}
