package vn.motcua.store;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import vn.motcua.counter.Drafts;

/// Chooses a file for a draft and stands still, either once the file is in place and no draft holds it, or once the
/// draft does: there it is killed.
final class StoppingChoice {

    static final String STOPPED = "stands still";
    static final byte[] SCAN = Scans.pdf(100_000, 9);
    static final UUID VISIT = UUID.fromString("00000000-0000-4000-8000-000000000009");

    private StoppingChoice() {}

    /// @param args the desk's home, and where to stop: `file-renamed` or `draft-saved`
    public static void main(String[] args) {
        var desk = new Desk(Path.of(args[0]));
        desk.probe = point -> pass(point, args[1]);
        try (var store = desk.open()) {
            var counter = desk.unlock(store);
            var file = counter.files().keep(SCAN);
            counter.drafts().save(new Drafts.Draft(VISIT, 1, "{}"), List.of(file));
            pass("draft-saved", args[1]);
        }
    }

    private static void pass(String point, String stop) {
        if (point.equals(stop)) {
            System.out.println(STOPPED);
            while (true) {
                LockSupport.park();
            }
        }
    }
}
