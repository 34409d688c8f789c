package vn.motcua.walk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/// What a clerk sees in the window, as the [Witness] tells it.
final class Sight {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final long LOOK_EVERY = Duration.ofMillis(50).toNanos();

    private final Path socket;

    Sight(Path socket) {
        this.socket = socket;
    }

    /// @param focus the name of what has the keys; empty when nothing has
    /// @param next the line of the next key, such as `Enter: mục tiếp theo: Dân tộc`; empty where there is none
    /// @param texts everything that can be read
    record Seen(String focus, String next, List<String> texts) {

        boolean says(String part) {
            return texts.stream().anyMatch(text -> text.contains(part));
        }
    }

    Seen look() {
        var lines = ask("look");
        return new Seen(
                first(lines, "focus\t"),
                first(lines, "next\t"),
                lines.stream()
                        .filter(line -> line.startsWith("text\t"))
                        .map(line -> line.substring("text\t".length()))
                        .toList());
    }

    private static String first(List<String> lines, String kind) {
        return lines.stream()
                .filter(line -> line.startsWith(kind))
                .reduce((_, later) -> later)
                .map(line -> line.substring(kind.length()))
                .orElse("");
    }

    /// The longest stands of the screen since this was asked last, longest first.
    List<Pulses.Stand> stands() {
        return ask("pulses").stream().map(Pulses.Stand::parse).toList();
    }

    private List<String> ask(String what) {
        try (var line = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            var out = new PrintWriter(Channels.newWriter(line, StandardCharsets.UTF_8));
            out.println(what);
            out.flush();
            return new BufferedReader(Channels.newReader(line, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Missed("the window does not answer: " + e);
        }
    }

    /// Whether something is read soon, as one looks up after a beep.
    boolean sees(String part) {
        long end = System.nanoTime() + SOON.toNanos();
        while (System.nanoTime() < end) {
            if (look().says(part)) {
                return true;
            }
            LockSupport.parkNanos(LOOK_EVERY);
        }
        return false;
    }

    /// Waits until something is seen.
    ///
    /// @throws Missed if it is not seen in a minute
    Seen await(String what, Predicate<Seen> there) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var seen = look();
        while (!there.test(seen)) {
            if (System.nanoTime() > end) {
                throw new Missed("never seen: " + what + "; focus " + seen.focus() + "; next " + seen.next() + "; "
                        + String.join(" | ", seen.texts()));
            }
            LockSupport.parkNanos(LOOK_EVERY);
            seen = look();
        }
        return seen;
    }
}
