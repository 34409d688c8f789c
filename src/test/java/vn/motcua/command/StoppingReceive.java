package vn.motcua.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import vn.motcua.counter.CounterData;
import vn.motcua.counter.DossierPapers;
import vn.motcua.counter.Ledger;
import vn.motcua.counter.PrintOrder;
import vn.motcua.counter.PrintPapers;
import vn.motcua.counter.PrinterName;
import vn.motcua.counter.Printers;
import vn.motcua.counter.ReceiveVisit;
import vn.motcua.counter.Receiving;
import vn.motcua.counter.Sending;
import vn.motcua.counter.SignIn;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.store.CounterStore;
import vn.motcua.store.Surroundings;

/// `receive`, put together from the same classes as the program, that stands still at a named point after its first
/// number: there the rig kills it. With `early` it reports a number as soon as it is given, before the commit: the
/// mistake that the rig must notice.
final class StoppingReceive {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final String point;
    private final boolean early;
    private boolean armed;

    private StoppingReceive(String point, boolean early) {
        this.point = point;
        this.early = early;
    }

    /// @param args data folder, state folder, point, `early` or `right`
    public static void main(String[] args) throws IOException {
        new StoppingReceive(args[2], args[3].equals("early")).run(Path.of(args[0]), Path.of(args[1]));
    }

    private void run(Path data, Path state) throws IOException {
        var usual = new Places(Map.of(), Optional.of(state)).surroundings();
        var around = new Surroundings(usual.clock(), usual.machine(), usual.markers(), this::pass);
        try (var store = CounterStore.open(data, around);
                var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            var signedIn = new SignIn(store.users(), System::nanoTime).signIn("lethu", Program.PASSWORD.toCharArray());
            var workplace =
                    new Workplaces(Clock.systemUTC(), this::pass).open(store, (SignIn.Outcome.SignedIn) signedIn);
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                receive(line, workplace);
            }
        }
    }

    private void pass(String passed) {
        if (armed && passed.equals(point)) {
            System.err.println("at " + point);
            while (true) {
                LockSupport.park(this);
            }
        }
    }

    private void receive(String line, Workplace workplace) {
        var visit = VisitFile.read(line.getBytes(StandardCharsets.UTF_8));
        var now = workplace.days().clockTime().toOffsetDateTime();
        var built = VisitBuilder.build(visit, workplace.procedures(), now);
        var data = early ? hasty(workplace.data()) : workplace.data();
        var receive = new ReceiveVisit(data, workplace.procedures(), workplace.days());
        var done = (Receiving.Done) receive.receive(built.visit(), workplace.who());
        for (var dossier : done.dossiers()) {
            OUT.println(dossier.number().text());
            print(dossier, workplace);
            armed = true;
        }
    }

    private void print(Dossier dossier, Workplace workplace) {
        var prints = new PrintPapers(
                workplace.data(),
                workplace.papers(),
                workplace.attestPapers(),
                new vn.motcua.counter.Workplace.Machines(
                        workplace.drawing(), new Tray(), Clock.systemUTC(), this::pass, workplace.scans()));
        prints.send(prints.prepare(dossier, DossierPapers.RECEIPT, "", workplace.who()), dossier, Optional.empty());
    }

    /// A printer that takes everything.
    private static final class Tray implements Printers {

        @Override
        public List<PrinterName> names() {
            return List.of();
        }

        @Override
        public Sending send(byte[] pdf, PrintOrder order) {
            return new Sending.Sent("tray");
        }
    }

    private static CounterData hasty(CounterData data) {
        var ledger = (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (_, method, given) -> {
                    if (method.getName().equals("write")) {
                        return data.ledger().write((vn.motcua.counter.Acting) given[0], tattling(given[1]));
                    }
                    return call(() -> method.invoke(data.ledger(), given));
                });
        return (CounterData) Proxy.newProxyInstance(
                CounterData.class.getClassLoader(),
                new Class<?>[] {CounterData.class},
                (_, method, given) ->
                        method.getName().equals("ledger") ? ledger : call(() -> method.invoke(data, given)));
    }

    @SuppressWarnings("unchecked")
    private static Function<Ledger.Entry, Object> tattling(Object work) {
        return entry -> ((Function<Ledger.Entry, Object>) work).apply((Ledger.Entry) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.Entry.class}, (_, method, given) -> {
                    var result = call(() -> method.invoke(entry, given));
                    if (result instanceof Ledger.Numbering.Given(var number)) {
                        OUT.println(number.text());
                    }
                    return result;
                }));
    }

    private interface Call {
        Object call() throws IllegalAccessException, InvocationTargetException;
    }

    private static Object call(Call call) throws Throwable {
        try {
            return call.call();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
