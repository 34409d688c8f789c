package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.wire.Enrolment;
import vn.motcua.wire.PullPage;
import vn.motcua.wire.StreamPoint;

/// Requests of every route, bent by a seed: never a 500, nothing kept of what was refused, nothing done to
/// another office.
class MutatedRequestsTest {

    private static final int REQUESTS = 2_400;
    private static final long SEED = 20_261_122;

    private static final List<String> ODD = List.of(
            "null",
            "true",
            "-1",
            "9223372036854775808",
            "1e999",
            "\"\"",
            "\"\\u0000\"",
            "\"../../../../etc/passwd\"",
            "\"' OR 1=1 --\"",
            "[]",
            "{}",
            "[[[[[[[[]]]]]]]]",
            "\"\\ud800\"",
            "2147483647",
            "\"" + "a".repeat(100_000) + "\"");

    @TempDir
    Path home;

    private final Random random = new Random(SEED);
    private Hall hall;
    private Guest guest;
    private Guest other;

    private record Base(String method, String path, byte[] body) {}

    @BeforeEach
    void open() throws Exception {
        hall = new Hall(home, Limits.LOOPBACK);
        guest = new Guest(Hall.OFFICES.getFirst(), 1).enrol(hall);
        other = new Guest(Hall.OFFICES.getLast(), 1).enrol(hall);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void thousands_of_bent_requests_are_answered_civilly_and_keep_nothing() throws Exception {
        var token = guest.token(hall);
        var foreign = other.token(hall);
        push(foreign, other);
        var untouched = hall.store.point(other.office).orElseThrow();
        var statuses = new TreeMap<Integer, Integer>();
        for (int i = 0; i < REQUESTS; i++) {
            // the look-up slows down who asks too often, on purpose
            var base = base(i % 240 == 239 ? 9 : i % 240 == 119 ? 10 : i % 9);
            var before = hall.state();
            var request = bent(base, token);
            var answer = hall.send(request);
            var status = answer.statusCode();
            statuses.merge(status, 1, Integer::sum);
            var text = new String(answer.body(), StandardCharsets.UTF_8);
            assertTrue(status < 500, () -> status + " " + request + " " + text);
            assertFalse(text.contains("Exception") || text.contains("\tat "), text);
            if (status != 200) {
                assertEquals(before, hall.state(), () -> "kept something of " + request);
            }
        }
        assertTrue(statuses.size() > 5 && statuses.get(200) < REQUESTS / 2, statuses::toString);
        assertEquals(untouched, hall.store.point(other.office).orElseThrow());
        push(token, guest);
    }

    private void push(String token, Guest who) throws Exception {
        var body = HttpRequest.BodyPublishers.ofByteArray(who.next(2).bytes());
        var answer = hall.send(hall.to("/v1/actions")
                .header("Authorization", "Bearer " + token)
                .POST(body)
                .build());
        assertEquals(200, answer.statusCode());
    }

    /// A request that would be well.
    private Base base(int route) throws Exception {
        var point = hall.store.point(guest.office).orElseThrow();
        return switch (route) {
            case 0 ->
                new Base(
                        "POST",
                        "/v1/enrol",
                        new Guest(guest.office, 11)
                                .request(hall.code(guest.office))
                                .bytes());
            case 1 -> new Base("POST", "/v1/succeed", successor().bytes());
            case 2 -> new Base("POST", "/v1/challenge", new byte[0]);
            case 3 -> new Base("POST", "/v1/token", guest.proof(hall).bytes());
            case 4 ->
                new Base(
                        "POST",
                        "/v1/actions",
                        new Guest(guest.office, 1).next(3).bytes());
            case 5 ->
                new Base(
                        "GET",
                        "/v1/actions?epoch=" + point.epoch() + "&after=" + point.position() + "&rolling="
                                + point.rolling(),
                        new byte[0]);
            case 6 -> new Base("GET", "/v1/snapshot?after=0&at=" + point.position(), new byte[0]);
            case 7 -> new Base("GET", "/v1/dossiers/" + UUID.randomUUID(), new byte[0]);
            case 9 ->
                new Base("GET", "/X99.01.02-261122-Q1001/0123456789abcdef/" + guest.key.log() + "/sig", new byte[0]);
            case 10 -> new Base("POST", "/", bentForm());
            default ->
                new Base("POST", "/v1/agree", new PullPage.Passed(List.of(point, StreamPoint.start("e"))).bytes());
        };
    }

    private byte[] bentForm() {
        var odd = List.of("%00", "%ED%A0%80", "%", "%zz", "&number=", "=", "%E1%BA%A1".repeat(90), "+%0A");
        var form = "number=X99.01.02-261122-Q1001" + odd.get(random.nextInt(odd.size())) + "&key=0123456789ab"
                + odd.get(random.nextInt(odd.size()));
        return form.getBytes(StandardCharsets.US_ASCII);
    }

    private Enrolment.Successor successor() {
        var stranger = new Guest(guest.office, 1);
        var message = Enrolment.Successor.message(
                guest.key.log().text(), stranger.key.open().hex());
        return new Enrolment.Successor(
                guest.key.log().text(), stranger.key.open().hex(), stranger.key.sign(message));
    }

    private HttpRequest bent(Base base, String token) {
        var path = random.nextInt(4) == 0 ? bentPath(base.path()) : base.path();
        var body = random.nextInt(8) == 0 ? base.body() : bentBody(base.body());
        var method = random.nextInt(12) == 0
                ? List.of("GET", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "BREW")
                        .get(random.nextInt(8))
                : base.method();
        var request = hall.to(path);
        headers(token).forEach(request::header);
        if (random.nextInt(10) == 0) {
            body = packed(body);
        }
        return request.method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private Map<String, String> headers(String token) {
        var headers = new TreeMap<String, String>();
        headers.put("Authorization", random.nextInt(6) == 0 ? "Bearer " + bentText(token) : "Bearer " + token);
        switch (random.nextInt(12)) {
            case 0 -> headers.put("Content-Encoding", "gzip");
            case 1 -> headers.put("Content-Encoding", "br");
            case 2 -> headers.put("X-Long", "x".repeat(random.nextInt(7_000)));
            case 3 -> headers.put("Accept-Encoding", "gzip;q=nonsense, *;q=-1");
            case 4 -> headers.put("Content-Type", "multipart/form-data; boundary=" + "-".repeat(300));
            case 5 -> headers.put("Authorization", "Bearer t-a!1!" + "a".repeat(43));
            case 6 -> headers.put("Range", "bytes=-1-99999999999999999999");
            default -> headers.put("Content-Type", "application/json");
        }
        return headers;
    }

    private String bentPath(String path) {
        return switch (random.nextInt(9)) {
            case 0 -> path + "/";
            case 1 -> path.replace("/v1/", "/v1/%2e%2e/");
            case 2 -> path.replace("/v1/", "//v1//");
            case 3 -> path + (path.contains("?") ? "&" : "?") + "after=-1&after=9223372036854775808";
            case 4 -> path.replaceAll("after=\\d+", "after=9223372036854775807");
            case 5 -> path.replaceAll("rolling=\\w+", "rolling=..%2f..%2fetc%2fpasswd%00");
            case 6 -> path.replaceAll("epoch=\\w+", "epoch=%F0%9F%98%80%27%20OR%201=1");
            case 7 -> path.replaceAll("[\\w-]{12,}", "%00%E1%BA%A1".repeat(20));
            default -> path.toUpperCase(java.util.Locale.ROOT);
        };
    }

    private byte[] bentBody(byte[] body) {
        if (body.length < 4) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            return bytes;
        }
        var text = new String(body, StandardCharsets.UTF_8);
        int at = random.nextInt(text.length());
        return switch (random.nextInt(8)) {
            case 0 -> flipped(body);
            case 1 -> text.substring(0, at).getBytes(StandardCharsets.UTF_8);
            case 2 -> (text.substring(0, at) + text).getBytes(StandardCharsets.UTF_8);
            case 3 -> "[".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            case 4 -> ("{\"a\":1," + text.substring(1)).getBytes(StandardCharsets.UTF_8);
            case 5 -> (text.substring(0, text.length() - 1) + "," + text.substring(1)).getBytes(StandardCharsets.UTF_8);
            default -> oddValue(text).getBytes(StandardCharsets.UTF_8);
        };
    }

    /// One value of the JSON in the place of which something else stands.
    private String oddValue(String text) {
        var values = java.util.regex.Pattern.compile("(?<=:)(\"[^\"]*\"|\\d+)")
                .matcher(text)
                .results()
                .toList();
        if (values.isEmpty()) {
            return text + "x";
        }
        var one = values.get(random.nextInt(values.size()));
        return text.substring(0, one.start()) + ODD.get(random.nextInt(ODD.size())) + text.substring(one.end());
    }

    private byte[] flipped(byte[] body) {
        var bytes = body.clone();
        for (int i = 0; i <= random.nextInt(5); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private String bentText(String text) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + (char) ('!' + random.nextInt(90)) + text.substring(at + 1);
    }

    private static byte[] packed(byte[] body) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
