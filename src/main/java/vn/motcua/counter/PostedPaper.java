package vn.motcua.counter;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.catalogue.CitizenSheet;

/// What the office hangs up or hands out of a procedure.
///
/// @param parts what it says, each under its title
/// @param address the public page of the procedure
public record PostedPaper(Kind kind, Letterhead head, String code, String name, List<Part> parts, String address) {

    /// How it is used.
    public enum Kind {
        /// hung up whole (*niêm yết*), A4
        NOTICE,
        /// a large square code with name and code (*niêm yết bằng mã QR*), A4
        POSTER,
        /// what to bring, for who has no telephone (*giấy tờ cần mang*), A5
        SLIP;

        public PaperSize size() {
            return this == SLIP ? PaperSize.A5 : PaperSize.A4;
        }
    }

    /// A title and the lines under it.
    public record Part(String title, List<String> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    public PostedPaper {
        parts = List.copyOf(parts);
    }

    /// @param lookUp where the public pages are, without a slash at the end
    public static PostedPaper of(Kind kind, CitizenSheet sheet, Letterhead head, String lookUp) {
        var words = Words.VIETNAMESE;
        var parts = new ArrayList<Part>();
        if (kind != Kind.POSTER) {
            parts.add(needs("sheet.always", sheet.always()));
            if (!sheet.sometimes().isEmpty()) {
                parts.add(needs("sheet.sometimes", sheet.sometimes()));
            }
            parts.add(new Part(
                    words.say("sheet.fees"),
                    sheet.fees().stream().map(words::say).toList()));
            parts.add(new Part(words.say("sheet.limit"), List.of(words.say(sheet.limit()))));
        }
        if (kind == Kind.NOTICE) {
            parts.addFirst(new Part(words.say("sheet.decides"), List.of(sheet.authority())));
            sheet.result().ifPresent(result -> parts.add(new Part(words.say("sheet.result"), List.of(result))));
            parts.add(new Part(words.say("sheet.basis"), List.of(String.join("; ", sheet.legalBasis()))));
        }
        return new PostedPaper(kind, head, sheet.code(), sheet.name(), parts, lookUp + "/tt/" + sheet.code());
    }

    private static Part needs(String title, List<CitizenSheet.Need> needs) {
        var words = Words.VIETNAMESE;
        return new Part(
                words.say(title),
                needs.isEmpty()
                        ? List.of(words.say("sheet.none"))
                        : needs.stream()
                                .map(need -> words.say("listing.need", need.name(), need.how()))
                                .toList());
    }
}
