package vn.motcua.centre;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.wire.Enrolment;
import vn.motcua.wire.NotTaken;
import vn.motcua.wire.PullPage;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.StreamPoint;
import vn.motcua.wire.UnreadableException;

/// The centre's door: HTTP in, the parts behind it, and an answer that says no more than it must.
public final class CentreServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CentreServer.class);

    private final CentreStore store;
    private final Clock clock;
    private final Reception reception;
    private final Acceptance acceptance;
    private final Pages pages;
    private final Picks picks;
    private final LookUpDoor lookUp;
    private final Javalin javalin;

    private CentreServer(CentreStore store, CentreIdentity identity, Clock clock) {
        this.store = store;
        this.clock = clock;
        var random = new SecureRandom();
        reception = new Reception(store, identity, clock);
        acceptance = new Acceptance(store, identity.key(), () -> CentreKey.newEpoch(random));
        pages = new Pages(store, identity.key());
        picks = new Picks(store, identity.key());
        lookUp = new LookUpDoor(new LookUp(store, clock), identity.lookUp());
        javalin = Javalin.create(this::configure);
    }

    /// Opens the door.
    ///
    /// @param port 0 for any free one
    public static CentreServer start(CentreStore store, CentreIdentity identity, Clock clock, String host, int port) {
        var server = new CentreServer(store, identity, clock);
        server.javalin.start(host, port);
        return server;
    }

    public int port() {
        return javalin.port();
    }

    public Reception reception() {
        return reception;
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.http.maxRequestSize = Bodies.LARGEST;
        config.http.defaultContentType = "application/json";
        var routes = config.routes;
        routes.before(context -> context.header("Motcua", "1"));
        routes.get("/live", context -> context.result("{\"live\":true}"));
        routes.post("/v1/enrol", context -> {
            var welcome = reception.enrol(Enrolment.Request.read(Bodies.read(context)));
            context.result(welcome.bytes());
        });
        routes.post("/v1/succeed", context -> {
            var welcome = reception.succeed(Enrolment.Successor.read(Bodies.read(context)));
            context.result(welcome.bytes());
        });
        routes.post("/v1/challenge", context -> context.result(new Enrolment.Challenge(reception.challenge()).bytes()));
        routes.post("/v1/token", context -> {
            var token = reception.token(Enrolment.Proof.read(Bodies.read(context)));
            context.result(token.bytes());
        });
        routes.post("/v1/actions", this::push);
        routes.get("/v1/actions", this::pull);
        routes.post("/v1/agree", this::agree);
        routes.get("/v1/snapshot", this::snapshot);
        routes.get("/v1/dossiers/{id}", this::dossier);
        lookUp.open(routes); // last: whatever has four parts is taken for a receipt
        routes.exception(Refused.class, (refused, context) -> refuse(context, refused.reason()));
        routes.exception(UnreadableException.class, (_, context) -> refuse(context, Refused.Reason.UNREADABLE));
        routes.exception(CentreTrouble.class, (trouble, context) -> {
            LOG.error("the database did not keep or give something", trouble);
            context.status(503).header("Retry-After", "30").result(new NotTaken("BUSY").bytes());
        });
    }

    private static void refuse(Context context, Refused.Reason reason) {
        context.status(reason.status()).contentType("application/json").result(new NotTaken(reason.name()).bytes());
    }

    private KnownLog speaker(Context context) {
        var header = Optional.ofNullable(context.header("Authorization")).orElse("");
        if (!header.startsWith("Bearer ")) {
            throw new Refused(Refused.Reason.NOT_ENROLLED);
        }
        return reception.speaker(header.substring("Bearer ".length()));
    }

    private void push(Context context) {
        var speaker = speaker(context);
        var batch = PushBatch.read(Bodies.read(context));
        var answer = acceptance.take(speaker.office(), batch, clock.millis());
        context.result(answer.bytes());
    }

    private void pull(Context context) {
        var speaker = speaker(context);
        var after = new StreamPoint(text(context, "epoch"), number(context, "after"), hash(context, "rolling"));
        boolean whole = context.queryParam("whole") != null;
        var own = whole ? Optional.<LogId>empty() : Optional.of(speaker.key().log());
        context.result(pages.page(speaker.office(), after, own).bytes());
    }

    private void agree(Context context) {
        var speaker = speaker(context);
        var agreed = pages.agreed(speaker.office(), PullPage.Passed.read(Bodies.read(context)));
        context.result(new PullPage.Passed(List.of(agreed)).bytes());
    }

    private void snapshot(Context context) {
        var speaker = speaker(context);
        var at = context.queryParam("at") == null ? Optional.<Long>empty() : Optional.of(number(context, "at"));
        context.result(picks.snapshot(speaker.office(), at, number(context, "after"), clock.millis())
                .bytes());
    }

    private void dossier(Context context) {
        var speaker = speaker(context);
        try {
            var id = UUID.fromString(context.pathParam("id"));
            context.result(picks.dossier(speaker.office(), id).bytes());
        } catch (IllegalArgumentException _) {
            throw new Refused(Refused.Reason.UNREADABLE);
        }
    }

    private static String text(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElseThrow(() -> new Refused(Refused.Reason.UNREADABLE));
    }

    private static long number(Context context, String name) {
        try {
            long number = Long.parseLong(text(context, name));
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException _) {
            LOG.debug("a query is no number");
        }
        throw new Refused(Refused.Reason.UNREADABLE);
    }

    private static Hash hash(Context context, String name) {
        try {
            return new Hash(text(context, name));
        } catch (IllegalArgumentException _) {
            throw new Refused(Refused.Reason.UNREADABLE);
        }
    }

    /// What is under way is finished, nothing new is let in, then the database is closed.
    @Override
    public void close() {
        javalin.stop();
        store.close();
    }
}
