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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.w3c.dom.Document;
import vn.motcua.catalogue.Drawing.Flaw;
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
        // the JDK's own, by name: else every paper looks through the whole class path for another one
        setIfAbsent(
                "javax.xml.transform.TransformerFactory",
                "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl");
        setIfAbsent(
                "javax.xml.parsers.DocumentBuilderFactory",
                "com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl");
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /// Pages of one paper; no form of a citizen has as many.
    static final int MOST_PAGES = 200;

    private static final Duration LONGEST_PAPER = Duration.ofSeconds(20);

    private final FSDefaultCacheStore metrics;
    private final List<Face> faces;
    private final boolean training;
    private final boolean closed;

    Press() {
        this(new FSDefaultCacheStore(), Face.all(), false, false);
    }

    private Press(FSDefaultCacheStore metrics, List<Face> faces, boolean training, boolean closed) {
        this.metrics = metrics;
        this.faces = faces;
        this.training = training;
        this.closed = closed;
    }

    /// The same press with [TrainingMark] on every page.
    Press training() {
        return new Press(metrics, faces, true, closed);
    }

    /// The same press for forms that are about to be signed: [OpenLines] are struck through.
    Press closed() {
        return new Press(metrics, faces, training, true);
    }

    /// Draws papers one after the other into one PDF; each counts its own pages.
    ///
    /// @throws UndrawablePaper for a page that cannot be drawn
    Paper print(List<String> papers, String title) {
        return print(papers, List.of(), title);
    }

    /// The same with official forms behind.
    ///
    /// @throws UndrawablePaper for a page that cannot be drawn, or a form that cannot be filled
    Paper print(List<String> papers, List<FillableForm> forms, String title) {
        return drawable(papers, pages -> drawn(pages, forms, title));
    }

    private interface Work<R> {
        R on(List<Document> pages) throws IOException;
    }

    /// One paper at a time, because the parsed faces are shared.
    private <R> R drawable(List<String> papers, Work<R> work) {
        if (papers.stream().mapToLong(String::length).sum() > Allowance.LONGEST) {
            throw Allowance.beyondMeasure();
        }
        try {
            var pages = papers.stream().map(StrictPage::read).toList();
            if (closed) {
                pages.forEach(OpenLines::strike);
            }
            synchronized (faces) {
                return work.on(pages);
            }
        } catch (UndrawablePaper e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // the library's own message may quote the page
            throw new UndrawablePaper(
                    "the page cannot be drawn: " + e.getClass().getSimpleName());
        }
    }

    private Paper drawn(List<Document> papers, List<FillableForm> forms, String title) throws IOException {
        var others = new ArrayList<PDDocument>();
        try (var document = new PDDocument()) {
            var behind = new ArrayList<byte[]>();
            for (int i = 0; i < papers.size(); i++) {
                if (i == 0) {
                    draw(papers.getFirst(), document);
                } else {
                    behind.add(bytes(papers.get(i)));
                }
            }
            forms.forEach(form -> behind.add(form.filled(faces.getFirst())));
            for (var pdf : behind) {
                var other = Loader.loadPDF(pdf);
                others.add(other);
                for (var page : other.getPages()) {
                    document.importPage(page);
                }
            }
            if (training) {
                TrainingMark.on(document, faces.get(1));
            }
            Plate.mark(document, title, forms.isEmpty());
            return new Paper(saved(document), document.getNumberOfPages());
        } finally {
            for (var other : others) {
                other.close(); // what was taken from it is read when the whole is saved
            }
        }
    }

    private void draw(Document page, PDDocument onto) throws IOException {
        var builder = builder(page, onto).useColorProfile(Colours.PROFILE);
        faces.forEach(face -> face.addTo(builder, onto));
        draw(page, builder);
    }

    private void draw(Document page, PdfRendererBuilder builder) throws IOException {
        var lacking = Letters.lacking(page, faces.getFirst());
        if (!lacking.isEmpty()) {
            throw UndrawablePaper.lacking(lacking);
        }
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    /// The faces as fonts for papers that are not saved: each is set up once and not for every paper.
    ///
    /// @return in the order of the faces
    List<PDFont> trialFonts() throws IOException {
        try (var nowhere = new PDDocument()) {
            var fonts = new ArrayList<PDFont>();
            for (var face : faces) {
                fonts.add(face.in(nowhere));
            }
            return List.copyOf(fonts);
        }
    }

    /// Draws a paper as [#print] does, looks at it and throws it away; nothing is saved for that.
    ///
    /// @param fonts what [#trialFonts] gave
    /// @throws UndrawablePaper for a page that cannot be drawn
    List<Flaw> look(String paper, List<PDFont> fonts) {
        return drawable(List.of(paper), pages -> {
            try (var document = new PDDocument()) {
                var page = pages.getFirst();
                var builder = builder(page, document);
                for (int i = 0; i < fonts.size(); i++) {
                    faces.get(i).addTo(builder, fonts.get(i));
                }
                draw(page, builder);
                return Sight.of(document, fonts);
            }
        });
    }

    /// Saved, because only then does a document hold the letters that it uses.
    private byte[] bytes(Document page) throws IOException {
        try (var document = new PDDocument()) {
            draw(page, document);
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        try (var bytes = new ByteArrayOutputStream()) {
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private PdfRendererBuilder builder(Document page, PDDocument document) {
        var builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .useCacheStore(CacheStore.PDF_FONT_METRICS, metrics)
                .useReplacementText("?")
                .useUnicodeLineBreaker(new AtBlanks(Deadline.in(LONGEST_PAPER)))
                .usePageSupplier(Press::page)
                .usePDDocument(document)
                .withW3cDocument(page, NOWHERE);
        refuseEverythingOutside(builder);
        return builder;
    }

    private static PDPage page(PDDocument document, float width, float height, int number, int shadow) {
        if (number >= MOST_PAGES) {
            throw Allowance.beyondMeasure();
        }
        var page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        return page;
    }

    private static void refuseEverythingOutside(PdfRendererBuilder builder) {
        builder.useUriResolver((base, uri) -> uri.startsWith(Allowed.PICTURE) ? uri : null);
        for (var when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith(Allowed.PICTURE), when);
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
