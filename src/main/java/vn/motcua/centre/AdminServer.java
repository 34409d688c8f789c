package vn.motcua.centre;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The centre's second door, for whoever looks after it: whether it lives, whether it can work, what it has done, and
/// the errands of the verbs while it has the database to itself.
///
/// Errands are taken from this very machine only, and only from whoever can read the token.
public final class AdminServer implements AutoCloseable {

    private static final Duration FINISH = Duration.ofSeconds(5);

    private final Health health;
    private final String token;
    private final UnaryOperator<byte[]> errands;
    private final Bodies bodies;
    private final Javalin javalin;

    private AdminServer(Health health, String token, UnaryOperator<byte[]> errands, Door door) {
        this.health = health;
        this.token = token;
        this.errands = errands;
        bodies = new Bodies(door.limits(), System::nanoTime);
        javalin = Javalin.create(config -> configure(config, door));
    }

    /// @param token what an errand has to bring along, at least 128 random bits
    /// @param errands takes and gives JSON
    /// @throws CentreTrouble if somebody else listens there
    public static AdminServer start(Health health, String token, UnaryOperator<byte[]> errands, Door door) {
        var server = new AdminServer(health, token, errands, door);
        Connectors.open(server.javalin);
        return server;
    }

    public int port() {
        return javalin.port();
    }

    private void configure(JavalinConfig config, Door door) {
        Connectors.set(config, door, FINISH);
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.defaultContentType = "application/json";
        var requests = new Requests(new Meters());
        var routes = config.routes;
        routes.before(requests::begin);
        config.requestLogger.http(requests::end);
        requests.answerTroubles(routes);
        routes.get("/live", context -> context.result("{\"live\":true}"));
        routes.get("/ready", this::ready);
        routes.get(
                "/metrics",
                context -> context.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(health.metrics()));
        routes.post("/errand", this::errand);
    }

    private void ready(Context context) {
        var trouble = health.trouble();
        context.status(trouble.isEmpty() ? 200 : 503)
                .result(trouble.map(why -> "{\"ready\":false,\"why\":\"" + why + "\"}")
                        .orElse("{\"ready\":true}"));
    }

    private void errand(Context context) {
        var said = Optional.ofNullable(context.header("Authorization")).orElse("");
        boolean known = MessageDigest.isEqual(
                ("Bearer " + token).getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
        if (!known || !Door.isLoopback(context.ip())) {
            throw new Refused(Refused.Reason.NOT_ENROLLED);
        }
        context.result(errands.apply(bodies.small(context)));
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
