package vn.motcua.domain.money;

/// A fee for each case (*trường hợp*): one or several signatures in one paper, whatever its pages (TT 226/2016 Điều 4).
public record CaseFee(Amount each) implements AttestationFee {

    @Override
    public Amount of(int pages, int copies) {
        if (pages < 1 || copies < 1) {
            throw new IllegalArgumentException("pages: " + pages + ", papers: " + copies);
        }
        return each.times(copies);
    }
}
