package vn.motcua.command;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.motcua.centre.Door;
import vn.motcua.centre.Limits;
import vn.motcua.wire.EnrolCode;

/// What a centre's configuration file says: lines of `key = value`, `#` before a remark. Strict: what is not known, not
/// readable or said twice is refused with its line. Paths are looked up from the file's own folder.
final class CentreConfig {

    static final int ADMIN_PORT = 9480;

    private static final int USUAL_CONNECTIONS = 8;

    enum Key {
        HOST,
        PORT,
        URL,
        DATABASE,
        DATABASE_USER,
        DATABASE_PASSWORD_FILE,
        DATABASE_CONNECTIONS,
        FILES,
        AUTHORITY,
        CERTIFICATE,
        CERTIFICATE_KEY,
        LOOK_UP,
        ADMIN_HOST,
        ADMIN_PORT,
        DESK_REQUESTS,
        ADDRESS_REQUESTS,
        CONNECTIONS;

        /// As it stands in the file.
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private record Said(int line, String value) {}

    private final Path file;
    private final Map<Key, Said> said;

    private CentreConfig(Path file, Map<Key, Said> said) {
        this.file = file.toAbsolutePath();
        this.said = said;
    }

    /// @throws VerbRefused with the line that is wrong
    static CentreConfig read(Path file) {
        try {
            return of(file, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException _) {
            throw VerbRefused.unreadable("centre.config-file", file.toString());
        }
    }

    /// @param file where it stands, or would stand
    static CentreConfig of(Path file, String text) {
        var said = new EnumMap<Key, Said>(Key.class);
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                add(said, number, line);
            }
        }
        var config = new CentreConfig(file, said);
        config.check();
        return config;
    }

    private static void add(Map<Key, Said> said, int number, String line) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw VerbRefused.unreadable("centre.config-line", number);
        }
        var word = line.substring(0, equals).strip();
        for (var key : Key.values()) {
            if (key.word().equals(word)) {
                if (said.put(key, new Said(number, line.substring(equals + 1).strip())) != null) {
                    throw VerbRefused.unreadable("centre.config-twice", number, word);
                }
                return;
            }
        }
        throw VerbRefused.unreadable("centre.config-unknown", number, word);
    }

    /// Everything is read once before anything is done by it.
    private void check() {
        if (authority().isPresent() && certificate().isPresent()
                || certificate().isPresent() != certificateKey().isPresent()) {
            throw VerbRefused.unreadable("centre.config-certificate");
        }
        url();
        port();
        lookUp();
        connections();
        admin();
        limits();
        databasePassword();
        files();
        if (database().contains("password=")) {
            throw VerbRefused.unreadable("centre.config-password");
        }
        if (!isSecure() && !Door.isLoopback(host())) {
            throw VerbRefused.unreadable("centre.config-plain");
        }
    }

    private <T> Optional<T> value(Key key, Function<String, T> read) {
        return Optional.ofNullable(said.get(key)).map(one -> {
            try {
                if (!one.value().isEmpty()) {
                    return read.apply(one.value());
                }
            } catch (IllegalArgumentException _) {
                throw VerbRefused.unreadable("centre.config-value", one.line(), key.word());
            }
            throw VerbRefused.unreadable("centre.config-value", one.line(), key.word());
        });
    }

    private <T> T needed(Key key, Function<String, T> read) {
        return value(key, read).orElseThrow(() -> VerbRefused.unreadable("centre.config-missing", key.word()));
    }

    private int number(Key key, int usual, int most) {
        return value(key, text -> bounded(text, most)).orElse(usual);
    }

    private static int bounded(String text, int most) {
        int number = Integer.parseInt(text);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("out of bounds");
        }
        return number;
    }

    private Path path(String text) {
        return file.resolveSibling(text);
    }

    String host() {
        return value(Key.HOST, text -> text).orElse("127.0.0.1");
    }

    int port() {
        return needed(Key.PORT, text -> bounded(text, 65_535));
    }

    /// Where desks find the centre, as it stands in their codes.
    URI url() {
        return value(Key.URL, CentreConfig::address).orElseGet(() -> {
            if (isSecure()) {
                throw VerbRefused.unreadable("centre.config-missing", Key.URL.word());
            }
            return URI.create("http://127.0.0.1:" + port());
        });
    }

    private static URI address(String text) {
        var url = URI.create(text);
        boolean plain = "http".equals(url.getScheme());
        new EnrolCode(url, plain ? "" : "0".repeat(26), "0".repeat(16)); // or it could not stand in a code
        return url;
    }

    /// Whether the door speaks TLS.
    boolean isSecure() {
        return authority().isPresent() || certificate().isPresent();
    }

    private String database() {
        return needed(Key.DATABASE, text -> text);
    }

    /// The URL of PostgreSQL, where that is the database.
    Optional<String> postgres() {
        return Optional.of(database()).filter(text -> text.startsWith("jdbc:postgresql:"));
    }

    /// The file of SQLite, where that is the database.
    Path sqlite() {
        return path(database());
    }

    Optional<String> databaseUser() {
        return value(Key.DATABASE_USER, text -> text);
    }

    Optional<Path> databasePassword() {
        return value(Key.DATABASE_PASSWORD_FILE, this::path);
    }

    int connections() {
        return number(Key.DATABASE_CONNECTIONS, USUAL_CONNECTIONS, 1_000);
    }

    /// Where files of papers are kept with PostgreSQL: the same folder for every process of the centre. With
    /// SQLite they lie beside the database.
    Path files() {
        return value(Key.FILES, this::path).orElseGet(() -> path("files"));
    }

    /// The private authority that issues the door's certificate.
    Optional<Path> authority() {
        return value(Key.AUTHORITY, this::path);
    }

    /// The chain that a public authority gave, and its key.
    Optional<Path> certificate() {
        return value(Key.CERTIFICATE, this::path);
    }

    Optional<Path> certificateKey() {
        return value(Key.CERTIFICATE_KEY, this::path);
    }

    String lookUp() {
        return needed(Key.LOOK_UP, text -> {
            var url = URI.create(text);
            if (!"https".equals(url.getScheme()) || url.getHost() == null || text.length() > 40) {
                throw new IllegalArgumentException("not such an address");
            }
            return text;
        });
    }

    /// Where metrics and errands are; plain, so that it is another machine's only where somebody says so.
    Door admin() {
        int port = number(Key.ADMIN_PORT, ADMIN_PORT, 65_535);
        return Door.inside(value(Key.ADMIN_HOST, text -> text).orElse("127.0.0.1"), port);
    }

    Limits limits() {
        var usual = isSecure() ? Limits.USUAL : Limits.LOOPBACK;
        return new Limits(
                number(Key.DESK_REQUESTS, usual.deskRequests(), Integer.MAX_VALUE),
                number(Key.ADDRESS_REQUESTS, usual.addressRequests(), Integer.MAX_VALUE),
                number(Key.CONNECTIONS, usual.connections(), 100_000),
                usual.idle(),
                usual.grace(),
                usual.bytesASecond());
    }
}
