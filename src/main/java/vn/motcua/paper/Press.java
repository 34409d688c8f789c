package vn.motcua.paper;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.w3c.dom.Document;
import vn.motcua.counter.Paper;
import vn.motcua.counter.UndrawablePaper;

/// Draws a page of HTML as PDF/A-2u.
///
/// What it may fetch is nothing: fonts are the program's own, pictures are inlined. The library's own log is off,
/// because it quotes the page.
final class Press {

    private static final String NOWHERE = "about:blank";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

    /// @throws UndrawablePaper for a page that cannot be drawn
    Paper print(String html, String title) {
        var page = StrictPage.read(html);
        try (var renderer = builder(page).buildPdfRenderer();
                var document = renderer.createPDFKeepOpen();
                var bytes = new ByteArrayOutputStream()) {
            Plate.mark(document, title);
            document.save(bytes);
            return new Paper(bytes.toByteArray(), document.getNumberOfPages());
        } catch (IOException | RuntimeException e) {
            throw new UndrawablePaper("the page cannot be drawn", e);
        }
    }

    private PdfRendererBuilder builder(Document page) {
        var builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .useColorProfile(Colours.PROFILE)
                .useCacheStore(CacheStore.PDF_FONT_METRICS, metrics)
                .useReplacementText("?")
                .withW3cDocument(page, NOWHERE);
        Face.addTo(builder);
        refuseEverythingOutside(builder);
        return builder;
    }

    private static void refuseEverythingOutside(PdfRendererBuilder builder) {
        builder.useUriResolver((base, uri) -> uri.startsWith(StrictPage.PICTURE) ? uri : null);
        for (var when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith(StrictPage.PICTURE), when);
        }
        builder.useProtocolsStreamImplementation(
                uri -> {
                    throw new UndrawablePaper("the template reaches outside");
                },
                "http",
                "https",
                "file",
                "jar",
                "ftp",
                "classpath");
    }

    /// Of its own, so that it is only built when something is drawn.
    private static final class Colours {
        static final byte[] PROFILE =
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }
}
