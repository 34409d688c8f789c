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
            noticeNewPrinters();
            return List.of(PrintServiceLookup.lookupPrintServices(null, null));
        }

        @Override
        public Optional<PrintService> usual() {
            noticeNewPrinters();
            return Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService());
        }

        // Outside Windows the JDK keeps the list for two minutes, so that a printer just plugged in is not seen; told
        // not to poll, it reads the list anew at each look-up (some 10 ms with CUPS).
        private static void noticeNewPrinters() {
            if (System.getProperty("sun.java2d.print.polling") == null) {
                System.setProperty("sun.java2d.print.polling", "false");
            }
        }
    };
}
