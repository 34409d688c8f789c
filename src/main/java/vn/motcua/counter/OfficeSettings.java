package vn.motcua.counter;

import java.util.List;
import java.util.Optional;
import vn.motcua.domain.dossier.NumberPattern;

/// What is the office's own: nothing of it stands in Java, because the law may change it.
///
/// @param agency agency code (*mã định danh*), such as `H99.15.07`
/// @param parent the line above the office's name on papers
/// @param name such as `ỦY BAN NHÂN DÂN PHƯỜNG AN KHÊ`
/// @param unit the receiving unit, such as `Trung tâm Phục vụ hành chính công phường An Khê`
/// @param place the place before a date (*địa danh*)
/// @param phone printed for questions
/// @param lookUp where the public look-up answers, without a slash at the end
/// @param numberTitle what our number is called on papers
/// @param receiptTitle the title of the receipt
/// @param receiptBasis the line that names the legal form; empty for none
/// @param receiptNote the note below the due date
/// @param copies what stands on each copy of the receipt
/// @param sheet A4 or A5
public record OfficeSettings(
        String agency,
        String parent,
        String name,
        String unit,
        String place,
        Optional<String> phone,
        String lookUp,
        NumberPattern numbers,
        String numberTitle,
        String receiptTitle,
        Optional<String> receiptBasis,
        Optional<String> receiptNote,
        List<String> copies,
        PaperSize sheet) {

    /// Longest address of the look-up with which the receipt's QR stays within version 9.
    private static final int LOOK_UP = 40;

    public OfficeSettings {
        copies = List.copyOf(copies);
        if (sheet == PaperSize.LABEL) {
            throw new IllegalArgumentException("a receipt is no label");
        }
        if (!NumberPattern.isAgency(agency)
                || lookUp.length() > LOOK_UP
                || !lookUp.matches("https?://[\\w.:/-]*[\\w]")) {
            throw new IllegalArgumentException("agency code or look-up address");
        }
    }

    public Letterhead letterhead() {
        return new Letterhead(parent, name, unit, place);
    }
}
