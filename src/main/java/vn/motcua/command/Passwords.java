package vn.motcua.command;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import vn.motcua.counter.Logins;
import vn.motcua.counter.Words;

/// Where passwords come from: a file, the environment, or a prompt; never an argument, which everyone on the machine
/// could read.
final class Passwords {

    private final Map<String, String> environment;

    Passwords(Map<String, String> environment) {
        this.environment = environment;
    }

    /// @param file its first line is the password
    /// @param variable of the environment
    /// @param prompt key of the words that ask for it
    char[] ask(Optional<Path> file, String variable, String prompt) {
        if (file.isPresent()) {
            return read(file.get());
        }
        var set = environment.get(variable);
        return set != null ? set.toCharArray() : prompt(prompt);
    }

    /// A new password, long enough.
    char[] askNew(Optional<Path> file, String variable, String prompt) {
        var password = ask(file, variable, prompt);
        if (password.length < Logins.SHORTEST_PASSWORD) {
            throw VerbRefused.unreadable("command.password-short", Logins.SHORTEST_PASSWORD);
        }
        return password;
    }

    private static char[] read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("").toCharArray();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw VerbRefused.unreadable("command.password-file");
        }
    }

    private static char[] prompt(String key) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw VerbRefused.unreadable("command.password-needed");
        }
        return console.readPassword("%s ", Words.VIETNAMESE.say(key));
    }
}
