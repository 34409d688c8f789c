package vn.motcua.centre;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.keys.ReceiptSeal;

/// The public pages of the centre. What was asked stands in no log, and no page is kept by a browser or a proxy.
///
/// Who asks for receipts that are none is answered later each time; who holds a real one is answered all the same,
/// because hundreds of telephones may share one address (NAT of the mobile networks).
final class LookUpDoor {

    private static final Logger LOG = LoggerFactory.getLogger(LookUpDoor.class);

    /// When a wrong question is answered, whatever is wrong with it.
    static final Duration WRONG = Duration.ofMillis(300);

    /// How long each question waits after too many wrong ones.
    static final Duration SLOWED = Duration.ofSeconds(2);

    private static final int ADDRESSES = 20_000;
    private static final int WAITING = 200;
    private static final int LARGEST_FORM = 1024;
    private static final String ANSWERED = "look-up answered";

    private final LookUp lookUp;
    private final Bodies bodies;
    private final LookUpPage page;
    private final Slowing slowing = new Slowing(System::nanoTime, ADDRESSES);
    private final Semaphore waiting = new Semaphore(WAITING);

    /// @param address where the public look-up answers; a path in it is kept, for a proxy that stands before
    LookUpDoor(LookUp lookUp, Bodies bodies, String address) {
        this.lookUp = lookUp;
        this.bodies = bodies;
        page = new LookUpPage(home(address));
    }

    private static String home(String address) {
        try {
            var path = URI.create(address).getPath();
            return path == null || path.endsWith("/") ? "/" : path + "/";
        } catch (IllegalArgumentException _) {
            return "/";
        }
    }

    void open(RoutesConfig routes) {
        seen(routes, "/", context -> send(context, 200, page.form()));
        routes.post("/", context -> {
            var form = form(context);
            ask(context, () -> lookUp.typed(form.getOrDefault("number", ""), form.getOrDefault("key", "")));
        });
        routes.get("/robots.txt", context -> plain(context).result("User-agent: *\nDisallow: /\n"));
        routes.get("/favicon.ico", context -> plain(context).status(204));
        seen(routes, "/{number}/{key}/{log}/{signature}", context -> ask(context, () -> scanned(context)));
        routes.error(404, this::noPage);
    }

    /// Javalin by itself says 200 to every HEAD.
    static void seen(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    private Found scanned(Context context) {
        var path = "/" + context.pathParam("number") + "/" + context.pathParam("key") + "/" + context.pathParam("log")
                + "/" + context.pathParam("signature");
        return ReceiptSeal.read(path).map(lookUp::scanned).orElseGet(Found.Nothing::new);
    }

    private void ask(Context context, Supplier<Found> question) {
        long asked = System.nanoTime();
        var address = ClientAddress.of(context);
        if (!slowing.slows(address)) {
            answer(context, asked, question, () -> wrong(context, address, asked));
        } else if (waiting.tryAcquire()) {
            try {
                waitUntil(asked, SLOWED);
                answer(context, asked, question, () -> tooOften(context, address));
            } finally {
                waiting.release();
            }
        } else {
            tooOften(context, address);
        }
    }

    private void answer(Context context, long asked, Supplier<Found> question, Runnable wrong) {
        try {
            switch (question.get()) {
                case Found.Here here -> send(context, 200, page.here(here));
                case Found.NotYet notYet -> send(context, 200, page.notYet(notYet));
                case Found.Nothing _ -> wrong.run();
            }
        } catch (CentreTrouble trouble) {
            LOG.error("the look-up could not ask the database", trouble);
            busy(context, asked);
        } catch (RuntimeException unforeseen) {
            // what a desk wrote may be anything; its words could stand in the message
            LOG.error("a dossier cannot be told: {}", unforeseen.getClass().getName());
            busy(context, asked);
        }
    }

    private void busy(Context context, long asked) {
        waitUntil(asked, WRONG);
        send(context.header("Retry-After", "60"), 503, page.busy());
    }

    private void wrong(Context context, String address, long asked) {
        slowing.wrong(address);
        waitUntil(asked, WRONG);
        send(context, 404, page.nothing());
    }

    private void tooOften(Context context, String address) {
        slowing.wrong(address);
        send(context.header("Retry-After", "30"), 429, page.tooOften());
    }

    private static void waitUntil(long asked, Duration after) {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, asked + after.toNanos() - System.nanoTime())));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Of a form that is too large, too slow or none, nothing is read.
    private Map<String, String> form(Context context) {
        try {
            var body = bodies.small(context);
            return body.length <= LARGEST_FORM ? fields(new String(body, StandardCharsets.US_ASCII)) : Map.of();
        } catch (Refused | IllegalArgumentException _) {
            return Map.of();
        }
    }

    private static Map<String, String> fields(String form) {
        var fields = new HashMap<String, String>();
        for (var field : form.split("&", -1)) {
            var parts = field.split("=", 2);
            fields.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private void noPage(Context context) {
        if (context.attribute(ANSWERED) == null && !context.path().startsWith("/v1/")) {
            send(context, 404, page.noPage());
        }
    }

    private static Context plain(Context context) {
        return context.contentType("text/plain; charset=utf-8").header("Cache-Control", "public, max-age=86400");
    }

    static void send(Context context, int status, String html) {
        context.attribute(ANSWERED, true);
        context.status(status)
                .contentType("text/html; charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", LookUpPage.policy())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow, noarchive")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .result(html.getBytes(StandardCharsets.UTF_8));
    }
}
