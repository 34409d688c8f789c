package vn.motcua.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import vn.motcua.centre.AdminServer;
import vn.motcua.centre.CentreIdentity;
import vn.motcua.centre.CentreServer;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.centre.Door;
import vn.motcua.centre.Health;
import vn.motcua.centre.store.SqlCentre;
import vn.motcua.keys.CertifiedKey;

/// A centre with both its doors open.
final class RunningCentre implements AutoCloseable {

    private final CentreServer server;
    private final AdminServer admin;
    private final CentreErrands errands;
    private final Optional<Path> adminFile;

    private RunningCentre(CentreServer server, AdminServer admin, CentreErrands errands, Optional<Path> adminFile) {
        this.server = server;
        this.admin = admin;
        this.errands = errands;
        this.adminFile = adminFile;
    }

    /// @param url where desks find it; nothing for the plain address of this machine
    /// @param adminFile where errands are let in is written there; nothing where several processes share a database
    record Plan(Door desks, Door admin, Optional<URI> url, String lookUp, Optional<Path> adminFile) {}

    /// @throws VerbRefused if the database, the certificate or a port is not to be had
    static RunningCentre start(CentreConfig config, Map<String, String> environment) throws IOException {
        var certificate = CentreCertificate.of(config, Clock.systemUTC());
        var desks = Door.forDesks(config.host(), config.port(), certificate, config.limits());
        var adminFile =
                config.postgres().isPresent() ? Optional.<Path>empty() : Optional.of(AdminFile.beside(config.sqlite()));
        var plan = new Plan(desks, config.admin(), Optional.of(config.url()), config.lookUp(), adminFile);
        return start(CentreDatabase.open(config, environment), plan);
    }

    /// @param store a founded one; it is closed with the centre, or if the centre does not start
    static RunningCentre start(SqlCentre store, Plan plan) throws IOException {
        var clock = Clock.systemUTC();
        var founded = store.identity().orElseThrow();
        var identity = new CentreIdentity(founded.key(), founded.sealing(), founded.tokenSecret(), plan.lookUp());
        CentreServer server;
        try {
            server = CentreServer.start(store, identity, clock, plan.desks());
        } catch (CentreTrouble trouble) {
            store.close();
            throw taken(plan.desks(), trouble);
        }
        try {
            var url = plan.url().orElseGet(() -> URI.create("http://127.0.0.1:" + server.port()));
            var certificate = plan.desks().certificate();
            var pin = certificate.map(one -> one.pin().text()).orElse("");
            var errands = new CentreErrands(store, identity, url, pin, clock);
            var health = new Health(store.vitals(), server.meters(), certificate.map(CertifiedKey::expires), clock);
            var token = AdminFile.newToken(new SecureRandom());
            var admin = AdminServer.start(health, token, errands::answer, plan.admin());
            if (plan.adminFile().isPresent()) {
                new AdminFile(admin.port(), token).write(plan.adminFile().get());
            }
            return new RunningCentre(server, admin, errands, plan.adminFile());
        } catch (CentreTrouble trouble) {
            server.close();
            throw taken(plan.admin(), trouble);
        }
    }

    private static VerbRefused taken(Door door, CentreTrouble trouble) {
        LoggerFactory.getLogger(RunningCentre.class).error("a door did not open", trouble);
        return VerbRefused.failed("centre.port", door.host(), Integer.toString(door.port()));
    }

    URI url() {
        return errands.url();
    }

    CentreErrands errands() {
        return errands;
    }

    int adminPort() {
        return admin.port();
    }

    /// What is under way is finished first; nothing new is let in.
    @Override
    public void close() throws IOException {
        if (adminFile.isPresent()) {
            Files.deleteIfExists(adminFile.get());
        }
        try (server) {
            admin.close();
        }
    }
}
