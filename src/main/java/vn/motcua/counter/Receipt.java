package vn.motcua.counter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.procedure.ReceiptKind;

/// A receipt with the day of return (*giấy tiếp nhận hồ sơ và hẹn trả kết quả*, form 01 of TT 03/2025/TT-VPCP), in
/// words as they are printed.
///
/// @param title of the paper, which differs with the authority
/// @param formNote the line that names the form and its legal basis
/// @param numberTitle what the number is called
/// @param number the counter's number
/// @param portalNumber the number of the national portal (*mã hồ sơ*), once it is known
/// @param qr the text of the square code: a look-up address, never a person's data
/// @param request what is asked for (*nội dung yêu cầu giải quyết*)
/// @param owner the person whose dossier it is (*chủ hồ sơ*), where it is not the submitter
/// @param sets how many sets of the dossier (*bộ*)
/// @param limit the lawful time, in words
/// @param day the day of the receipt, written after the place
/// @param receivedAt day and hour, in words
/// @param dueAt day and hour, in words
/// @param deliverAt where the result is taken (*đăng ký nhận kết quả tại*)
/// @param receiver the clerk's name
/// @param copies a name for each copy (*liên*), such as `Lưu` and `Giao khách hàng`; each is a whole set of pages
/// @param reprint 0 for the first print, else which reprint this is
/// @param supersedes the number of the receipt whose place this one takes
/// @param training marked on every page as worth nothing
/// @param kind which form it is drawn by
public record Receipt(
        Letterhead head,
        String title,
        Optional<String> formNote,
        String numberTitle,
        String number,
        Optional<String> portalNumber,
        String qr,
        Submitter submitter,
        String request,
        Optional<Owner> owner,
        List<PaperRow> papers,
        int sets,
        String limit,
        LocalDate day,
        String receivedAt,
        String dueAt,
        Optional<String> note,
        Optional<String> deliverAt,
        String receiver,
        List<String> copies,
        int reprint,
        Optional<String> supersedes,
        boolean training,
        PaperSize size,
        ReceiptKind kind) {

    public Receipt {
        papers = List.copyOf(papers);
        copies = List.copyOf(copies);
        if (copies.isEmpty() || sets < 0 || reprint < 0) {
            throw new IllegalArgumentException("a receipt has a copy, and counts are not negative");
        }
    }

    /// Who hands the dossier in (*người nộp*).
    ///
    /// @param idPaper the paper that proves who it is, in words
    public record Submitter(
            String name,
            Optional<String> address,
            Optional<String> phone,
            Optional<String> email,
            Optional<String> idPaper) {}

    /// Whose dossier it is (*chủ hồ sơ*).
    public record Owner(String name, Optional<String> address) {}

    /// One kind of paper in the dossier (*thành phần hồ sơ*).
    ///
    /// @param originals how many originals (*bản chính*)
    /// @param certified how many certified copies (*bản chứng thực*)
    /// @param photocopies how many plain copies (*bản chụp*)
    /// @param shown only looked at and handed back (*xuất trình*)
    public record PaperRow(String name, int originals, int certified, int photocopies, boolean shown) {}
}
