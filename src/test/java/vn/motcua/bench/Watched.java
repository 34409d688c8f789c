package vn.motcua.bench;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.stage.Window;

/// Runs a program as it is and says on standard output when a node of it is on the screen: the line `shown` after the
/// pulse that drew `#password`; then, for each password that comes in, presses Enter and says `shown` again when
/// [#RECEPTION] is drawn. The program needs no switch for it.
public final class Watched {

    /// A node that only the reception screen has.
    static final String RECEPTION = "#receive";

    private static final int LOOK_EVERY = 5;

    private Watched() {}

    /// @param args the class to run and its arguments
    public static void main(String[] args) throws ReflectiveOperationException {
        var watch = new Thread(Watched::watch);
        watch.setDaemon(true);
        watch.start();
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the program ended", e.getCause());
        }
    }

    private static void watch() {
        await("#password");
        var password = IO.readln();
        if (password != null) {
            Platform.runLater(() -> {
                var field = (PasswordField) find("#password");
                field.setText(password);
                field.fireEvent(new ActionEvent());
            });
            await(RECEPTION);
        }
    }

    private static void await(String selector) {
        var seen = new boolean[1];
        while (!seen[0]) {
            try {
                Thread.sleep(LOOK_EVERY);
                Platform.runLater(() -> say(selector, seen));
            } catch (IllegalStateException _) { // the toolkit is not there yet
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void say(String selector, boolean[] seen) {
        var node = seen[0] ? null : find(selector);
        if (node != null) {
            seen[0] = true;
            var scene = node.getScene();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    System.out.println("shown");
                    System.out.flush();
                }
            });
            Platform.requestNextPulse();
        }
    }

    private static Node find(String selector) {
        return Window.getWindows().stream()
                .filter(window -> window.isShowing() && window.getScene() != null)
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .filter(node -> node.getLayoutBounds().getWidth() > 0)
                .findFirst()
                .orElse(null);
    }
}
