package vn.motcua.centre.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.centre.WholeFiles;

/// A copy of the whole centre: its database in one file and the files of papers in a folder beside it.
///
/// The database is copied first. A file that arrived is never taken away, so that all that the copy names and that was
/// there is found afterwards.
final class CentreBackup {

    private CentreBackup() {}

    /// The folder of papers that belongs to a backup.
    static Path files(Path backup) {
        return backup.resolveSibling(backup.getFileName() + ".files");
    }

    static CentreVerification.Report make(Transactions transactions, Optional<WholeFiles> files, Path target) {
        if (Files.exists(target) || Files.exists(files(target))) {
            throw new CentreTrouble("there is a file of that name already");
        }
        var part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            transactions.copy(part);
            var report = filled(part, files);
            if (Files.exists(files(part))) {
                Files.move(files(part), files(target), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            sync(Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target));
            return report;
        } catch (IOException e) {
            throw new CentreTrouble("making a backup", e);
        } finally {
            delete(part);
        }
    }

    /// A backup that was never opened is a hope. Files that were lost before are told of, and do not hinder it.
    private static CentreVerification.Report filled(Path copy, Optional<WholeFiles> files) throws IOException {
        try (var opened = SqliteTransactions.open(copy)) {
            var copies = new WholeFiles(files(copy));
            files.ifPresent(from -> new KeptFiles(opened).copy(from, copies));
            var report = CentreVerification.of(opened, files.map(_ -> copies));
            if (!report.areStreamsSound()) {
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
            forget(files(part));
        } catch (IOException e) {
            throw new CentreTrouble("deleting an unfinished backup", e);
        }
    }

    private static void forget(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
