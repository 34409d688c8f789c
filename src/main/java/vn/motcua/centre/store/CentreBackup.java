package vn.motcua.centre.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import vn.motcua.centre.CentreTrouble;

/// A copy of the whole centre in one file.
final class CentreBackup {

    private CentreBackup() {}

    static CentreVerification.Report make(Transactions transactions, Path target) {
        if (Files.exists(target)) {
            throw new CentreTrouble("there is a file of that name already");
        }
        var part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            transactions.copy(part);
            var report = verified(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            sync(Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target));
            return report;
        } catch (IOException e) {
            throw new CentreTrouble("making a backup", e);
        } finally {
            delete(part);
        }
    }

    /// A backup that was never opened is a hope.
    private static CentreVerification.Report verified(Path copy) throws IOException {
        try (var opened = SqliteTransactions.open(copy)) {
            var report = CentreVerification.of(opened);
            if (!report.isSound()) {
                throw new CentreTrouble(
                        "the copy is not sound: " + report.faults().getFirst());
            }
            return report;
        } finally {
            Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + ".lock"));
        }
    }

    private static void sync(Path folder) throws IOException {
        if (java.io.File.separatorChar == '/') {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new CentreTrouble("deleting an unfinished backup", e);
        }
    }
}
