package vn.motcua.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.centre.store.SqlCentre;
import vn.motcua.wire.Json;

/// `motcua centre restore`: brings a backup back; every stream begins a new life, and desks push again what it lacks.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Khôi phục bản sao lưu vào chỗ cơ sở dữ liệu, và giữ cơ sở dữ liệu cũ bên cạnh. Máy chủ phải dừng.",
            "Giấy tờ đính kèm lấy lại từ thư mục cạnh bản sao lưu; còn thiếu thì các quầy gửi lại.",
            "Dòng của mọi cơ quan bắt đầu đời mới, để quầy gửi lại những gì bản sao lưu không có.",
            "PostgreSQL thì khôi phục bằng công cụ của nó trước; không có --from thì chỉ bắt đầu đời mới."
        })
final class CentreRestoreVerb implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(CentreRestoreVerb.class);

    @Mixin
    private CentreOptions centre = new CentreOptions();

    @Option(names = "--from", paramLabel = "TỆP", description = "Bản sao lưu; không dùng với PostgreSQL.")
    private List<Path> from = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var config = centre.config();
        if (config.postgres().isPresent() == (from.size() == 1) || from.size() > 1) {
            throw VerbRefused.unreadable("centre.restore-from");
        }
        var files = config.postgres().isPresent() ? goOn(config) : restore(config.sqlite(), from.getFirst());
        var speaker = new Speaker(spec);
        speaker.json(
                Json.empty().put("restored", true).put("files", files.brought()).put("filesLost", files.lost()));
        speaker.say("centre.restored");
        if (files.lost() > 0) {
            speaker.say("centre.restored-without", files.lost());
        }
        return 0;
    }

    private static SqlCentre.RestoredFiles goOn(CentreConfig config) {
        try (var store = CentreDatabase.open(config, System.getenv())) {
            var files = store.bringFiles(Optional.empty());
            store.restored(new SecureRandom());
            return files;
        }
    }

    /// The copy gets its new epochs before it gets the database's name: what is cut short leaves the old one.
    private static SqlCentre.RestoredFiles restore(Path database, Path backup) throws IOException {
        if (Files.exists(database)) {
            checkStopped(database);
        }
        var made = database.resolveSibling(database.getFileName() + ".restoring");
        forget(made);
        try {
            copy(backup, made);
            var files = renew(made, backup.resolveSibling(backup.getFileName() + ".files"));
            if (Files.exists(database)) {
                Files.move(database, aside(database), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(made, database, StandardCopyOption.ATOMIC_MOVE);
            return files;
        } finally {
            forget(made);
        }
    }

    /// Once it was opened and closed the whole database is in its one file.
    private static void checkStopped(Path database) {
        try (var store = SqlCentre.sqlite(database)) {
            if (store.vitals().answers()) {
                return;
            }
        } catch (CentreTrouble trouble) {
            LOG.error("the database is held", trouble);
        }
        throw VerbRefused.failed("centre.file-away");
    }

    /// The files of papers go to their folder first: they are known by their hashes, so that more than are named do no
    /// harm.
    private static SqlCentre.RestoredFiles renew(Path made, Path files) {
        try (var store = SqlCentre.sqlite(made)) {
            if (store.identity().isPresent()) {
                var brought = store.bringFiles(Optional.of(files));
                if (store.verify().isSound()) {
                    store.restored(new SecureRandom());
                    return brought;
                }
            }
        } catch (CentreTrouble trouble) {
            LOG.error("a backup cannot be read", trouble);
        }
        throw VerbRefused.failed("centre.backup-unsound");
    }

    private static void copy(Path backup, Path made) throws IOException {
        if (!Files.isRegularFile(backup)) {
            throw VerbRefused.unreadable("centre.backup-file");
        }
        OwnerOnly.create(made);
        try (var in = FileChannel.open(backup, StandardOpenOption.READ);
                var out = FileChannel.open(made, StandardOpenOption.WRITE)) {
            for (long at = 0; at < in.size(); ) {
                at += in.transferTo(at, in.size() - at, out);
            }
            out.force(true);
        }
    }

    /// A name beside the database that is free.
    private static Path aside(Path database) {
        int number = 1;
        while (Files.exists(aside(database, number))) {
            number++;
        }
        return aside(database, number);
    }

    private static Path aside(Path database, int number) {
        return database.resolveSibling(database.getFileName() + ".before-restore-" + number);
    }

    private static void forget(Path made) throws IOException {
        for (var ending : List.of("", "-wal", "-shm", ".lock")) {
            Files.deleteIfExists(made.resolveSibling(made.getFileName() + ending));
        }
    }
}
