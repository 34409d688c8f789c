package vn.motcua.device;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.print.PrintService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.counter.PrintOrder;
import vn.motcua.counter.PrintablePages;
import vn.motcua.counter.PrinterName;
import vn.motcua.counter.Printers;
import vn.motcua.counter.Sending;
import vn.motcua.domain.Sentence;

/// The printers of the operating system, through `javax.print`. Safe for any thread but the screen's: a look-up
/// is waited for at most 10 s, a job at most 60 s.
public final class SystemPrinters implements Printers {

    private static final Logger LOG = LoggerFactory.getLogger(SystemPrinters.class);

    private final PrintSystem system;
    private final PrintablePages pages;
    private final Within lookUp;
    private final Within job;

    public SystemPrinters(PrintablePages pages) {
        this(PrintSystem.JDK, pages, new Within(Duration.ofSeconds(10)), new Within(Duration.ofSeconds(60)));
    }

    SystemPrinters(PrintSystem system, PrintablePages pages, Within lookUp, Within job) {
        this.system = system;
        this.pages = pages;
        this.lookUp = lookUp;
        this.job = job;
    }

    @Override
    public List<PrinterName> names() {
        try {
            return lookUp.ask("printers", this::listed);
        } catch (ExecutionException | TimeoutException failed) {
            LOG.warn("printers could not be listed", failed);
            return List.of();
        }
    }

    private List<PrinterName> listed() {
        var usual = system.usual().map(PrintService::getName);
        return system.all().stream()
                .map(PrintService::getName)
                .distinct()
                .map(name -> new PrinterName(name, usual.filter(name::equals).isPresent()))
                .sorted(Comparator.comparing((PrinterName name) -> !name.usual())
                        .thenComparing(PrinterName::text))
                .toList();
    }

    @Override
    public List<String> trays(String printer) {
        try {
            return lookUp.ask(
                    "trays",
                    () -> system.all().stream()
                            .filter(service -> service.getName().equals(printer))
                            .findFirst()
                            .map(Trays::of)
                            .orElseGet(List::of));
        } catch (ExecutionException | TimeoutException failed) {
            LOG.warn("trays could not be listed", failed);
            return List.of();
        }
    }

    @Override
    public Sending send(byte[] pdf, PrintOrder order) {
        try {
            return switch (lookUp.ask("printer look-up", () -> find(order))) {
                case Found.One(var service) -> send(pdf, order, service);
                case Found.None(var why) -> new Sending.NoPrinter(why);
            };
        } catch (TimeoutException late) {
            LOG.warn("printer look-up takes too long", late);
            return new Sending.NoPrinter(Sentence.of("print.silent"));
        } catch (ExecutionException failed) {
            LOG.warn("printer look-up failed", failed);
            return new Sending.NoPrinter(Sentence.of("print.lookup"));
        }
    }

    private Found find(PrintOrder order) {
        var all = system.all();
        return order.printer().map(name -> named(name, all)).orElseGet(() -> usual(all));
    }

    private static Found named(String name, List<PrintService> all) {
        return all.stream()
                .filter(service -> service.getName().equals(name))
                .findFirst()
                .<Found>map(Found.One::new)
                .orElseGet(() -> new Found.None(Sentence.of("print.unknown", name)));
    }

    private Found usual(List<PrintService> all) {
        Optional<PrintService> only = all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
        return system.usual()
                .or(() -> only)
                .<Found>map(Found.One::new)
                .orElseGet(() -> new Found.None(Sentence.of(all.isEmpty() ? "print.none" : "print.choose")));
    }

    private Sending send(byte[] pdf, PrintOrder order, PrintService service) {
        var name = service.getName();
        try {
            job.ask("print job", new PrintJob(service, pages, pdf, order));
            return new Sending.Sent(name);
        } catch (TimeoutException late) {
            LOG.warn("print job {} takes too long", order.jobName(), late);
            return new Sending.Failed(Sentence.of("print.slow", name));
        } catch (ExecutionException failed) {
            LOG.warn("print job {} failed", order.jobName(), failed);
            var key = failed.getCause() instanceof PrintJob.Unreadable ? "print.unreadable" : "print.failed";
            return new Sending.Failed(Sentence.of(key, name));
        }
    }

    private sealed interface Found {

        record One(PrintService service) implements Found {}

        record None(Sentence why) implements Found {}
    }
}
