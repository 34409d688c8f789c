package vn.motcua.sync;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import vn.motcua.centre.CentreServer;
import vn.motcua.centre.Roster;
import vn.motcua.centre.store.SqlCentre;
import vn.motcua.keys.LogKey;
import vn.motcua.store.CounterStore;
import vn.motcua.store.Desk;
import vn.motcua.store.OpenCounter;
import vn.motcua.wire.Scope;

/// A real centre on loopback, on a real file, and real desks that speak with it.
final class House implements AutoCloseable {

    static final String OFFICE = "X99.01.02";

    final SqlCentre store;
    final CentreServer server;
    private Duration ahead = Duration.ZERO;

    House(Path folder) {
        this(SqlCentre.sqlite(folder.resolve("centre.db")));
    }

    House(SqlCentre store) {
        this.store = store;
        var identity = store.found("https://tracuu.vi.du", new SecureRandom());
        store.roster()
                .addOffice(new Roster.Office(
                        OFFICE,
                        "Phường An Khê",
                        LogKey.random(new SecureRandom()).seed()));
        server = CentreServer.start(store, identity, clock(), "127.0.0.1", 0);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("UTC");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.now().plus(ahead);
            }
        };
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /// A desk with its file open and its line to this centre.
    static final class Sitting implements AutoCloseable {

        final CounterStore store;
        final OpenCounter counter;
        final Lines.Opened line;
        final Exchange exchange;

        private Sitting(CounterStore store, OpenCounter counter, Lines.Opened line, String office) {
            this.store = store;
            this.counter = counter;
            this.line = line;
            exchange = new Exchange(counter.stream(), line, office, Exchange.random());
        }

        @Override
        public void close() {
            line.close();
            store.close();
        }
    }

    Sitting sit(Desk desk) {
        return sit(desk, OFFICE);
    }

    Sitting sit(Desk desk, String office) {
        var store = desk.open();
        var counter = desk.unlock(store);
        var lines = new HttpLines(counter.stream(), Clock.systemUTC());
        return new Sitting(store, counter, lines.to(url().toString(), Optional.empty()), office);
    }

    void enrol(Sitting sitting, String name) {
        enrol(sitting, name, Scope.OFFICE);
    }

    void addOffice(String id) {
        var seed = LogKey.random(new SecureRandom()).seed();
        store.roster().addOffice(new Roster.Office(id, "Phường " + id, seed));
    }

    void enrol(Sitting sitting, String name, Scope scope) {
        enrol(sitting, name, scope, OFFICE);
    }

    void enrol(Sitting sitting, String name, Scope scope, String office) {
        var code = server.reception()
                .code(office, new Roster.Grant(scope, Optional.empty()))
                .orElseThrow();
        Enrolling.enrol(sitting.counter.stream(), sitting.line, url().toString(), Optional.empty(), code, office, name);
    }

    /// The centre's clock goes on by so much.
    void later(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public void close() {
        server.close();
    }
}
