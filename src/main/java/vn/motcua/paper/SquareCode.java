package vn.motcua.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import vn.motcua.counter.UndrawablePaper;

/// A square code (QR, ISO/IEC 18004, level M) as a picture for a page, with its quiet zone of four modules.
///
/// @param picture a `data:` address
/// @param millimetres the side, quiet zone included; one module is three dots of a 203-dpi printer, so that
///     all print alike; version 9 with its quiet zone is 23 mm
record SquareCode(String picture, String millimetres) {

    private static final int PIXELS = 4;
    private static final int QUIET = 4;
    private static final double MODULE = 3 * 25.4 / 203;

    /// @throws UndrawablePaper for text that no code can hold
    static SquareCode of(String text) {
        var modules = modules(text);
        int side = modules.getWidth() + 2 * QUIET;
        return new SquareCode(
                Allowed.PICTURE + Base64.getEncoder().encodeToString(png(modules, side * PIXELS)),
                String.format(Locale.ROOT, "%.2f", side * MODULE));
    }

    private static ByteMatrix modules(String text) {
        try {
            // the hint costs a segment that some hand scanners do not know; an address is plain ASCII and goes without
            var hints = StandardCharsets.US_ASCII.newEncoder().canEncode(text)
                    ? Map.<EncodeHintType, Object>of()
                    : Map.<EncodeHintType, Object>of(EncodeHintType.CHARACTER_SET, "UTF-8");
            return Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix();
        } catch (WriterException e) {
            throw new UndrawablePaper("too much text for a square code", e);
        }
    }

    private static byte[] png(ByteMatrix modules, int pixels) {
        var picture = new BufferedImage(pixels, pixels, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < pixels; y++) {
            for (int x = 0; x < pixels; x++) {
                picture.setRGB(x, y, dark(modules, x / PIXELS - QUIET, y / PIXELS - QUIET) ? 0 : 0xFFFFFF);
            }
        }
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean dark(ByteMatrix modules, int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }
}
