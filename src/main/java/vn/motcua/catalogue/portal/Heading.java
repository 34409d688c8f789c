package vn.motcua.catalogue.portal;

import java.util.Optional;
import java.util.regex.Pattern;

/// What the heading over a group of papers means.
///
/// @param label what the group is for, where it is one of several or has a condition
record Heading(Kind kind, Optional<String> label) {

    enum Kind {
        /// Every dossier: *Giấy tờ phải nộp*, *Thành phần hồ sơ*, or no heading.
        ALWAYS,
        /// Every dossier, shown and handed back: *Giấy tờ phải xuất trình*.
        SHOWN,
        /// Dossiers of one sort: *Đăng ký tạm trú theo danh sách, hồ sơ gồm*.
        VARIANT,
        /// No papers: *Lưu ý*.
        REMARKS,
        UNKNOWN
    }

    private static final Pattern ALWAYS = Pattern.compile("|giấy tờ (?:phải )?nộp|thành phần hồ sơ|hồ sơ (?:bao )?gồm");
    private static final Pattern VARIANT = Pattern.compile(".*(?:trường hợp|đối với|hồ sơ.* gồm).*");
    private static final Pattern NUMBER = Pattern.compile("^\\(?\\d+(?:\\.\\d+)*[.)]\\s*");
    private static final Pattern CONSISTS = Pattern.compile("^Hồ sơ |,? ?hồ sơ (?:bao )?gồm$| gồm$");

    /// @param procedure its name: a heading that contains it tells of a sort of it
    static Heading of(String name, String procedure) {
        var text = NUMBER.matcher(Texts.item(name)).replaceFirst("");
        var lower = Texts.lower(text);
        if (ALWAYS.matcher(lower).matches()) {
            return new Heading(Kind.ALWAYS, Optional.empty());
        }
        if (lower.startsWith("lưu ý") || lower.startsWith("ghi chú")) {
            return new Heading(Kind.REMARKS, Optional.empty());
        }
        if (lower.contains("xuất trình")) {
            return new Heading(Kind.SHOWN, Optional.empty());
        }
        boolean variant = VARIANT.matcher(lower).matches() || lower.contains(Texts.lower(procedure));
        var label = Texts.capital(CONSISTS.matcher(text).replaceAll("").strip());
        return new Heading(variant ? Kind.VARIANT : Kind.UNKNOWN, Optional.of(label.isEmpty() ? text : label));
    }

    /// Whether it holds only for some, also where it stands alone.
    boolean isCase() {
        return label.map(Texts::lower)
                .filter(text -> text.contains("trường hợp") || text.contains("đối với"))
                .isPresent();
    }
}
