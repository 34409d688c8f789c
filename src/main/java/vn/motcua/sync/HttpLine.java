package vn.motcua.sync;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.DeskStream;
import vn.motcua.counter.Hindrance;
import vn.motcua.keys.CertificateRefusedException;
import vn.motcua.keys.Parcel;
import vn.motcua.wire.CarriedAnswer;
import vn.motcua.wire.Directory;
import vn.motcua.wire.Enrolment;
import vn.motcua.wire.Json;
import vn.motcua.wire.NotTaken;
import vn.motcua.wire.PullPage;
import vn.motcua.wire.PushAnswer;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.StreamPoint;
import vn.motcua.wire.UnreadableException;
import vn.motcua.wire.Vouched;

/// The line by HTTP. Redirects are not followed, nothing larger than a page is read, and every question has an end.
public final class HttpLine implements Lines.Opened {

    /// The header by which our centre says that it is one; a page without it is somebody else's.
    public static final String MARK = "Motcua";

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int SMALL = 1024;
    private static final int UNKNOWN = 401;
    private static final int NONE = 404;
    private static final String AUTHORIZATION = "Authorization";

    /// How much of a token's life is left unused.
    private static final int SPARE_SECONDS = 30;

    private final URI base;
    private final DeskStream stream;
    private final Clock clock;
    private final HttpClient client;
    private Enrolment.@Nullable Token token;
    private long tokenUntil;
    private String speaker = "";

    /// @param client with the trust that the enrolment code names
    public HttpLine(URI base, DeskStream stream, Clock clock, HttpClient client) {
        this.base = base;
        this.stream = stream;
        this.clock = clock;
        this.client = client;
    }

    /// A client as it has to be here, beside whom it trusts.
    static HttpClient.Builder bounded(HttpClient.Builder client) {
        return client.version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT);
    }

    @Override
    public Enrolment.Token open() {
        var nonce = read(post("/v1/challenge", new byte[0], false), Enrolment.Challenge::read)
                .nonce();
        var log = stream.log().text();
        var proof = new Enrolment.Proof(log, nonce, stream.sign(Enrolment.challenge(nonce)));
        var fresh = read(post("/v1/token", proof.bytes(), false), Enrolment.Token::read);
        token = fresh;
        speaker = log;
        tokenUntil = clock.millis()
                + Duration.ofSeconds(fresh.seconds() - SPARE_SECONDS).toMillis();
        return fresh;
    }

    @Override
    public Enrolment.Welcome enrol(Enrolment.Request request) {
        return read(post("/v1/enrol", request.bytes(), false), Enrolment.Welcome::read);
    }

    @Override
    public Enrolment.Welcome succeed(Enrolment.Successor successor) {
        return read(post("/v1/succeed", successor.bytes(), false), Enrolment.Welcome::read);
    }

    @Override
    public PushAnswer push(PushBatch batch) {
        return read(post("/v1/actions", batch.bytes(), true), PushAnswer::read);
    }

    @Override
    public PullPage pull(StreamPoint after, boolean whole) {
        var query = "/v1/actions?epoch=" + after.epoch() + "&after=" + after.position() + "&rolling=" + after.rolling()
                + (whole ? "&whole=1" : "");
        return read(send(request(query, true).GET().build()), PullPage::read);
    }

    @Override
    public Vouched snapshot(Optional<Long> at, long after) {
        var query = "/v1/snapshot?after=" + after
                + at.map(position -> "&at=" + position).orElse("");
        return read(send(request(query, true).GET().build()), Vouched::read);
    }

    @Override
    public Vouched dossier(UUID dossier, long after) {
        var path = "/v1/dossiers/" + dossier + (after == 0 ? "" : "?after=" + after);
        return read(send(request(path, true).GET().build()), Vouched::read);
    }

    @Override
    public StreamPoint agree(PullPage.Passed passed) {
        return read(post("/v1/agree", passed.bytes(), true), PullPage.Passed::read)
                .newest()
                .orElseThrow(() -> new LineTrouble(Hindrance.BAD_ANSWER));
    }

    @Override
    public CarriedAnswer carry(Parcel parcel) {
        var request = request("/v1/bundle", true)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(parcel.bytes()));
        return read(send(request.build()), CarriedAnswer::read);
    }

    @Override
    public Optional<Directory.Page> directory(long after) {
        var answer = answer(request("/v1/directory?after=" + after, true).GET().build(), ANSWER);
        return answer.statusCode() == NONE ? Optional.empty() : Optional.of(read(judged(answer), Directory.Page::read));
    }

    @Override
    public void tell(Enrolment.Sealing key) {
        var _ = read(post("/v1/sealing-key", key.bytes(), true), Enrolment.Sealing::read);
    }

    private byte[] post(String path, byte[] body, boolean signed) {
        var request = request(path, signed).header("Content-Type", "application/json");
        if (body.length > SMALL) {
            request.header("Content-Encoding", "gzip");
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofByteArray(body.length > SMALL ? packed(body) : body))
                .build());
    }

    HttpRequest.Builder request(String path, boolean signed) {
        try {
            var request = HttpRequest.newBuilder(base.resolve(path)).timeout(ANSWER);
            request.header("Accept-Encoding", "gzip");
            return signed ? request.header(AUTHORIZATION, "Bearer " + token()) : request;
        } catch (IllegalArgumentException e) {
            throw new LineTrouble(Hindrance.BAD_ANSWER, e); // an epoch or a token that no request can carry
        }
    }

    private String token() {
        var known = token;
        if (known == null
                || clock.millis() >= tokenUntil
                || !speaker.equals(stream.log().text())) {
            return open().token();
        }
        return known.token();
    }

    private static byte[] packed(byte[] body) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return out.toByteArray();
    }

    @Override
    public Optional<FileLine> files() {
        return Optional.of(new HttpFiles(this));
    }

    @Override
    public Optional<ReleaseLine> releases() {
        return Optional.of(new HttpReleases(this));
    }

    private byte[] send(HttpRequest request) {
        return judged(answer(request, ANSWER));
    }

    /// @param within how long it may take at most, twice that with the answer's bytes
    HttpResponse<byte[]> answer(HttpRequest request, Duration within) {
        var first = sent(request, within);
        boolean signed = request.headers().firstValue(AUTHORIZATION).isPresent();
        return signed && first.statusCode() == UNKNOWN ? sent(signedAgain(request), within) : first;
    }

    /// A token may end earlier than this machine's clock says, or while a round goes on: another one is fetched, and
    /// only who does not get one is not enrolled.
    private HttpRequest signedAgain(HttpRequest request) {
        try {
            return HttpRequest.newBuilder(request, (name, _) -> !name.equalsIgnoreCase(AUTHORIZATION))
                    .header(AUTHORIZATION, "Bearer " + open().token())
                    .build();
        } catch (IllegalArgumentException e) {
            throw new LineTrouble(Hindrance.BAD_ANSWER, e);
        }
    }

    private HttpResponse<byte[]> sent(HttpRequest request, Duration within) {
        var answer = client.sendAsync(request, _ -> new ShortAnswer(Json.LARGEST));
        try {
            return marked(answer.get(2 * within.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            throw trouble(e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new LineTrouble(Hindrance.NO_NETWORK, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
            throw new LineTrouble(Hindrance.NO_NETWORK, e);
        }
    }

    private static LineTrouble trouble(ExecutionException e) {
        if (ShortAnswer.isTooLong(e)) {
            return new LineTrouble(Hindrance.BAD_ANSWER, e);
        }
        return new LineTrouble(
                CertificateRefusedException.in(e)
                        .map(reason -> switch (reason) {
                            case EXPIRED, NOT_YET_VALID -> Hindrance.CLOCK_WRONG;
                            case OTHER_AUTHORITY, OTHER_HOST, OTHER_PROTOCOL -> Hindrance.WRONG_CERTIFICATE;
                        })
                        .orElse(Hindrance.NO_NETWORK),
                e);
    }

    private static HttpResponse<byte[]> marked(HttpResponse<byte[]> answer) {
        if (answer.headers().firstValue(MARK).isEmpty()) {
            throw new LineTrouble(Hindrance.CAPTIVE_PORTAL);
        }
        return answer;
    }

    static byte[] judged(HttpResponse<byte[]> answer) {
        var body = unpacked(answer);
        if (answer.statusCode() == 200) {
            return body;
        }
        var refused = refused(body);
        if (refused.equals("DISAGREE")) {
            throw new Disagreement();
        }
        throw new LineTrouble(cause(answer.statusCode(), refused), retryAfter(answer));
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) {
        if (!answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            return answer.body();
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            var body = in.readNBytes(Json.LARGEST + 1);
            if (body.length > Json.LARGEST) {
                throw new LineTrouble(Hindrance.BAD_ANSWER);
            }
            return body;
        } catch (IOException e) {
            throw new LineTrouble(Hindrance.BAD_ANSWER, e);
        }
    }

    private static String refused(byte[] body) {
        try {
            return NotTaken.read(body).refused();
        } catch (UnreadableException _) {
            return "";
        }
    }

    private static Hindrance cause(int status, String refused) {
        return switch (refused) {
            case "NOT_ENROLLED" -> Hindrance.NOT_ENROLLED;
            case "REVOKED" -> Hindrance.REVOKED;
            case "EXPIRED" -> Hindrance.EXPIRED;
            case "BAD_CODE" -> Hindrance.BAD_CODE;
            case "OTHER_OFFICE" -> Hindrance.OTHER_OFFICE;
            case "TOO_OLD" -> Hindrance.TOO_OLD;
            case "BUSY", "TOO_MANY", "TOO_SLOW" -> Hindrance.BUSY;
            default -> status >= 500 ? Hindrance.BUSY : Hindrance.REFUSED;
        };
    }

    private static Optional<Duration> retryAfter(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,5}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    static <T> T read(byte[] bytes, Function<byte[], T> reader) {
        try {
            return reader.apply(bytes);
        } catch (UnreadableException e) {
            throw new LineTrouble(Hindrance.BAD_ANSWER, e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
