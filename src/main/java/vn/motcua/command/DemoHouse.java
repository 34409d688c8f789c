package vn.motcua.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.motcua.centre.CentreServer;
import vn.motcua.centre.Roster;
import vn.motcua.centre.store.SqlCentre;
import vn.motcua.counter.SyncPlan;
import vn.motcua.counter.Syncing;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.EnrolCode;

/// The rest of the demo office: a centre on this very machine, and a second desk that receives a little too. Both begin
/// once the window stands, and go with it.
final class DemoHouse implements AutoCloseable {

    private static final SyncPlan OFTEN = new SyncPlan(false, Duration.ofSeconds(15), Optional.empty(), false, false);
    private static final Duration PAUSE = Duration.ofSeconds(40);
    private static final String LOOPBACK = "127.0.0.1";

    private final Path home;
    private final Workplaces workplaces;
    private final Duration pause;
    private final int port = freePort();
    private final SecureRandom random = new SecureRandom();
    private Optional<CentreServer> centre = Optional.empty();
    private Optional<DemoSecondDesk> second = Optional.empty();
    private boolean closed;

    /// @param home takes the centre's file and the second desk's folders
    DemoHouse(Path home, Workplaces workplaces) {
        this(home, workplaces, PAUSE);
    }

    /// @param pause before somebody comes to the second desk; twice that before the next
    DemoHouse(Path home, Workplaces workplaces, Duration pause) {
        this.home = home;
        this.workplaces = workplaces;
        this.pause = pause;
    }

    /// The port is known before the centre is there, as the first receipts of the office name it already.
    private static int freePort() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("looking for a free port", e);
        }
    }

    /// Where the centre answers, also to the public.
    String address() {
        return "http://" + LOOPBACK + ":" + port;
    }

    /// Starts the centre and takes both desks in. Only once, however often somebody signs in.
    synchronized void open(Syncing first) {
        if (closed || centre.isPresent()) {
            return;
        }
        var server = start();
        centre = Optional.of(server);
        enrol(server, first, 1);
        second = Optional.of(new DemoSecondDesk(
                home.resolve("quay-2"), address(), workplaces, pause, syncing -> enrol(server, syncing, 2)));
    }

    private CentreServer start() {
        var store = SqlCentre.sqlite(folder().resolve("centre.db"));
        var identity = store.found(address(), random);
        store.roster()
                .addOffice(new Roster.Office(
                        DemoOffice.AGENCY,
                        DemoOffice.UNIT,
                        LogKey.random(random).seed()));
        return CentreServer.start(store, identity, Clock.systemUTC(), LOOPBACK, port);
    }

    private Path folder() {
        try {
            return Files.createDirectories(home.resolve("trung-tam"));
        } catch (IOException e) {
            throw new UncheckedIOException("making the centre's folder", e);
        }
    }

    private void enrol(CentreServer server, Syncing syncing, int desk) {
        var secret = server.reception().code(DemoOffice.AGENCY).orElseThrow();
        var code = new EnrolCode(URI.create(address()), "", secret);
        syncing.plan(OFTEN);
        syncing.enrol(code.text(), "Quầy " + desk).ifPresent(why -> {
            throw new IllegalStateException(
                    "the demo desk was not enrolled: " + why.what().key());
        });
    }

    @Override
    public synchronized void close() {
        closed = true;
        second.ifPresent(DemoSecondDesk::close);
        centre.ifPresent(CentreServer::close);
        second = Optional.empty();
        centre = Optional.empty();
    }
}
