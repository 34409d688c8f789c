package vn.motcua.counter;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.motcua.domain.money.Amount;
import vn.motcua.domain.procedure.Attestation.Of;

/// The register (*sổ chứng thực bản sao từ bản chính*, *sổ chứng thực chữ ký/điểm chỉ*) of one book and month, to be
/// printed, bound and sealed (NĐ 23/2015/NĐ-CP Điều 13.3).
///
/// @param book as it is cited
/// @param rows by their numbers
public record RegisterPaper(Of of, Letterhead head, String book, YearMonth month, List<Row> rows) {

    public RegisterPaper {
        rows = List.copyOf(rows);
    }

    /// One number.
    ///
    /// @param requester as far as it is known, with the identity paper where signatures are attested; may be empty
    /// @param copies how many copies or papers were attested
    public record Row(
            int number, LocalDate date, String requester, String document, String signer, int copies, Amount fee) {}

    public int copies() {
        return rows.stream().mapToInt(Row::copies).sum();
    }

    public Amount fees() {
        return rows.stream().map(Row::fee).reduce(Amount.NOTHING, Amount::plus);
    }
}
