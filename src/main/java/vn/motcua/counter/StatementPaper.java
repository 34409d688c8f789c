package vn.motcua.counter;

import java.util.List;
import vn.motcua.domain.procedure.Attestation.Line;

/// What is written under attested copies or signatures (*lời chứng*): one page for each copy or paper, with nothing on
/// it but the text.
///
/// @param pages the lines of each, with every place filled
/// @param reprint 0 for the first print, else which reprint this is
public record StatementPaper(List<List<Line>> pages, Layout layout, int reprint) {

    public StatementPaper {
        pages = pages.stream().map(List::copyOf).toList();
        if (pages.isEmpty() || reprint < 0) {
            throw new IllegalArgumentException("a statement stands on a paper");
        }
    }

    /// Where it stands.
    public sealed interface Layout {

        /// On a page that is fed back, A4. @param at as this printer has to be aimed
        record OnPage(Corners.Spot at, int width) implements Layout {}

        /// On a label of its own. Millimetres.
        record OnLabel(int width, int height) implements Layout {}
    }
}
