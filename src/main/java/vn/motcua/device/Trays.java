package vn.motcua.device;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaTray;

/// The trays of a printer, known by the names that its driver gives them.
final class Trays {

    private Trays() {}

    static List<String> of(PrintService service) {
        return trays(service).map(MediaTray::toString).distinct().toList();
    }

    static Optional<MediaTray> find(PrintService service, String name) {
        return trays(service).filter(tray -> tray.toString().equals(name)).findFirst();
    }

    private static Stream<MediaTray> trays(PrintService service) {
        return service.getSupportedAttributeValues(Media.class, DocFlavor.SERVICE_FORMATTED.PAGEABLE, null)
                        instanceof Media[] media
                ? Stream.of(media).filter(MediaTray.class::isInstance).map(MediaTray.class::cast)
                : Stream.of();
    }
}
