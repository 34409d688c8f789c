package vn.motcua.centre;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.wire.CarriedAnswer;
import vn.motcua.wire.Enrolment;
import vn.motcua.wire.PullPage;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.StreamPoint;

/// The centre's door: HTTP in, the parts behind it, and an answer that says no more than it must.
public final class CentreServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CentreServer.class);

    /// How long requests that are under way may take when the door is closed.
    private static final Duration FINISH = Duration.ofSeconds(20);

    /// Desks and addresses whose requests are counted; who asked longest ago is forgotten first.
    private static final int REMEMBERED = 50_000;

    private final CentreStore store;
    private final Clock clock;
    private final Reception reception;
    private final Acceptance acceptance;
    private final Parcels parcels;
    private final Pages pages;
    private final Picks picks;
    private final Optional<Directories> directories;
    private final Meters meters = new Meters();
    private final Bodies bodies;
    private final Rates desks;
    private final Rates addresses;
    private final LookUpDoor lookUp;
    private final Javalin javalin;

    private CentreServer(CentreStore store, CentreIdentity identity, Clock clock, Door door) {
        this.store = store;
        this.clock = clock;
        var random = new SecureRandom();
        reception = new Reception(store, identity, clock);
        acceptance = new Acceptance(store, identity.key(), () -> CentreKey.newEpoch(random));
        parcels = new Parcels(store, identity, acceptance);
        pages = new Pages(store, identity.key());
        picks = new Picks(store, identity.key());
        directories = store.listing()
                .map(listing -> new Directories(listing, identity.key(), () -> CentreKey.newEpoch(random)));
        bodies = new Bodies(door.limits(), System::nanoTime);
        lookUp = new LookUpDoor(new LookUp(store, clock), bodies, identity.lookUp());
        desks = new Rates(door.limits().deskRequests(), REMEMBERED, System::nanoTime);
        addresses = new Rates(door.limits().addressRequests(), REMEMBERED, System::nanoTime);
        javalin = Javalin.create(config -> configure(config, door));
    }

    /// Opens the door.
    ///
    /// @throws CentreTrouble if somebody else listens there
    public static CentreServer start(CentreStore store, CentreIdentity identity, Clock clock, Door door) {
        var server = new CentreServer(store, identity, clock, door);
        server.acceptance.begin(clock.millis());
        Connectors.open(server.javalin);
        return server;
    }

    /// Opens a plain door on loopback.
    ///
    /// @param port 0 for any free one
    public static CentreServer start(CentreStore store, CentreIdentity identity, Clock clock, String host, int port) {
        return start(store, identity, clock, Door.forDesks(host, port, Optional.empty(), Limits.LOOPBACK));
    }

    public int port() {
        return javalin.port();
    }

    public Reception reception() {
        return reception;
    }

    /// What this door has seen.
    public Meters meters() {
        return meters;
    }

    private void configure(JavalinConfig config, Door door) {
        Connectors.set(config, door, FINISH);
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.http.defaultContentType = "application/json";
        var requests = new Requests(meters);
        config.requestLogger.http(requests::end);
        var routes = config.routes;
        routes.before(context -> {
            requests.begin(context);
            context.header("Motcua", "1");
            addresses.ask(ClientAddress.of(context));
        });
        requests.answerTroubles(routes);
        routes.get("/live", context -> context.result("{\"live\":true}"));
        routes.post("/v1/enrol", context -> {
            var welcome = reception.enrol(Enrolment.Request.read(bodies.small(context)));
            context.result(welcome.bytes());
        });
        routes.post("/v1/succeed", context -> {
            var welcome = reception.succeed(Enrolment.Successor.read(bodies.small(context)));
            context.result(welcome.bytes());
        });
        routes.post("/v1/challenge", context -> context.result(new Enrolment.Challenge(reception.challenge()).bytes()));
        routes.post("/v1/token", context -> {
            var token = reception.token(Enrolment.Proof.read(bodies.small(context)));
            context.result(token.bytes());
        });
        routes.post("/v1/actions", this::push);
        routes.get("/v1/actions", this::pull);
        routes.post("/v1/agree", this::agree);
        routes.get("/v1/snapshot", this::snapshot);
        routes.get("/v1/dossiers/{id}", this::dossier);
        routes.post("/v1/bundle", this::carried);
        routes.get("/v1/directory", this::directory);
        routes.post("/v1/sealing-key", this::sealingKey);
        new FileDoor(store.files(), this::speaker, clock, door.limits()).open(routes);
        new ReleaseDoor(store.releases(), this::speaker, bodies, clock).open(routes);
        new ProcedureDoor(new PublicCatalogue(store.releases(), clock)).open(routes);
        lookUp.open(routes); // last: whatever has four parts is taken for a receipt
    }

    private KnownLog speaker(Context context) {
        return counted(reception.speaker(token(context)));
    }

    private KnownLog counted(KnownLog speaker) {
        desks.ask(speaker.key().log().text());
        return speaker;
    }

    private static String token(Context context) {
        var header = Optional.ofNullable(context.header("Authorization")).orElse("");
        if (!header.startsWith("Bearer ")) {
            throw new Refused(Refused.Reason.NOT_ENROLLED);
        }
        return header.substring("Bearer ".length());
    }

    private void push(Context context) {
        var speaker = counted(reception.sender(token(context)));
        bodies.read(context, body -> {
            var batch = PushBatch.read(body);
            var answer = acceptance.take(speaker.office(), batch, clock.millis());
            answer.acknowledgement()
                    .ifPresent(_ -> meters.acknowledged(batch.actions().size()));
            return context.result(answer.bytes());
        });
    }

    private void carried(Context context) {
        var speaker = speaker(context);
        bodies.read(context, body -> {
            var taken = parcels.take(speaker.office(), body, clock.millis());
            if (taken instanceof CarriedAnswer.OfActions actions) {
                meters.acknowledged(actions.fresh());
            }
            return context.result(taken.bytes());
        });
    }

    private void pull(Context context) {
        var speaker = speaker(context);
        var after = new StreamPoint(text(context, "epoch"), number(context, "after"), hash(context, "rolling"));
        boolean whole = context.queryParam("whole") != null;
        var own = whole ? Optional.<LogId>empty() : Optional.of(speaker.key().log());
        var page = pages.page(speaker.office(), after, speaker.view(), own);
        meters.given(page.entries().size());
        context.result(page.bytes());
    }

    private void agree(Context context) {
        var speaker = speaker(context);
        var agreed = pages.agreed(speaker.office(), PullPage.Passed.read(bodies.small(context)));
        context.result(new PullPage.Passed(List.of(agreed)).bytes());
    }

    private void snapshot(Context context) {
        var speaker = speaker(context);
        var at = context.queryParam("at") == null ? Optional.<Long>empty() : Optional.of(number(context, "at"));
        context.result(picks.snapshot(speaker.office(), speaker.view(), at, number(context, "after"), clock.millis())
                .bytes());
    }

    private void dossier(Context context) {
        var speaker = speaker(context);
        try {
            var id = UUID.fromString(context.pathParam("id"));
            long after = context.queryParam("after") == null ? 0 : number(context, "after");
            context.result(picks.dossier(speaker.office(), id, after).bytes());
        } catch (IllegalArgumentException _) {
            throw new Refused(Refused.Reason.UNREADABLE);
        }
    }

    private void sealingKey(Context context) {
        var speaker = speaker(context);
        var told = Enrolment.Sealing.read(bodies.small(context));
        store.listing()
                .orElseThrow(() -> new Refused(Refused.Reason.NOT_FOUND))
                .setSealingKey(speaker.office(), speaker.desk(), told.publicKey());
        context.result(told.bytes());
    }

    private void directory(Context context) {
        var speaker = speaker(context);
        var page = directories
                .orElseThrow(() -> new Refused(Refused.Reason.NOT_FOUND))
                .page(speaker.office(), number(context, "after"), clock.millis());
        context.result(page.bytes());
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
