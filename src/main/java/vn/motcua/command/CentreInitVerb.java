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
            "Lập một trung tâm: cấu hình, cơ sở dữ liệu, khóa và nơi cấp chứng thư riêng.",
            "Tệp nào đã có thì không ghi đè."
        })
final class CentreInitVerb implements Callable<Integer> {

    private static final int PLAIN_PORT = 8480;
    private static final int SECURE_PORT = 443;

    @Option(
            names = "--config",
            required = true,
            paramLabel = "TỆP",
            description = "Tệp cấu hình sẽ lập; cơ sở dữ liệu và khóa nằm cạnh tệp này.")
    private Path file = Path.of("");

    @Option(
            names = "--look-up",
            required = true,
            paramLabel = "ĐỊA_CHỈ",
            description = "Địa chỉ trang tra cứu công khai, https://…, không quá 40 ký tự.")
    private String lookUp = "";

    @Option(
            names = "--url",
            paramLabel = "ĐỊA_CHỈ",
            description = "Địa chỉ để quầy tìm đến trung tâm: https://TÊN hoặc https://TÊN:CỔNG. Không ghi thì là"
                    + " HTTP thường, chỉ dùng trên máy này.")
    private @Nullable URI url;

    @Option(
            names = "--host",
            paramLabel = "ĐỊA_CHỈ",
            description = "Địa chỉ để máy chủ nghe. Không ghi: có --url thì mọi địa chỉ, không thì 127.0.0.1.")
    private @Nullable String host;

    @Option(
            names = "--database",
            paramLabel = "CSDL",
            description = "Một tệp, hoặc jdbc:postgresql:… Không ghi thì là ${DEFAULT-VALUE}.")
    private String database = "centre.db";

    @Option(names = "--database-user", paramLabel = "TÊN", description = "Tên người dùng của PostgreSQL.")
    private @Nullable String user;

    @Option(
            names = "--database-password-file",
            paramLabel = "TỆP",
            description = "Tệp có mật khẩu PostgreSQL ở dòng đầu; không ghi thì lấy $MOTCUA_CENTRE_PASSWORD.")
    private @Nullable Path password;

    @Option(
            names = "--certificate",
            paramLabel = "TỆP",
            description = "Chuỗi chứng thư có sẵn, dạng PEM; đi cùng --certificate-key.")
    private @Nullable Path certificate;

    @Option(
            names = "--certificate-key",
            paramLabel = "TỆP",
            description = "Khóa của chứng thư, dạng PEM, không đặt mật khẩu.")
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
