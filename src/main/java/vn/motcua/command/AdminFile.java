package vn.motcua.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.keys.Letters;

/// Beside the database's file while a server has it to itself: where that server takes errands, and the token that it
/// wants. Whoever may read this file may read the database.
///
/// @param token 160 random bits
record AdminFile(int port, String token) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,5}) ([0-9a-z]{32})\\n");

    static String newToken(SecureRandom random) {
        var bytes = new byte[20];
        random.nextBytes(bytes);
        return Letters.of(bytes, 32);
    }

    static Path beside(Path database) {
        return database.resolveSibling(database.getFileName() + ".admin");
    }

    /// For nobody but its owner.
    void write(Path file) throws IOException {
        var made = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(made);
        OwnerOnly.create(made);
        Files.writeString(made, port + " " + token + "\n", StandardCharsets.US_ASCII);
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Nothing if no server is there, or if the file cannot be read.
    static Optional<AdminFile> read(Path file) {
        try {
            var match = FORM.matcher(Files.readString(file, StandardCharsets.US_ASCII));
            return match.matches()
                    ? Optional.of(new AdminFile(Integer.parseInt(match.group(1)), match.group(2)))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
