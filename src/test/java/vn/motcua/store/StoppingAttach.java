package vn.motcua.store;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import vn.motcua.counter.AttachPaper;

/// Attaches a scan and stands still once its file is in place and no action names it: there it is killed.
final class StoppingAttach {

    static final String STOPPED = "at file-renamed";
    static final byte[] SCAN = Scans.pdf(100_000, 7);

    private StoppingAttach() {}

    /// @param home the desk's
    public static void main(String[] home) {
        var desk = new Desk(Path.of(home[0]));
        desk.probe = StoppingAttach::pass;
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            var dossier = counter.find("", 1).getFirst().id();
            new AttachPaper(counter).attach(dossier, "photo", SCAN, Desk.CLERK);
        }
    }

    private static void pass(String point) {
        if (point.equals("file-renamed")) {
            System.out.println(STOPPED);
            while (true) {
                LockSupport.park();
            }
        }
    }
}
