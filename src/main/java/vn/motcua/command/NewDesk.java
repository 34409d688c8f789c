package vn.motcua.command;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.counter.NewOffice;
import vn.motcua.counter.SignIn;
import vn.motcua.store.CounterStore;
import vn.motcua.ui.firstrun.Founder;

/// Makes the office of the first run. The folder is not touched before all is answered.
final class NewDesk implements Founder, AutoCloseable {

    private final Supplier<CounterStore> folder;
    private Optional<CounterStore> opened = Optional.empty();

    /// @param folder prepares the empty folder
    NewDesk(Supplier<CounterStore> folder) {
        this.folder = folder;
    }

    @Override
    public synchronized Founded found(NewOffice office) {
        var store = opened.orElseGet(folder);
        opened = Optional.of(store);
        var password = office.password();
        try {
            var recovery = store.found(office.settings(), office.first(), password, office.lanes());
            var key = store.users().open(office.first().login(), password).orElseThrow();
            return new Founded(recovery.printed(), new SignIn.Outcome.SignedIn(office.first(), key));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /// The desk's folder once an office was asked for.
    synchronized Optional<CounterStore> store() {
        return opened;
    }

    @Override
    public synchronized void close() {
        opened.ifPresent(CounterStore::close);
        opened = Optional.empty();
    }
}
