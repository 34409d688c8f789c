package vn.motcua.paper;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.motcua.counter.Paper;

/// What a machine reads on a paper, with every run of blanks and line ends as one blank.
final class Texts {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private Texts() {}

    static String of(Paper paper) throws IOException {
        try (var document = Loader.loadPDF(paper.pdf())) {
            return BLANKS.matcher(new PDFTextStripper().getText(document)).replaceAll(" ");
        }
    }
}
