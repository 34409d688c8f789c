package vn.motcua.command;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.motcua.keys.PrivateAuthority;
import vn.motcua.wire.Json;

/// `motcua centre init`: makes a centre's configuration, keys, database and private authority.
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a centre: configuration, database, keys, and an authority of its own for its certificate.",
            "What is there already is never written over."
        })
final class CentreInitVerb implements Callable<Integer> {

    private static final int PLAIN_PORT = 8480;
    private static final int SECURE_PORT = 443;

    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "The configuration to be made; database and keys are made beside it.")
    private Path file = Path.of("");

    @Option(
            names = "--look-up",
            required = true,
            description = "Address of the public look-up, https://…, at most 40 letters.")
    private String lookUp = "";

    @Option(
            names = "--url",
            description = "Where desks find the centre: https://NAME or https://NAME:PORT. Left out: plain HTTP, for"
                    + " this machine only.")
    private @Nullable URI url;

    @Option(names = "--host", description = "The address to listen at. Default: all with --url, else 127.0.0.1.")
    private @Nullable String host;

    @Option(names = "--database", description = "A file, or jdbc:postgresql:… Default: ${DEFAULT-VALUE}")
    private String database = "centre.db";

    @Option(names = "--database-user", description = "Of PostgreSQL.")
    private @Nullable String user;

    @Option(
            names = "--database-password-file",
            paramLabel = "FILE",
            description = "Its first line is the password of PostgreSQL; else $MOTCUA_CENTRE_PASSWORD.")
    private @Nullable Path password;

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "PEM chain of a certificate that is there already; goes with --certificate-key.")
    private @Nullable Path certificate;

    @Option(names = "--certificate-key", paramLabel = "FILE", description = "PEM key without a password.")
    private @Nullable Path key;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (Files.exists(file)) {
            throw VerbRefused.failed("centre.config-there", file.toString());
        }
        var text = text();
        var config = CentreConfig.of(file, text);
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (config.authority().isPresent() && !Files.exists(config.authority().get())) {
            PrivateAuthority.make(
                            "Quay Mot Cua " + config.url().getHost(),
                            Clock.systemUTC().instant(),
                            new SecureRandom())
                    .write(config.authority().get());
        }
        if (config.postgres().isEmpty() && !Files.exists(config.sqlite())) {
            OwnerOnly.create(config.sqlite()); // SQLite gives the rights of this one to the files beside it
        }
        var pin = CentreCertificate.pin(config);
        try (var store = CentreDatabase.openOrMake(config, System.getenv())) {
            store.found(config.lookUp(), new SecureRandom());
        }
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        var speaker = new Speaker(spec);
        speaker.json(Json.empty().put("url", config.url().toString()).put("pin", pin));
        speaker.say(config.authority().isPresent() ? "centre.founded-authority" : "centre.founded");
        return 0;
    }

    private String text() {
        var text = new StringBuilder("# Quầy Một Cửa: máy chủ trung tâm (motcua centre --config)\n");
        line(text, CentreConfig.Key.HOST, host != null ? host : url == null ? "127.0.0.1" : "0.0.0.0");
        line(text, CentreConfig.Key.PORT, Integer.toString(port()));
        line(text, CentreConfig.Key.URL, url);
        line(text, CentreConfig.Key.DATABASE, database);
        line(text, CentreConfig.Key.DATABASE_USER, user);
        line(text, CentreConfig.Key.DATABASE_PASSWORD_FILE, absolute(password));
        line(text, CentreConfig.Key.CERTIFICATE, absolute(certificate));
        line(text, CentreConfig.Key.CERTIFICATE_KEY, absolute(key));
        line(text, CentreConfig.Key.AUTHORITY, url != null && certificate == null ? "authority.key" : null);
        line(text, CentreConfig.Key.LOOK_UP, lookUp);
        line(text, CentreConfig.Key.ADMIN_PORT, Integer.toString(CentreConfig.ADMIN_PORT));
        return text.toString();
    }

    private int port() {
        if (url == null) {
            return PLAIN_PORT;
        }
        return url.getPort() > 0 ? url.getPort() : SECURE_PORT;
    }

    /// Named from where the verb runs, read from where the configuration stands.
    private static @Nullable Path absolute(@Nullable Path path) {
        return path == null ? null : path.toAbsolutePath();
    }

    private static void line(StringBuilder text, CentreConfig.Key key, @Nullable Object value) {
        if (value != null) {
            text.append(key.word()).append(" = ").append(value).append('\n');
        }
    }
}
