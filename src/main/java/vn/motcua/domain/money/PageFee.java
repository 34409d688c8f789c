package vn.motcua.domain.money;

/// A fee by the page of the original, with a ceiling for each copy (TT 226/2016/TT-BTC Điều 4 for attested copies).
///
/// @param page for each of the first pages
/// @param firstPages how many those are
/// @param furtherPage for each page after them
/// @param ceiling the most that one copy costs
public record PageFee(Amount page, int firstPages, Amount furtherPage, Amount ceiling) implements AttestationFee {

    public PageFee {
        if (firstPages < 1) {
            throw new IllegalArgumentException("firstPages: " + firstPages);
        }
    }

    /// What one copy costs.
    ///
    /// @param pages of the original, 1 or more
    public Amount ofCopy(int pages) {
        if (pages < 1) {
            throw new IllegalArgumentException("pages: " + pages);
        }
        int further = Math.max(0, pages - firstPages);
        return page.times(pages - further).plus(furtherPage.times(further)).atMost(ceiling);
    }

    @Override
    public Amount of(int pages, int copies) {
        return ofCopy(pages).times(copies);
    }
}
