package vn.motcua.domain.dossier;

import java.time.LocalDate;
import java.util.List;

/// Copies (*chứng thực bản sao từ bản chính*) or signatures (*chứng thực chữ ký*) were attested and entered in the
/// register (*sổ chứng thực*), one number for all copies of one original at the same time (NĐ 23/2015/NĐ-CP Điều 20.3),
/// from a book that this desk owns.
///
/// @param book the book as it is cited, such as `01/2026-SCT/BS`
/// @param year the numbers of a book run from 1 within one year
/// @param date the day on the attestation
/// @param entries one for each original or paper, in the order of the request
/// @param signer whose name stands under the attestation
public record Attested(String book, int year, LocalDate date, List<Entry> entries, Signer signer)
        implements Facts, Written {

    public Attested {
        entries = List.copyOf(entries);
        if (book.isBlank() || entries.isEmpty()) {
            throw new IllegalArgumentException("an attestation stands in a book and has an entry");
        }
    }

    /// One original (*bản chính*), or one paper that was signed.
    ///
    /// @param number in the book, 1 or more
    /// @param document what it is, such as `Bằng tốt nghiệp đại học`
    /// @param pages of the original
    /// @param copies how many copies were attested, or how many papers with the same words were signed
    /// @param fee in đồng, for all copies of this original, or all these papers
    public record Entry(int number, String document, int pages, int copies, long fee) {

        public Entry {
            if (number < 1 || pages < 1 || copies < 1 || fee < 0 || document.isBlank()) {
                throw new IllegalArgumentException("entry " + number);
            }
        }
    }
}
