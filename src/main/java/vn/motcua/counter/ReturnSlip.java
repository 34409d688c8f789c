package vn.motcua.counter;

import java.time.LocalDate;
import java.util.Optional;

/// What the recipient of a result signs (*giấy biên nhận trả kết quả*), in words as they are printed.
///
/// @param qr the text of the square code: a look-up address, never a person's data
/// @param procedure the name of the procedure
/// @param owner whose dossier it is (*chủ hồ sơ*)
/// @param giver the clerk's name
/// @param officePhone of the office
/// @param recipient who takes it
/// @param authorised whether with an authorisation (*người được ủy quyền*)
/// @param result what is handed over: its kind, number, book and date
/// @param day the day of the return
/// @param reprint 0 for the first print, else which reprint this is
/// @param training marked on every page as worth nothing
public record ReturnSlip(
        Letterhead head,
        String numberTitle,
        String number,
        String qr,
        String procedure,
        String owner,
        String giver,
        Optional<String> officePhone,
        Recipient recipient,
        boolean authorised,
        Result result,
        LocalDate day,
        int reprint,
        boolean training,
        PaperSize size) {

    /// @param idPaper the number on the paper that was shown
    public record Recipient(String name, Optional<String> idPaper, Optional<String> phone) {}

    /// @param extract what it says in brief (*trích yếu*): book, date and signer
    public record Result(String kind, Optional<String> number, String extract) {}
}
