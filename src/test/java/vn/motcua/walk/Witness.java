package vn.motcua.walk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Window;

/// Loaded beside the program as a Java agent: says over a socket what the window shows, and how long it stood still.
/// It only looks; it presses nothing and changes nothing.
public final class Witness {

    private static final long LOOK_EVERY = 20_000_000;

    private final AtomicReference<Pulses> pulses = new AtomicReference<>();

    private Witness() {}

    /// @param socket where to answer: `look` with what is seen, `pulses` with the longest stands since last asked
    public static void premain(String socket) {
        Thread.ofPlatform().daemon().name("witness").start(() -> new Witness().serve(Path.of(socket)));
    }

    private void serve(Path socket) {
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            awaitToolkit();
            while (true) {
                try (var line = server.accept()) {
                    var in = new BufferedReader(Channels.newReader(line, StandardCharsets.UTF_8));
                    var out = new PrintWriter(Channels.newWriter(line, StandardCharsets.UTF_8));
                    answer(in.readLine()).forEach(out::println);
                    out.flush();
                }
            }
        } catch (IOException | ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitToolkit() {
        while (true) {
            try {
                Platform.runLater(() -> {
                    pulses.set(new Pulses());
                    pulses.get().start();
                });
                return;
            } catch (IllegalStateException _) { // the toolkit is not there yet
                LockSupport.parkNanos(LOOK_EVERY);
            }
        }
    }

    private List<String> answer(String asked) throws ExecutionException, InterruptedException {
        var answer = new CompletableFuture<List<String>>();
        Platform.runLater(() -> {
            try {
                answer.complete(asked.equals("pulses") ? pulses.get().take() : look());
            } catch (RuntimeException e) {
                answer.complete(List.of("failed\t" + e));
            }
        });
        return answer.get();
    }

    private static List<String> look() {
        var lines = new ArrayList<String>();
        for (var window : Window.getWindows()) {
            if (window.isShowing() && window.getScene() != null) {
                if (window.isFocused()) {
                    lines.add("focus\t" + name(window.getScene()));
                }
                collect(window.getScene().getRoot(), lines);
            }
        }
        return lines;
    }

    private static String name(Scene scene) {
        var owner = scene.getFocusOwner();
        if (owner == null) {
            return "";
        }
        var told = owner.getAccessibleText();
        if (told == null && owner instanceof Labeled labeled) {
            return oneLine(labeled.getText());
        }
        return oneLine(told == null ? owner.getClass().getSimpleName() + " " + owner.getId() : told);
    }

    private static void collect(Node node, List<String> lines) {
        if (!node.isVisible()) {
            return;
        }
        if ("next-key".equals(node.getId()) && node.getAccessibleText() != null) {
            lines.add("next\t" + oneLine(node.getAccessibleText()));
        }
        if (node instanceof Labeled labeled && labeled.getGraphic() != null) {
            collect(labeled.getGraphic(), lines);
        }
        text(node).filter(text -> !text.isBlank()).ifPresent(text -> lines.add("text\t" + oneLine(text)));
        if (node instanceof Parent parent && !(node instanceof Labeled) && !(node instanceof TextInputControl)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, lines));
        }
    }

    private static Optional<String> text(Node node) {
        return Optional.ofNullable(
                switch (node) {
                    case Labeled labeled -> labeled.getText();
                    case TextInputControl input -> input.getText();
                    case Text text -> text.getText();
                    default -> null;
                });
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\t', ' ');
    }
}
