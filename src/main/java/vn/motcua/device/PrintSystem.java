package vn.motcua.device;

import java.util.List;
import java.util.Optional;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;

/// The operating system's list of printers. Both may hang and may throw anything: drivers run in there.
interface PrintSystem {

    List<PrintService> all();

    Optional<PrintService> usual();

    PrintSystem JDK = new PrintSystem() {

        @Override
        public List<PrintService> all() {
            return List.of(PrintServiceLookup.lookupPrintServices(null, null));
        }

        @Override
        public Optional<PrintService> usual() {
            return Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService());
        }
    };
}
