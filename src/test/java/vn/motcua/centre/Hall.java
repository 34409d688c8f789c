package vn.motcua.centre;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.motcua.centre.store.SqlCentre;
import vn.motcua.keys.LogKey;

/// A real centre on loopback with two offices, asked by plain HTTP.
final class Hall implements AutoCloseable {

    static final List<String> OFFICES = List.of("X99.01.02", "X99.01.03");

    private static final List<String> TABLES =
            List.of("office", "office_head", "log", "enrol_code", "action", "given_number", "alarm");

    final SqlCentre store;
    final CentreServer server;
    private final Path file;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Hall(Path folder, Limits limits) {
        file = folder.resolve("centre.db");
        store = SqlCentre.sqlite(file);
        var identity = store.found("https://tracuu.vi.du", new SecureRandom());
        OFFICES.forEach(office -> store.roster()
                .addOffice(new Roster.Office(
                        office, office, LogKey.random(new SecureRandom()).seed())));
        server = CentreServer.start(
                store, identity, Clock.systemUTC(), Door.forDesks("127.0.0.1", 0, Optional.empty(), limits));
    }

    int port() {
        return server.port();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException _) {
            // a kept connection that the server closed after the answer before: as any client, once again
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    HttpResponse<byte[]> post(String path, byte[] body) throws IOException, InterruptedException {
        return send(to(path).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
    }

    /// A code of an office, fresh.
    String code(String office) {
        return server.reception().code(office).orElseThrow();
    }

    /// All that is kept but when a desk was last seen, as one hash.
    String state() {
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = db.createStatement()) {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var table : TABLES) {
                digest.update(table.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                try (var rows = statement.executeQuery("SELECT * FROM " + table)) {
                    add(digest, rows);
                }
            }
            try (var rows = statement.executeQuery("SELECT office, id, name, program, revoked_at FROM desk")) {
                add(digest, rows);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (SQLException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                var bytes = rows.getBytes(i);
                digest.update((byte) (bytes == null ? 0 : 1));
                if (bytes != null) {
                    digest.update(bytes);
                }
            }
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
