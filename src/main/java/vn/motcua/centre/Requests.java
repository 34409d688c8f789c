package vn.motcua.centre;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.security.SecureRandom;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import vn.motcua.keys.Letters;
import vn.motcua.wire.NotTaken;
import vn.motcua.wire.UnreadableException;

/// What is the same for every request: its name in the log, its count, and how trouble is answered.
///
/// The log has the route as it was registered, the status and the time; never the address, the query, a header or what
/// was sent. The name goes out with the answer, so that a desk's trouble is found here without asking whose it was.
final class Requests {

    private static final Logger LOG = LoggerFactory.getLogger("vn.motcua.centre.requests");
    private static final String NAME = "request";
    private static final String NOWHERE = "none";
    private static final int RETRY_SECONDS = 30;

    private final Meters meters;
    private final SecureRandom random = new SecureRandom();

    Requests(Meters meters) {
        this.meters = meters;
    }

    /// Before anything else is done.
    void begin(Context context) {
        var bytes = new byte[8];
        random.nextBytes(bytes);
        var name = Letters.of(bytes, 12);
        MDC.put(NAME, name);
        context.header("Request-Id", name);
    }

    /// After it was answered.
    void end(Context context, float millis) {
        int status = context.statusCode();
        var route = route(context);
        meters.answered(route, status, millis / 1_000);
        var level = status < 400 ? LOG.atDebug() : LOG.atInfo();
        level.addKeyValue("route", route)
                .addKeyValue("status", status)
                .addKeyValue("ms", Math.round(millis))
                .log("answered");
        MDC.remove(NAME);
    }

    private static String route(Context context) {
        return Optional.ofNullable(context.endpoints().lastHttpEndpoint())
                .filter(endpoint -> endpoint.method != HandlerType.BEFORE)
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .orElse(NOWHERE);
    }

    /// How each kind of trouble is answered: a word that both sides know, never what went wrong inside.
    void answerTroubles(RoutesConfig routes) {
        routes.exception(Refused.class, (refused, context) -> refuse(context, refused.reason()));
        routes.exception(UnreadableException.class, (_, context) -> refuse(context, Refused.Reason.UNREADABLE));
        routes.exception(HttpResponseException.class, (trouble, context) -> {
            boolean unknown = trouble.getStatus() == 404 || trouble.getStatus() == 405;
            refuse(context, unknown ? Refused.Reason.NOT_FOUND : Refused.Reason.UNREADABLE);
        });
        routes.exception(CentreTrouble.class, (trouble, context) -> {
            LOG.error("the database did not keep or give something", trouble);
            refuse(context, Refused.Reason.BUSY);
        });
        routes.exception(Exception.class, (trouble, context) -> {
            LOG.error("a request broke", trouble);
            context.status(500).contentType("application/json").result(new NotTaken("BROKEN").bytes());
        });
    }

    private void refuse(Context context, Refused.Reason reason) {
        meters.refused(reason);
        if (reason == Refused.Reason.BUSY || reason == Refused.Reason.TOO_MANY) {
            context.header("Retry-After", Integer.toString(RETRY_SECONDS));
        }
        context.status(reason.status()).contentType("application/json").result(new NotTaken(reason.name()).bytes());
    }
}
