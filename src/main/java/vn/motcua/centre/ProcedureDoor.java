package vn.motcua.centre;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.catalogue.CitizenSheet;
import vn.motcua.catalogue.release.ReleaseRefused;

/// The public pages of procedures, which the square codes on notices lead to. They tell of nobody and may be kept for
/// a while by who asks; how often an address asks is counted like every request.
final class ProcedureDoor {

    /// What stands before the code in an address: `/tt/1.001193`.
    static final String PATH = "/tt/";

    private static final Logger LOG = LoggerFactory.getLogger(ProcedureDoor.class);
    private static final String KEPT = "public, max-age=600";

    private final PublicCatalogue catalogue;

    ProcedureDoor(PublicCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void open(RoutesConfig routes) {
        LookUpDoor.seen(routes, PATH + "{code}", this::show);
    }

    private void show(Context context) {
        try {
            catalogue
                    .find(context.pathParam("code"))
                    .ifPresentOrElse(
                            told -> {
                                var sheet = CitizenSheet.of(told.procedure(), told.authority());
                                LookUpDoor.send(context, 200, ProcedurePage.of(sheet, told.from()));
                                context.header("Cache-Control", KEPT);
                            },
                            () -> LookUpDoor.send(context, 404, ProcedurePage.unknown()));
        } catch (CentreTrouble trouble) {
            LOG.error("a procedure could not be read from the database", trouble);
            busy(context);
        } catch (ReleaseRefused refused) {
            LOG.error("the published release needs a newer program", refused);
            busy(context);
        }
    }

    private static void busy(Context context) {
        LookUpDoor.send(context.header("Retry-After", "60"), 503, ProcedurePage.busy());
    }
}
