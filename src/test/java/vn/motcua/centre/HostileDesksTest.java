package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.wire.NotTaken;

/// Requests that would wear the centre out, or reach into another office.
class HostileDesksTest {

    private static final Limits TIGHT =
            new Limits(30, 100_000, 300, Duration.ofSeconds(1), Duration.ofMillis(300), 10_000);

    @TempDir
    Path home;

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(home, TIGHT);
    }

    @AfterEach
    void close() throws Exception {
        assertEquals(200, hall.send(hall.to("/live").build()).statusCode(), "still there for others");
        hall.close();
    }

    private int push(Guest log, String token) throws Exception {
        return hall.send(hall.to("/v1/actions")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(log.next(1).bytes()))
                        .build())
                .statusCode();
    }

    @Test
    void a_desk_of_one_office_reaches_nothing_of_another() throws Exception {
        var one = new Guest(Hall.OFFICES.getFirst(), 1).enrol(hall);
        var two = new Guest(Hall.OFFICES.getLast(), 1).enrol(hall);
        assertEquals(200, push(two, two.token(hall)));
        var state = hall.state();
        assertEquals(401, push(two, one.token(hall)), "a log of the other office");
        var disguised = one.in(two.office).next(1).bytes();
        assertEquals(
                403,
                hall.send(hall.to("/v1/actions")
                                .header("Authorization", "Bearer " + one.token(hall))
                                .POST(HttpRequest.BodyPublishers.ofByteArray(disguised))
                                .build())
                        .statusCode(),
                "its own log, the other's dossier");
        var point = hall.store.point(two.office).orElseThrow();
        assertEquals(
                409,
                hall.send(hall.to("/v1/actions?epoch=" + point.epoch() + "&after=" + point.position() + "&rolling="
                                        + point.rolling())
                                .header("Authorization", "Bearer " + one.token(hall))
                                .build())
                        .statusCode(),
                "a point of the other's stream");
        assertEquals(state, hall.state());
        var code = hall.code(one.office);
        assertEquals(
                403,
                hall.post("/v1/enrol", new Guest(two.office, 5).request(code).bytes())
                        .statusCode());
    }

    @Test
    void a_desk_that_names_lanes_which_no_desk_can_have_is_refused() throws Exception {
        var state = hall.state();
        for (int lane : new int[] {0, -1, 9_999, Integer.MAX_VALUE - 1}) {
            var guest = new Guest(Hall.OFFICES.getFirst(), lane);
            var answer = hall.post("/v1/enrol", guest.request("0".repeat(16)).bytes());
            assertEquals(400, answer.statusCode(), "lane " + lane);
        }
        assertEquals(state, hall.state());
    }

    @Test
    void a_desk_may_be_let_in_again_by_a_new_code_and_not_into_another_office() throws Exception {
        var guest = new Guest(Hall.OFFICES.getFirst(), 1).enrol(hall);
        assertTrue(hall.store.roster().revoke(guest.office, guest.key.log().text(), 1));
        guest.enrol(hall);
        assertEquals(200, push(guest, guest.token(hall)));
        var code = hall.code(Hall.OFFICES.getLast());
        var answer = hall.post(
                "/v1/enrol", guest.in(Hall.OFFICES.getLast()).request(code).bytes());
        assertEquals(403, answer.statusCode());
    }

    @Test
    void ten_gigabytes_are_refused_before_they_are_sent() throws IOException {
        try (var socket = new Socket("127.0.0.1", hall.port())) {
            socket.setSoTimeout(5_000);
            say(socket, "POST /v1/token HTTP/1.1\r\nHost: a\r\nContent-Length: 10737418240\r\n\r\n{");
            assertEquals("HTTP/1.1 413", first(socket));
        }
    }

    @Test
    void endless_pieces_are_cut_off_where_a_body_ends() throws IOException {
        try (var socket = new Socket("127.0.0.1", hall.port())) {
            socket.setSoTimeout(10_000);
            say(socket, "POST /v1/token HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
            var piece = "1000\r\n" + "a".repeat(0x1000) + "\r\n";
            say(socket, piece.repeat(Bodies.SMALL / 0x1000));
            say(socket, "1\r\na\r\n");
            assertEquals("HTTP/1.1 413", first(socket));
        }
    }

    @Test
    void a_bomb_of_gzip_is_opened_no_further_than_a_body_may_be() throws Exception {
        var guest = new Guest(Hall.OFFICES.getFirst(), 1).enrol(hall);
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 512; i++) {
                gzip.write(zeros);
            }
        }
        for (var path : List.of("/v1/enrol", "/v1/actions")) {
            long start = System.nanoTime();
            var answer = hall.send(hall.to(path)
                    .header("Content-Encoding", "gzip")
                    .header("Authorization", "Bearer " + guest.token(hall))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(out.toByteArray()))
                    .build());
            assertEquals("TOO_LARGE", NotTaken.read(answer.body()).refused(), path);
            assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 5);
        }
    }

    @Test
    void bodies_and_headers_that_trickle_are_cut_off_while_others_are_served() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 100; i++) {
                var socket = new Socket("127.0.0.1", hall.port());
                slow.add(socket);
                say(
                        socket,
                        i % 2 == 0
                                ? "GET /live HTT"
                                : "POST /v1/token HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\n");
            }
            var trickle = slow.get(1);
            trickle.setSoTimeout(5_000);
            for (int i = 0; i < 50 && trickle.getInputStream().available() == 0; i++) {
                say(trickle, "{");
                Thread.sleep(60);
                long start = System.nanoTime();
                assertEquals(200, hall.send(hall.to("/live").build()).statusCode());
                assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() < 500, "others wait");
            }
            assertEquals("HTTP/1.1 408", first(trickle));
            for (var socket : slow) {
                socket.setSoTimeout(5_000);
                while (socket.getInputStream().read() >= 0) {
                    assertTrue(socket.isConnected());
                }
            }
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void what_is_not_http_at_all_is_cut_off() throws Exception {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            try (var socket = new Socket("127.0.0.1", hall.port())) {
                socket.setSoTimeout(5_000);
                var bytes = new byte[1 + random.nextInt(3_000)];
                random.nextBytes(bytes);
                socket.getOutputStream().write(bytes);
                socket.shutdownOutput();
                var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(
                        answer.isEmpty() || answer.startsWith("HTTP/1.1 4") || answer.startsWith("HTTP/1.1 505"),
                        answer);
            } catch (java.net.SocketException _) {
                assertTrue(i >= 0, "cut off while it was still sent");
            }
        }
    }

    @Test
    void headers_that_are_too_large_are_refused_without_a_page() throws IOException {
        try (var socket = new Socket("127.0.0.1", hall.port())) {
            say(socket, "GET /live HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(100_000) + "\r\n\r\n");
            var answer = new String(socket.getInputStream().readNBytes(200), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 431"), answer);
            assertTrue(!answer.contains("<") && !answer.contains("Jetty"), answer);
        } catch (java.net.SocketException e) {
            throw new IOException("cut off before the answer could be read", e);
        }
    }

    @Test
    void json_that_is_too_deep_or_says_a_thing_twice_is_refused() throws Exception {
        for (var body :
                List.of("{\"a\":".repeat(10_000), "[".repeat(10_000), "{\"log\":\"a\",\"log\":\"b\"}", "{} {}")) {
            var answer = hall.post("/v1/token", body.getBytes(StandardCharsets.UTF_8));
            assertEquals(400, answer.statusCode());
        }
    }

    @Test
    void a_desk_that_asks_too_often_is_told_when_to_come_again_and_others_are_not() throws Exception {
        var eager = new Guest(Hall.OFFICES.getFirst(), 1).enrol(hall);
        var calm = new Guest(Hall.OFFICES.getFirst(), 3).enrol(hall);
        var token = eager.token(hall);
        int status = 200;
        for (int i = 0; i < 40 && status != 429; i++) {
            status = push(eager, token);
        }
        assertEquals(429, status);
        assertEquals(200, push(calm, calm.token(hall)));
    }

    @Test
    void who_asks_is_remembered_only_so_far_and_gets_a_minutes_worth_at_once() {
        var now = new long[1];
        var rates = new Rates(2, 100, () -> now[0]);
        rates.ask("a");
        rates.ask("a");
        assertThrows(Refused.class, () -> rates.ask("a"));
        now[0] += Duration.ofSeconds(30).toNanos();
        rates.ask("a");
        assertThrows(Refused.class, () -> rates.ask("a"));
        for (int i = 0; i < 10_000; i++) {
            rates.ask("b" + i);
        }
        assertEquals(100, rates.remembered());
    }

    @Test
    void what_is_under_way_when_the_centre_stops_is_finished() throws Exception {
        var own = new Hall(java.nio.file.Files.createDirectory(home.resolve("own")), Limits.LOOPBACK);
        var guest = new Guest(Hall.OFFICES.getFirst(), 1).enrol(own);
        var body = guest.next(1).bytes();
        try (var socket = new Socket("127.0.0.1", own.port())) {
            socket.setSoTimeout(10_000);
            say(
                    socket,
                    "POST /v1/actions HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + guest.token(own)
                            + "\r\nContent-Length: " + body.length + "\r\n\r\n");
            socket.getOutputStream().write(body, 0, 10);
            Thread.sleep(200);
            var stop = Thread.ofVirtual().start(own::close);
            Thread.sleep(300);
            assertTrue(stop.isAlive(), "it waits");
            socket.getOutputStream().write(body, 10, body.length - 10);
            assertEquals("HTTP/1.1 200", first(socket));
            stop.join(Duration.ofSeconds(10));
            assertTrue(!stop.isAlive());
        }
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static String first(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
    }
}
