package vn.motcua.command;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// Which centre a verb works on.
final class CentreOptions {

    @Option(names = "--config", paramLabel = "TỆP", description = "Tệp cấu hình của trung tâm, do centre init lập.")
    private @Nullable Path file;

    Path file() {
        if (file == null) {
            throw VerbRefused.unreadable("centre.config-needed");
        }
        return file;
    }

    CentreConfig config() {
        return CentreConfig.read(file());
    }

    boolean isNamed() {
        return file != null;
    }

    ObjectNode run(ObjectNode errand) throws IOException, InterruptedException {
        return new CentreReach(config(), System.getenv()).run(errand);
    }
}
