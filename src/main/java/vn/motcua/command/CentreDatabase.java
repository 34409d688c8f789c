package vn.motcua.command;

import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;
import org.slf4j.LoggerFactory;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.centre.LaxDatabase;
import vn.motcua.centre.store.SqlCentre;

/// Opens the database that a configuration names.
final class CentreDatabase {

    private static final String PASSWORD = "MOTCUA_CENTRE_PASSWORD";

    private CentreDatabase() {}

    /// @throws VerbRefused if there is none yet, or another process has it to itself
    static SqlCentre open(CentreConfig config, Map<String, String> environment) {
        if (config.postgres().isEmpty() && !Files.exists(config.sqlite())) {
            throw VerbRefused.unreadable("centre.not-founded");
        }
        var store = openOrMake(config, environment);
        if (store.identity().isEmpty()) {
            store.close();
            throw VerbRefused.unreadable("centre.not-founded");
        }
        return store;
    }

    static SqlCentre openOrMake(CentreConfig config, Map<String, String> environment) {
        var url = config.postgres();
        try {
            return url.isPresent()
                    ? SqlCentre.postgres(url.get(), login(config, environment), config.connections(), config.files())
                    : SqlCentre.sqlite(config.sqlite());
        } catch (LaxDatabase lax) {
            throw VerbRefused.failed("centre.postgres-lax", lax.setting(), lax.value());
        } catch (CentreTrouble trouble) {
            LoggerFactory.getLogger(CentreDatabase.class).error("the centre's database was not opened", trouble);
            throw VerbRefused.failed(url.isPresent() ? "centre.postgres-away" : "centre.file-away");
        }
    }

    private static Properties login(CentreConfig config, Map<String, String> environment) {
        var login = new Properties();
        config.databaseUser().ifPresent(user -> login.setProperty("user", user));
        var file = config.databasePassword();
        if (file.isPresent() || environment.containsKey(PASSWORD)) {
            var password = new Passwords(environment).ask(file, PASSWORD, "command.password");
            login.setProperty("password", new String(password));
        }
        return login;
    }
}
