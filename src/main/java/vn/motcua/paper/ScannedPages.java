package vn.motcua.paper;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.motcua.counter.PagePicture;
import vn.motcua.counter.ScanPictures;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.ScanType;

/// Pages of files that other people made, within bounds of points, of what is unpacked and of time.
///
/// What takes too long goes on by itself until it ends, on a thread that keeps nothing alive: two of them at most.
public final class ScannedPages implements ScanPictures {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int AT_ONCE = 2;

    /// Points that a picture may have: A4 at 600 dots per inch is a third of it.
    static final long MOST_POINTS = 100_000_000;

    /// Points of the longer side on the screen.
    private static final int LONGER_SIDE = 2_000;

    private static final float DOTS = 150f / 72f;

    static {
        ImageIO.setUseCache(false); // it would put what it reads into a file of the temporary folder
    }

    private final ThreadFactory threads;
    private final Duration longest;
    private final Semaphore free = new Semaphore(AT_ONCE);

    /// @param threads that keep nothing alive: a file may hold its thread for ever
    public ScannedPages(ThreadFactory threads) {
        this(threads, LONGEST);
    }

    ScannedPages(ThreadFactory threads, Duration longest) {
        this.threads = threads;
        this.longest = longest;
    }

    @Override
    public Seen look(byte[] content, int page) {
        if (!free.tryAcquire()) {
            return refused("files.too-much");
        }
        var seen = new CompletableFuture<Seen>();
        var thread = threads.newThread(() -> {
            try {
                seen.complete(drawn(content, page));
            } finally {
                free.release();
            }
        });
        thread.start();
        try {
            return seen.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            thread.interrupt();
            return refused("files.too-much");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return refused("files.too-much");
        } catch (ExecutionException e) {
            throw new IllegalStateException("nothing completes it so", e);
        }
    }

    private static Seen refused(String key) {
        return new Seen.Refused(Sentence.of(key));
    }

    /// Whatever is the matter with a file is the file's fault, and its words may quote it.
    private static Seen drawn(byte[] content, int page) {
        try {
            var type = ScanType.of(content);
            if (type.isEmpty()) {
                return refused("files.not-shown");
            }
            return switch (type.get()) {
                case PDF -> pdf(content, page);
                case JPEG -> picture(content, "jpeg");
                case PNG -> picture(content, "png");
            };
        } catch (InvalidPasswordException _) {
            return refused("files.locked");
        } catch (OutOfMemoryError | StackOverflowError _) {
            return refused("files.too-much");
        } catch (IOException | RuntimeException | LinkageError _) {
            return refused("files.not-shown");
        }
    }

    private static Seen pdf(byte[] content, int page) throws IOException {
        switch (PdfLook.at(content)) {
            case FINE -> {}
            case LOCKED -> {
                return refused("files.locked");
            }
            case TOO_MUCH -> {
                return refused("files.too-much");
            }
        }
        try (var document = Loader.loadPDF(content)) {
            int pages = document.getNumberOfPages();
            if (pages < 1) {
                return refused("files.not-shown");
            }
            int shown = Math.clamp(page, 0, pages - 1);
            var box = document.getPage(shown).getCropBox();
            float longer = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            var image = renderer.renderImage(shown, Math.min(DOTS, LONGER_SIDE / longer), ImageType.RGB);
            return new Seen.Drawn(points(image), shown, pages);
        }
    }

    private static Seen picture(byte[] content, String format) throws IOException {
        var readers = ImageIO.getImageReadersByFormatName(format);
        var reader = readers.next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            return width * height > MOST_POINTS
                    ? refused("files.too-much")
                    : new Seen.Drawn(points(onWhite(read(reader, Math.max(width, height)))), 0, 1);
        } finally {
            reader.dispose();
        }
    }

    /// Only so many points of it as the screen can use.
    private static BufferedImage read(ImageReader reader, long longer) throws IOException {
        int step = (int) Math.max(1, longer / LONGER_SIDE);
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage onWhite(BufferedImage image) {
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = opaque.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return opaque;
    }

    private static PagePicture points(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new PagePicture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }
}
