package vn.motcua.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import vn.motcua.centre.CentreServer;
import vn.motcua.centre.Roster;
import vn.motcua.centre.store.SqlCentre;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.EnrolCode;

/// A real centre on loopback for the invented office of the verbs' tests.
final class CentreHere implements AutoCloseable {

    static final String OFFICE = "X99.01.02";

    final SqlCentre store;
    final CentreServer server;

    CentreHere(Path folder) throws IOException {
        this(folder, 0);
    }

    /// @param port 0 for any free one
    CentreHere(Path folder, int port) throws IOException {
        store = SqlCentre.sqlite(Files.createDirectories(folder).resolve("centre.db"));
        var random = new SecureRandom();
        var identity = store.found("https://tracuu.vi.du", random);
        store.roster()
                .addOffice(new Roster.Office(
                        OFFICE, "Phường An Khê", LogKey.random(random).seed()));
        server = CentreServer.start(store, identity, Clock.systemUTC(), "127.0.0.1", port);
    }

    /// A fresh code, as an administrator would hand it out.
    String code() {
        var secret = server.reception().code(OFFICE).orElseThrow();
        return new EnrolCode(URI.create("http://127.0.0.1:" + server.port()), "", secret).text();
    }

    long actions() {
        return store.point(OFFICE).orElseThrow().position();
    }

    @Override
    public void close() {
        server.close();
    }
}
