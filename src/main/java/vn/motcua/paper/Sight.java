package vn.motcua.paper;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.motcua.catalogue.Drawing.Flaw;
import vn.motcua.catalogue.Drawing.Kind;

/// Looks at every letter of a drawn paper: none may lie beyond the sheet, and none over another.
final class Sight extends PDFTextStripper {

    /// Points from the edge of a sheet that printers do not reach.
    private static final float EDGE = 8;

    /// How much of the smaller letter another may cover: neighbours touch, accents reach into the line above.
    private static final float TOUCH = 0.35f;

    /// Points; letters further from each other than this are not compared.
    private static final float CELL = 12;

    /// Letters that are told with a place.
    private static final int TOLD = 24;

    private record Letter(String text, float left, float top, float width, float height, int number) {

        /// The share of the smaller one that is covered.
        float covered(Letter other) {
            float across = Math.min(left + width, other.left + other.width) - Math.max(left, other.left);
            float down = Math.min(top + height, other.top + other.height) - Math.max(top, other.top);
            float least = Math.min(width * height, other.width * other.height);
            return across <= 0 || down <= 0 || least <= 0 ? 0 : across * down / least;
        }
    }

    private final List<Flaw> flaws = new ArrayList<>();
    private final List<Letter> letters = new ArrayList<>();

    private final Map<COSDictionary, PDFont> fonts = new IdentityHashMap<>();

    private Sight(List<PDFont> known) {
        known.forEach(font -> fonts.put(font.getCOSObject(), font));
        addOperator(new ChooseFont());
    }

    /// At most one flaw of each kind for each page.
    ///
    /// @param fonts it was drawn with; what is not saved does not hold their letters yet
    static List<Flaw> of(PDDocument document, List<PDFont> fonts) throws IOException {
        var sight = new Sight(fonts);
        sight.writeText(document, Writer.nullWriter());
        return List.copyOf(sight.flaws);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (!position.getUnicode().isBlank()) {
            float height = position.getHeightDir();
            letters.add(new Letter(
                    position.getUnicode(),
                    position.getXDirAdj(),
                    position.getYDirAdj() - height,
                    position.getWidthDirAdj(),
                    height,
                    letters.size()));
        }
    }

    @Override
    protected void endPage(PDPage page) {
        outside(page);
        overlap();
        letters.clear();
    }

    private void outside(PDPage page) {
        var box = page.getMediaBox();
        letters.stream()
                .filter(letter -> letter.left() < EDGE
                        || letter.top() < EDGE
                        || letter.left() + letter.width() > box.getWidth() - EDGE
                        || letter.top() + letter.height() > box.getHeight() - EDGE)
                .findFirst()
                .ifPresent(letter -> flaws.add(new Flaw(Kind.OUTSIDE, 0, around(letter))));
    }

    private void overlap() {
        Map<Long, List<Letter>> cells = new HashMap<>();
        for (var letter : letters) {
            int column = (int) (letter.left() / CELL);
            int row = (int) (letter.top() / CELL);
            for (int x = column - 1; x <= column + 1; x++) {
                for (int y = row - 1; y <= row + 1; y++) {
                    for (var other : cells.getOrDefault(cell(x, y), List.of())) {
                        if (letter.covered(other) > TOUCH) {
                            flaws.add(new Flaw(Kind.OVERLAP, 0, around(letter)));
                            return;
                        }
                    }
                }
            }
            cells.computeIfAbsent(cell(column, row), _ -> new ArrayList<>()).add(letter);
        }
    }

    /// Spread so that the cells of one sheet do not fall on each other in a map of them.
    private static long cell(int column, int row) {
        return column * 65_537L + row;
    }

    /// The letters from this one on, as they were written.
    private String around(Letter letter) {
        var text = new StringBuilder();
        for (int i = letter.number(); i < Math.min(letters.size(), letter.number() + TOLD); i++) {
            text.append(letters.get(i).text());
        }
        return text.toString();
    }

    /// A font by what the page calls it: a known one as it is, any other as the document holds it.
    private final class ChooseFont extends OperatorProcessor {

        ChooseFont() {
            super(Sight.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (operands.size() == 2
                    && operands.get(0) instanceof COSName name
                    && operands.get(1) instanceof COSNumber size) {
                var text = getGraphicsState().getTextState();
                text.setFontSize(size.floatValue());
                text.setFont(font(name));
            }
        }

        private PDFont font(COSName name) throws IOException {
            var all = getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            var known = all == null ? null : fonts.get(all.getCOSDictionary(name));
            return known == null ? getResources().getFont(name) : known;
        }

        @Override
        public String getName() {
            return OperatorName.SET_FONT_AND_SIZE;
        }
    }
}
