package vn.motcua.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// Lets a fillable PDF in that does nothing of its own: hostile until it was looked through whole.
///
/// What is refused: more bytes, objects, pages or unpacked bytes than a form has; a password; scripts, actions, files
/// inside, XFA, sounds and films; a page that is turned.
final class FormDoor {

    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_OBJECTS = 20_000;
    private static final int DEEPEST = 50;
    private static final int MOST_PAGES = 20;
    private static final int MOST_UNPACKED = 32_000_000;

    /// Keys of dictionaries (ISO 32000-1, 12.6.3, 12.6.4.16, 7.11.4, 12.7.8, 13).
    private static final Set<String> KEYS = Set.of(
            "JS",
            "JavaScript",
            "AA",
            "OpenAction",
            "EmbeddedFiles",
            "EF",
            "AF",
            "XFA",
            "RichMediaContent",
            "Movie",
            "Sound");

    /// Kinds of actions (ISO 32000-1, table 198); a form needs none.
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "URI",
            "GoToR",
            "GoToE",
            "SubmitForm",
            "ImportData",
            "ResetForm",
            "Rendition",
            "Movie",
            "Sound",
            "Hide",
            "Named",
            "Thread",
            "RichMediaExecute");

    private int unpacked;

    private FormDoor() {}

    /// @throws IOException if it is not let in
    static PDDocument open(byte[] pdf) throws IOException {
        if (pdf.length > MOST_BYTES) {
            throw new IOException("too large");
        }
        var document = Loader.loadPDF(pdf);
        try {
            new FormDoor().look(document);
            return document;
        } catch (IOException | RuntimeException e) {
            document.close();
            throw e;
        }
    }

    private void look(PDDocument document) throws IOException {
        var objects = document.getDocument().getXrefTable().keySet();
        if (document.isEncrypted() || document.getNumberOfPages() > MOST_PAGES || objects.size() > MOST_OBJECTS) {
            throw new IOException("no form");
        }
        for (var key : objects) {
            look(document.getDocument().getObjectFromPool(key).getObject(), 0);
        }
        for (var page : document.getPages()) {
            if (page.getRotation() != 0) {
                throw new IOException("a page that is turned");
            }
        }
    }

    /// What is referred to is an object of its own and looked at in its turn.
    private void look(@Nullable COSBase base, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("too deep");
        }
        if (base instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                look(array.get(i), depth + 1);
            }
        } else if (base instanceof COSDictionary dictionary) {
            refuse(dictionary);
            for (var value : dictionary.getValues()) {
                look(value, depth + 1);
            }
        }
        if (base instanceof COSStream stream) {
            unpack(stream);
        }
    }

    private static void refuse(COSDictionary dictionary) throws IOException {
        var kind = dictionary.getNameAsString(COSName.S);
        boolean acts = kind != null && ACTIONS.contains(kind);
        if (acts || dictionary.keySet().stream().map(COSName::getName).anyMatch(KEYS::contains)) {
            throw new IOException("does more than a form does");
        }
    }

    private void unpack(COSStream stream) throws IOException {
        try (InputStream in = stream.createInputStream()) {
            unpacked += in.readNBytes(MOST_UNPACKED - unpacked + 1).length;
        }
        if (unpacked > MOST_UNPACKED) {
            throw new IOException("too large when unpacked");
        }
    }
}
