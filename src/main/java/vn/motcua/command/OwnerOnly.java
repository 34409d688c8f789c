package vn.motcua.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Files that nobody but their owner may read, from their first byte on; on Windows they have the rights of their
/// folder.
final class OwnerOnly {

    private OwnerOnly() {}

    /// An empty file.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException if there is one
    static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
