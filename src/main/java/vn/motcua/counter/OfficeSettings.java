package vn.motcua.counter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.domain.dossier.NumberPattern;
import vn.motcua.domain.procedure.Procedure;

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
/// @param authorities by code of the list `authority`: what the office decided about others; mostly nothing
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
        PaperSize sheet,
        Map<String, Authority> authorities) {

    /// What stands before the place in the name of a people's committee.
    private static final Pattern COMMITTEE =
            Pattern.compile("^(ỦY BAN NHÂN DÂN|UBND)\\s+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// The agency code of every training office. No agency has it: real codes begin with a letter and two digits
    /// (QĐ 20/2020/QĐ-TTg, QCVN 102:2016), so that no number given in training can ever be taken for a real one.
    public static final String TRAINING_AGENCY = "TAP.HUAN";

    /// Longest address of the look-up with which the receipt's QR stays within version 9.
    private static final int LOOK_UP = 40;

    public OfficeSettings {
        copies = List.copyOf(copies);
        if (sheet == PaperSize.LABEL) {
            throw new IllegalArgumentException("a receipt is no label");
        }
        authorities = Map.copyOf(authorities);
        if (!NumberPattern.isAgency(agency) || !isLookUp(lookUp)) {
            throw new IllegalArgumentException("agency code or look-up address");
        }
    }

    /// An office that decided nothing about other authorities.
    public OfficeSettings(
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
        this(
                agency,
                parent,
                name,
                unit,
                place,
                phone,
                lookUp,
                numbers,
                numberTitle,
                receiptTitle,
                receiptBasis,
                receiptNote,
                copies,
                sheet,
                Map.of());
    }

    /// The same office with what it decided about another authority.
    public OfficeSettings with(String code, Authority authority) {
        var changed = new HashMap<>(authorities);
        changed.put(code, authority);
        return new OfficeSettings(
                agency,
                parent,
                name,
                unit,
                place,
                phone,
                lookUp,
                numbers,
                numberTitle,
                receiptTitle,
                receiptBasis,
                receiptNote,
                copies,
                sheet,
                changed);
    }

    /// Whether dossiers of a procedure are taken in here; else only its form is written (`intake: formOnly`) and the
    /// citizen goes to the authority that decides.
    public boolean takes(Procedure procedure) {
        return switch (procedure.intake()) {
            case FULL -> true;
            case FORM_ONLY -> authority(procedure.authority()).taken();
        };
    }

    /// Who decides a procedure: as the office said, or named after the same place (`CÔNG AN PHƯỜNG AN KHÊ` beside
    /// `ỦY BAN NHÂN DÂN PHƯỜNG AN KHÊ`), or the office itself.
    ///
    /// @param code of the list `authority`
    public Authority authority(String code) {
        var decided = Optional.ofNullable(authorities.get(code));
        return decided.orElseGet(() -> namedAfter(code).orElseGet(() -> new Authority(parent, name, true)));
    }

    private Optional<Authority> namedAfter(String code) {
        var key = "office.authority-" + code;
        return Words.VIETNAMESE.bundle("office").containsKey(key)
                ? Optional.of(new Authority(named(key, parent), named(key, name), false))
                : Optional.empty();
    }

    private static String named(String key, String committee) {
        return Words.VIETNAMESE.say(key, COMMITTEE.matcher(committee).replaceFirst(""));
    }

    /// How papers of a procedure are headed.
    ///
    /// @param code of the list `authority`
    public Letterhead letterhead(String code) {
        var authority = authority(code);
        return new Letterhead(authority.parent(), authority.name(), unit, place);
    }

    /// An address of the public look-up, short enough for the square code on receipts.
    public static boolean isLookUp(String address) {
        return address.length() <= LOOK_UP && address.matches("https?://[\\w.:/-]*[\\w]");
    }

    /// An office for training: its papers, pages and numbers are worth nothing, for ever ([#TRAINING_AGENCY]).
    public boolean training() {
        return agency.equals(TRAINING_AGENCY);
    }

    public Letterhead letterhead() {
        return new Letterhead(parent, name, unit, place);
    }
}
