package vn.motcua.counter;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.motcua.domain.money.Amount;

/// The register of attested copies (*sổ chứng thực bản sao từ bản chính*) of one book and month, to be printed, bound
/// and sealed (NĐ 23/2015/NĐ-CP Điều 13.3).
///
/// @param book as it is cited
/// @param rows by their numbers
public record RegisterPaper(Letterhead head, String book, YearMonth month, List<Row> rows) {

    public RegisterPaper {
        rows = List.copyOf(rows);
    }

    /// One number. @param requester as far as it is known; may be empty
    public record Row(
            int number, LocalDate date, String requester, String document, String signer, int copies, Amount fee) {}

    public int copies() {
        return rows.stream().mapToInt(Row::copies).sum();
    }

    public Amount fees() {
        return rows.stream().map(Row::fee).reduce(Amount.NOTHING, Amount::plus);
    }
}
