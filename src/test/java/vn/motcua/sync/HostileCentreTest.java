package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.Hindrance;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.LogKey;
import vn.motcua.store.Desk;
import vn.motcua.store.Verification;
import vn.motcua.wire.Acknowledgement;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.Enrolment;
import vn.motcua.wire.PullPage;
import vn.motcua.wire.PushAnswer;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.StreamPoint;
import vn.motcua.wire.Vouched;

/// A centre that lies, and things that are no centre: the desk loses nothing, believes nothing, and says what happened.
class HostileCentreTest {

    @TempDir
    Path home;

    private House house;
    private Desk desk;
    private House.Sitting sitting;

    @BeforeEach
    void open() throws IOException {
        house = new House(Files.createDirectories(home.resolve("centre")));
        desk = new Desk(home.resolve("first")).found(1);
        sitting = house.sit(desk);
        house.enrol(sitting, "Quầy 1");
        try (var other = house.sit(new Desk(home.resolve("second")).found(2))) {
            house.enrol(other, "Quầy 2");
            for (int i = 0; i < 5; i++) {
                Desk.receive(other.counter.ledger(), Desk.DAY, "Ở quầy kia " + i);
            }
            other.exchange.round();
        }
        for (int i = 0; i < 5; i++) {
            Desk.receive(sitting.counter.ledger(), Desk.DAY, "Ở quầy này " + i);
        }
    }

    @AfterEach
    void close() {
        sitting.close();
        house.close();
        try (var store = desk.open()) {
            var key = store.users().open(Desk.CLERK.login(), Desk.PASSWORD).orElseThrow();
            var verification = Verification.of(store, Optional.of(key));
            assertTrue(verification.isSound(), () -> verification.faults().toString());
        }
    }

    /// The real line, of which one answer is bent.
    private class Bent implements Line {

        private final Line real = sitting.line;

        @Override
        public Enrolment.Token open() {
            return real.open();
        }

        @Override
        public Enrolment.Welcome enrol(Enrolment.Request request) {
            return real.enrol(request);
        }

        @Override
        public Enrolment.Welcome succeed(Enrolment.Successor successor) {
            return real.succeed(successor);
        }

        @Override
        public PushAnswer push(PushBatch batch) {
            return real.push(batch);
        }

        @Override
        public PullPage pull(StreamPoint after, boolean whole) {
            return real.pull(after, whole);
        }

        @Override
        public StreamPoint agree(PullPage.Passed passed) {
            return real.agree(passed);
        }

        @Override
        public Vouched snapshot(Optional<Long> at, long after) {
            return real.snapshot(at, after);
        }

        @Override
        public Vouched dossier(UUID dossier, long after) {
            return real.dossier(dossier, after);
        }
    }

    private void refusesAnswer(String what, Line bent) {
        var backlog = sitting.counter.stream().backlog();
        var point = sitting.counter.stream().point();
        int lines = sitting.counter.lines().size();
        var exchange = new Exchange(sitting.counter.stream(), bent, House.OFFICE, Exchange.random());
        var trouble = assertThrows(LineTrouble.class, exchange::round, what);
        assertEquals(Hindrance.BAD_ANSWER, trouble.why(), what);
        assertEquals(point, sitting.counter.stream().point(), what);
        assertEquals(lines, sitting.counter.lines().size(), what);
        assertTrue(backlog.actions() >= sitting.counter.stream().backlog().actions(), what);
    }

    private Line pushing(UnaryOperator<PushAnswer> bend) {
        return new Bent() {
            @Override
            public PushAnswer push(PushBatch batch) {
                return bend.apply(super.push(batch));
            }
        };
    }

    private static PushAnswer with(PushAnswer answer, UnaryOperator<Acknowledgement> bend) {
        return new PushAnswer(answer.acknowledgement().map(bend), answer.sendFrom(), answer.forked());
    }

    @Test
    void an_acknowledgement_of_something_else_or_by_somebody_else_marks_nothing() {
        var forger = LogKey.random(new SecureRandom());
        Map<String, UnaryOperator<Acknowledgement>> bends = Map.of(
                "further than was sent",
                word -> new Acknowledgement(
                        word.log(), word.seq() + 100, word.hash(), word.epoch(), word.atMillis(), word.signature()),
                "another log",
                word -> new Acknowledgement(
                        forger.log(), word.seq(), word.hash(), word.epoch(), word.atMillis(), word.signature()),
                "another hash",
                word -> new Acknowledgement(
                        word.log(), word.seq(), StreamPoint.NOTHING, word.epoch(), word.atMillis(), word.signature()),
                "another signer",
                word -> new Acknowledgement(
                        word.log(),
                        word.seq(),
                        word.hash(),
                        word.epoch(),
                        word.atMillis(),
                        forger.sign(word.message())),
                "another epoch",
                word -> new Acknowledgement(
                        word.log(), word.seq(), word.hash(), "zzzzzzzzzzzz", word.atMillis(), word.signature()));
        int before = sitting.counter.stream().backlog().actions();
        bends.forEach((what, bend) -> refusesAnswer(what, pushing(answer -> with(answer, bend))));
        assertEquals(before, sitting.counter.stream().backlog().actions());
    }

    @Test
    void a_centre_that_asks_for_what_comes_later_or_again_and_again_is_given_up() {
        refusesAnswer("later", pushing(_ -> new PushAnswer(Optional.empty(), Optional.of(1_000L), false)));
        refusesAnswer("nothing", pushing(_ -> new PushAnswer(Optional.empty(), Optional.empty(), false)));
        refusesAnswer("from zero", pushing(_ -> new PushAnswer(Optional.empty(), Optional.of(0L), false)));
    }

    private Line pulling(UnaryOperator<PullPage> bend) {
        return new Bent() {
            @Override
            public PullPage pull(StreamPoint after, boolean whole) {
                return bend.apply(super.pull(after, whole));
            }
        };
    }

    private static PullPage entries(PullPage page, UnaryOperator<List<PullPage.Entry>> bend) {
        var entries = bend.apply(new ArrayList<>(page.entries()));
        return new PullPage(
                page.from(), page.through(), page.head(), page.scope(), entries, page.keys(), page.signature());
    }

    private static PullPage through(PullPage page, StreamPoint through) {
        return new PullPage(
                page.from(), through, page.head(), page.scope(), page.entries(), page.keys(), page.signature());
    }

    private static ActionBytes otherBody(ActionBytes action) {
        var body = action.body().map(whole -> {
            var bent = whole.clone();
            bent[bent.length - 1] ^= 1;
            return bent;
        });
        return new ActionBytes(action.header(), body, action.signature());
    }

    @Test
    void a_page_that_is_not_the_stream_moves_no_cursor_and_leaves_no_action() {
        refusesAnswer(
                "forward",
                pulling(page -> through(
                        page,
                        new StreamPoint(
                                page.through().epoch(),
                                page.through().position() + 50,
                                page.through().rolling()))));
        refusesAnswer(
                "back",
                pulling(page -> through(page, StreamPoint.start(page.from().epoch()))));
        refusesAnswer("one left out", pulling(page -> entries(page, list -> list.subList(1, list.size()))));
        refusesAnswer(
                "one twice",
                pulling(page -> entries(page, list -> {
                    list.add(list.getLast());
                    return list;
                })));
        refusesAnswer("turned over", pulling(page -> entries(page, List::reversed)));
        refusesAnswer(
                "other bodies",
                pulling(page -> entries(
                        page,
                        list -> list.stream()
                                .map(entry -> entry instanceof PullPage.Entry.Whole(var action)
                                        ? new PullPage.Entry.Whole(otherBody(action))
                                        : entry)
                                .toList())));
        refusesAnswer(
                "no keys",
                pulling(page -> new PullPage(
                        page.from(),
                        page.through(),
                        page.head(),
                        page.scope(),
                        page.entries(),
                        List.of(),
                        page.signature())));
        refusesAnswer(
                "unsigned",
                pulling(page -> entries(
                        page,
                        list -> list.stream()
                                .map(entry -> entry instanceof PullPage.Entry.Whole(var action)
                                        ? new PullPage.Entry.Whole(action.unsigned())
                                        : entry)
                                .toList())));
        refusesAnswer(
                "another signer",
                pulling(page -> new PullPage(
                        page.from(),
                        page.through(),
                        page.head(),
                        page.scope(),
                        page.entries(),
                        page.keys(),
                        LogKey.random(new SecureRandom()).sign(page.through().message(House.OFFICE)))));
        refusesAnswer(
                "another place",
                pulling(page -> new PullPage(
                        new StreamPoint(page.from().epoch(), 7, new Hash("1".repeat(64))),
                        page.through(),
                        page.head(),
                        page.scope(),
                        page.entries(),
                        page.keys(),
                        page.signature())));
    }

    @Test
    void a_point_to_go_back_to_that_was_never_passed_is_not_gone_back_to() {
        refusesAnswer("never passed", new Bent() {
            @Override
            public PullPage pull(StreamPoint after, boolean whole) {
                throw new Disagreement();
            }

            @Override
            public StreamPoint agree(PullPage.Passed passed) {
                return new StreamPoint("zzzzzzzzzzzz", 900, new Hash("2".repeat(64)));
            }
        });
    }

    private interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    private static Behaviour says(int status, String type, byte[] body, String... headers) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        };
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bomb() throws IOException {
        var packed = new java.io.ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                gzip.write(zeros);
            }
        }
        return packed.toByteArray();
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add(HttpLine.MARK, "1");
        exchange.sendResponseHeaders(200, 0);
        var piece = new byte[1 << 16];
        Arrays.fill(piece, (byte) ' ');
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 10_000; i++) {
                out.write(piece);
            }
        }
    }

    private Hindrance meets(Behaviour behaviour) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                behaviour.answer(exchange);
            } catch (IOException _) {
                exchange.close(); // the desk hung up
            }
        });
        server.start();
        var lines = new HttpLines(sitting.counter.stream(), Clock.systemUTC());
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        try (var line = lines.to(url, Optional.empty())) {
            var exchange = new Exchange(sitting.counter.stream(), line, House.OFFICE, Exchange.random());
            return assertThrows(LineTrouble.class, exchange::round).why();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void what_is_no_centre_is_told_apart_and_nothing_is_followed_or_swallowed() throws IOException {
        var backlog = sitting.counter.stream().backlog();
        assertEquals(
                Hindrance.CAPTIVE_PORTAL,
                meets(says(200, "text/html", text("<html>Đăng nhập Wi-Fi của phường</html>"))));
        assertEquals(
                Hindrance.CAPTIVE_PORTAL, meets(says(302, "text/html", new byte[0], "Location", "file:///etc/passwd")));
        assertEquals(
                Hindrance.REFUSED,
                meets(says(302, "text/html", new byte[0], "Location", "http://127.0.0.1:1/", HttpLine.MARK, "1")));
        assertEquals(
                Hindrance.BAD_ANSWER, meets(says(200, "application/json", text("<html></html>"), HttpLine.MARK, "1")));
        assertEquals(
                Hindrance.BAD_ANSWER, meets(says(200, "application/json", text("{\"nonce\":"), HttpLine.MARK, "1")));
        assertEquals(
                Hindrance.BAD_ANSWER,
                meets(says(
                        200,
                        "application/json",
                        text("{\"nonce\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"),
                        HttpLine.MARK,
                        "1")));
        assertEquals(
                Hindrance.BAD_ANSWER,
                meets(says(200, "application/json", bomb(), "Content-Encoding", "gzip", HttpLine.MARK, "1")));
        assertEquals(
                Hindrance.BAD_ANSWER,
                meets(says(200, "application/json", text("xx"), "Content-Encoding", "gzip", HttpLine.MARK, "1")));
        assertEquals(Hindrance.BUSY, meets(says(500, "text/html", text("<h1>500</h1>"), HttpLine.MARK, "1")));
        assertEquals(
                Hindrance.BUSY,
                meets(says(
                        503,
                        "application/json",
                        text("{\"refused\":\"BUSY\"}"),
                        "Retry-After",
                        "99999999999",
                        HttpLine.MARK,
                        "1")));
        assertEquals(Hindrance.NO_NETWORK, meets(HttpExchange::close));
        assertEquals(Hindrance.BAD_ANSWER, meets(HostileCentreTest::endless), "more than any answer has");
        assertEquals(backlog, sitting.counter.stream().backlog());
    }
}
