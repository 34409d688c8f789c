package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.AttachPaper;
import vn.motcua.keys.Hashes;
import vn.motcua.store.Desk;
import vn.motcua.store.Scans;

/// What a desk that means ill asks of the routes of files, written to the socket as it stands.
class FilePathsTest {

    private static final byte[] SCAN = Scans.pdf(5_000, 1);
    private static final String HASH = Hashes.sha256(SCAN).hex();

    @TempDir
    Path home;

    private House house;
    private House.Sitting one;
    private String token = "";

    @BeforeEach
    void open() throws IOException {
        house = new House(Files.createDirectories(home.resolve("centre")));
        one = house.sit(new Desk(home.resolve("first")).found(1));
        house.enrol(one, "Quầy 1");
        var dossier = Desk.receive(one.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
        new AttachPaper(one.counter).attach(dossier.id(), "photo", SCAN, Desk.CLERK);
        one.exchange.round();
        token = one.line.open().token();
        var sent = new FileExchange(one.counter.fileStream(), one.line.files().orElseThrow());
        assertTrue(!sent.send(one.line.open().epoch(), () -> true));
    }

    @AfterEach
    void close() {
        one.close();
        house.close();
    }

    private TreeSet<String> all() throws IOException {
        try (var files = Files.walk(home.resolve("centre"))) {
            return new TreeSet<>(files.map(home::relativize)
                    .map(Path::toString)
                    .filter(name -> !name.contains("centre.db"))
                    .toList());
        }
    }

    /// The status, and the body of the answer.
    private String ask(String method, String path, String speaker) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), house.server.port())) {
            var head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + speaker
                    + "Motcua-Part: " + HASH + "\r\nContent-Length: " + (method.equals("PUT") ? SCAN.length : 0)
                    + "\r\n\r\n";
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            if (method.equals("PUT")) {
                out.write(SCAN);
            }
            out.flush();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            int body = answer.indexOf("\r\n\r\n");
            return answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3) + " "
                    + (body < 0 ? "" : answer.substring(body + 4));
        }
    }

    private String ask(String method, String path) throws IOException {
        return ask(method, path, "Authorization: Bearer " + token + "\r\n");
    }

    @Test
    void no_trick_with_a_path_reaches_anything() throws IOException {
        var before = all();
        var tricks = List.of(
                "../../centre.db",
                "..%2f..%2fcentre.db",
                "%2e%2e%2f%2e%2e%2fcentre.db",
                "%2e%2e/centre.db",
                "..%5c..%5ccentre.db",
                HASH.toUpperCase(java.util.Locale.ROOT),
                HASH + "0",
                HASH.substring(1),
                HASH.substring(2) + "..",
                HASH + "%00",
                HASH + "%2f..",
                HASH + "/../" + HASH + "x",
                "%EF%BC%91" + HASH.substring(1),
                "~" + HASH.substring(1),
                "*",
                "");
        for (var trick : tricks) {
            for (var method : List.of("POST", "GET", "PUT")) {
                var answer = ask(method, "/v1/files/" + trick + "?offset=0&length=100&size=5000");
                assertTrue(answer.matches("(?s)40[045] .*"), method + " " + trick + ": " + answer);
            }
        }
        for (var numbers : List.of("offset=-1", "offset=9999999999", "offset=x", "offset=", "offset=1e3", "")) {
            var answer = ask("GET", "/v1/files/" + HASH + "?length=10&" + numbers);
            assertTrue(answer.startsWith("400"), numbers + ": " + answer);
        }
        assertEquals(before, all());
    }

    @Test
    void what_this_office_does_not_name_is_answered_alike_and_nothing_is_said_to_strangers() throws IOException {
        assertTrue(ask("GET", "/v1/files/" + HASH + "?offset=0&length=5").endsWith("%PDF-"));
        var unknown = Hashes.sha256(new byte[1]).hex();
        var answers = new TreeSet<String>();
        for (var method : List.of("POST", "GET", "PUT")) {
            answers.add(ask(method, "/v1/files/" + unknown + "?offset=0&length=5&size=5000"));
            for (var stranger : List.of("", "Authorization: Bearer x\r\n", "Authorization: Basic x\r\n")) {
                var answer = ask(method, "/v1/files/" + HASH + "?offset=0&length=5&size=5000", stranger);
                assertTrue(answer.startsWith("401"), answer);
            }
        }
        assertEquals(1, answers.size(), answers::toString);
        assertTrue(answers.getFirst().startsWith("404"), answers::toString);
        var desk = house.store.roster().desks(House.OFFICE).getFirst();
        house.store.roster().revoke(House.OFFICE, desk.id(), 1);
        assertTrue(ask("GET", "/v1/files/" + HASH + "?offset=0&length=5").startsWith("403"));
    }
}
