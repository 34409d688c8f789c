package vn.motcua.centre.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;

/// A real PostgreSQL, with the durability that is asked of one; its binaries come with the tests.
public final class Cluster implements AutoCloseable {

    private static final AtomicInteger MADE = new AtomicInteger();

    private final Path data;
    private EmbeddedPostgres server;

    private Cluster(Path data, int port) throws IOException {
        this.data = data;
        server = start(data, port);
    }

    /// The one of this test run; started once, stopped with it.
    public static Cluster shared() {
        return Shared.ONE;
    }

    private static final class Shared {
        private static final Cluster ONE = make();

        private static Cluster make() {
            try {
                var cluster = own(Files.createTempDirectory("motcua-postgres"));
                Runtime.getRuntime().addShutdownHook(new Thread(cluster::stop));
                return cluster;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// One for a test alone, which may kill it.
    static Cluster own(Path data) throws IOException {
        return new Cluster(data, 0);
    }

    private static EmbeddedPostgres start(Path data, int port) throws IOException {
        // the library switches off what these tests are about
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(port == 0)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "64MB");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    /// @return the URL of a database with nothing in it
    public String fresh() {
        var name = "centre" + MADE.incrementAndGet();
        execute("postgres", "CREATE DATABASE " + name);
        return url(name);
    }

    private String url(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    /// Says something to the server that is none of the centre's business.
    void execute(String database, String statement) {
        try (var connection = DriverManager.getConnection(url(database));
                var asked = connection.createStatement()) {
            asked.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As when the power goes: the first process and all its children, with nothing said to them.
    void kill() throws IOException, InterruptedException {
        var first = ProcessHandle.of(pid()).orElseThrow();
        var all = first.children().toList();
        first.destroyForcibly();
        for (var child : all) {
            child.destroyForcibly();
        }
        for (var child : all) {
            child.onExit().join();
        }
        first.onExit().join();
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
    }

    /// On the same data and at the same address.
    void startAgain() throws IOException {
        int port = server.getPort();
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        Files.deleteIfExists(data.resolve("epg-lock"));
        server = start(data, port);
    }

    /// At the end of the run, with its data.
    private void stop() {
        try (var files = Files.walk(data)) {
            server.close();
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
