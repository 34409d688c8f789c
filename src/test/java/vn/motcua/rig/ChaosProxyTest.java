package vn.motcua.rig;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Each weather does what it says, seen from both ends.
@Timeout(30)
class ChaosProxyTest {

    private static final int WAIT = 5_000;

    private ServerSocket echo;
    private ChaosProxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(() -> {
            try {
                while (true) {
                    var socket = echo.accept();
                    Thread.startVirtualThread(() -> repeat(socket));
                }
            } catch (IOException _) {
                // the test is over
            }
        });
        proxy = new ChaosProxy(0, echo.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    private static void repeat(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException _) {
            // cut
        }
    }

    private Socket socket() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(WAIT);
        return socket;
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    @Test
    void in_fine_weather_everything_arrives_and_is_counted() throws Exception {
        var sent = bytes(300_000);
        try (var socket = socket()) {
            var writer = Thread.startVirtualThread(() -> send(socket, sent));
            assertArrayEquals(sent, socket.getInputStream().readAllBytes());
            writer.join();
        }
        assertEquals(new Counts(300_000, 300_000, 1, 0), proxy.counts());
    }

    private static void send(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
        } catch (IOException _) {
            // cut
        }
    }

    @Test
    void an_answer_is_cut_after_exactly_so_many_bytes() throws Exception {
        proxy.weather(Weather.FINE.cutDown(1_234));
        try (var socket = socket()) {
            send(socket, bytes(5_000));
            assertEquals(1_234, socket.getInputStream().readAllBytes().length);
        }
        assertEquals(1_234, proxy.counts().down());
        assertEquals(5_000, proxy.counts().up());
    }

    @Test
    void a_whole_answer_is_lost_after_the_server_had_everything() throws Exception {
        proxy.weather(Weather.FINE.cutDown(0));
        try (var socket = socket()) {
            send(socket, bytes(5_000));
            assertEquals(-1, socket.getInputStream().read());
        }
        assertEquals(new Counts(5_000, 0, 1, 0), proxy.counts());
    }

    @Test
    void a_question_is_cut_on_a_connection_that_was_open_before() throws Exception {
        try (var socket = socket()) {
            socket.getOutputStream().write(bytes(100));
            assertEquals(100, socket.getInputStream().readNBytes(100).length);
            proxy.weather(Weather.FINE.cutUp(150));
            socket.getOutputStream().write(bytes(100));
            gone(socket);
        }
        assertEquals(150, proxy.counts().up());
    }

    /// Whatever of the rest still comes, the connection ends.
    private static void gone(Socket socket) throws IOException {
        try {
            assertTrue(socket.getInputStream().readAllBytes().length <= 50);
        } catch (SocketException _) {
            // the system resets when it closes with bytes unread
        }
    }

    @Test
    void a_hard_cut_is_a_reset_on_both_sides() throws Exception {
        proxy.weather(Weather.FINE.cutDown(0).hard(true));
        try (var socket = socket()) {
            socket.getOutputStream().write(bytes(10));
            var reset = assertThrows(
                    SocketException.class, () -> socket.getInputStream().read());
            assertEquals("Connection reset", reset.getMessage());
        }
    }

    @Test
    void reset_ends_what_is_open_and_lets_the_next_one_in() throws Exception {
        try (var first = socket();
                var second = socket()) {
            for (var socket : List.of(first, second)) {
                socket.getOutputStream().write(1);
                assertEquals(1, socket.getInputStream().read());
            }
            proxy.reset();
            assertThrows(SocketException.class, () -> first.getInputStream().read());
            assertThrows(SocketException.class, () -> second.getInputStream().read());
        }
        in_order();
    }

    private void in_order() throws IOException {
        try (var socket = socket()) {
            socket.getOutputStream().write(7);
            assertEquals(7, socket.getInputStream().read());
        }
    }

    @Test
    void a_refused_connection_is_refused_and_an_open_one_goes_on() throws Exception {
        try (var before = socket()) {
            before.getOutputStream().write(1);
            assertEquals(1, before.getInputStream().read());
            proxy.refuse();
            assertThrows(ConnectException.class, this::socket);
            before.getOutputStream().write(2);
            assertEquals(2, before.getInputStream().read());
        }
        proxy.listen();
        in_order();
    }

    @Test
    void swallowed_bytes_vanish_and_the_connection_stays_open() throws Exception {
        proxy.weather(Weather.FINE.swallow(false, true));
        try (var socket = socket()) {
            socket.setSoTimeout(300);
            socket.getOutputStream().write(bytes(10));
            assertThrows(
                    SocketTimeoutException.class, () -> socket.getInputStream().read());
            assertEquals(new Counts(10, 0, 1, 0), proxy.counts());
            proxy.weather(Weather.FINE.swallow(true, false));
            socket.getOutputStream().write(bytes(10));
            assertThrows(
                    SocketTimeoutException.class, () -> socket.getInputStream().read());
            assertEquals(10, proxy.counts().up());
            proxy.weather(Weather.FINE);
            socket.getOutputStream().write(7);
            assertEquals(7, socket.getInputStream().read());
        }
    }

    @Test
    void a_delay_and_a_rate_take_their_time() throws Exception {
        proxy.weather(Weather.FINE.delay(200));
        assertTrue(millis(10) >= 400, "200 ms each way");
        proxy.weather(Weather.FINE.rate(10_000));
        long slow = millis(5_000);
        assertTrue(slow >= 500 && slow < 3_000, "half a second each way, overlapping: " + slow);
        proxy.weather(Weather.FINE);
        assertTrue(millis(5_000) < 300);
    }

    private long millis(int length) throws IOException {
        long start = System.nanoTime();
        try (var socket = socket()) {
            send(socket, bytes(length));
            assertEquals(length, socket.getInputStream().readAllBytes().length);
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    @Test
    void a_server_that_is_not_there_resets_the_client() throws Exception {
        echo.close();
        untilRefused(echo.getLocalPort());
        try (var socket = socket()) {
            assertThrows(SocketException.class, () -> socket.getInputStream().read());
        }
    }

    /// The system goes on taking connections for a moment after the close; they would hang.
    private static void untilRefused(int port) throws Exception {
        while (true) {
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                Thread.sleep(10);
            } catch (ConnectException _) {
                return;
            }
        }
    }

    @Test
    void each_request_reaches_the_server_twice_and_is_answered_once() throws Exception {
        var heard = new CopyOnWriteArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
        try (var twice = new ChaosProxy(0, server.getAddress().getPort());
                var client = HttpClient.newHttpClient()) {
            twice.weather(Weather.FINE.replay(true));
            for (var body : List.of("one", "two")) {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + twice.port() + "/"))
                        .version(HttpClient.Version.HTTP_1_1)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
                assertEquals(
                        200,
                        client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode());
            }
            assertEquals(List.of("one", "one", "two", "two"), heard);
            assertEquals(2, twice.counts().replays());
            assertEquals(1, twice.counts().connections());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void the_rig_obeys_what_it_understands_and_says_no_to_the_rest() throws Exception {
        var out = new ByteArrayOutputStream();
        var words = "cut down 5\nhard on\ndelay 1\nrate 1000000\nreplay off\nswallow off\ncut\nswim\nhard\nrefuse\n"
                + "counts\nquit\nfine\n";
        new ChaosRig(proxy).obey(new BufferedReader(new StringReader(words)), new PrintStream(out, true));
        assertEquals(
                "ok 0 0 0 0\n".repeat(6) + "no\n".repeat(3) + "ok 0 0 0 0\n".repeat(2),
                out.toString(StandardCharsets.US_ASCII).replace("\r", ""));
        assertEquals(Weather.FINE.cutDown(5).hard(true).delay(1).rate(1_000_000), proxy.weather());
        assertThrows(ConnectException.class, this::socket);
        new ChaosRig(proxy).obey(new BufferedReader(new StringReader("fine\n")), new PrintStream(out, true));
        in_order();
    }
}
