package vn.motcua.catalogue.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.catalogue.Outdated;
import vn.motcua.catalogue.portal.PortalProcedure.Row;

/// What one row among a procedure's papers means. Few rows are bare names of papers: they carry conditions,
/// explanations, what is for those who file online, and remarks to the clerk.
sealed interface RowText {

    /// No paper: a heading, an explanation, a remark, or something for those who file online.
    record Skipped() implements RowText {}

    /// @param condition when the paper is asked for, as a question; always where there is none
    record Paper(
            String name,
            Optional<String> note,
            Optional<String> condition,
            int originals,
            int certified,
            int copies,
            boolean shown,
            List<Open> open)
            implements RowText {

        /// What a citizen writes and signs.
        boolean isDeclaration() {
            return DECLARATION.matcher(name).lookingAt();
        }
    }

    Pattern DECLARATION = Pattern.compile("(?:Tờ khai|Đơn|Giấy đề nghị|Văn bản đề nghị|Đề nghị|Mẫu số \\d+\\. Đơn)\\b");
    Pattern PAPER = Pattern.compile(
            "(?:\\d+ bộ |một trong (?:các |những )?|các )?(?:loại )?(?:tờ khai|giấy|đơn|văn bản|bản|biên bản|quyết định|hợp đồng|hồ sơ|sổ|phiếu|thẻ|"
                    + "hộ chiếu|trích lục|danh sách|báo cáo|tài liệu|đề nghị|mẫu|chứng cứ|ý kiến)\\b.*",
            Pattern.UNICODE_CHARACTER_CLASS);
    Pattern REMARK = Pattern.compile("(?:lưu ý|ghi chú)\\b.*", Pattern.UNICODE_CHARACTER_CLASS);
    Pattern ONLINE = Pattern.compile("mẫu (?:hộ tịch )?điện tử tương tác.*");
    Pattern EXPLANATION = Pattern.compile("(?:trường hợp|ví dụ:?|đối với|nếu|người|khi|cơ quan|cá nhân) .*");
    Pattern INFORMATION =
            Pattern.compile("Thông tin .*?\\. (Trường hợp .*?) thì công dân xuất trình (giấy tờ.*?)(?:\\. (.*)|$)");
    Pattern AT_THE_COUNTER = Pattern.compile("\\s*\\(nếu người[^()]*hình thức trực tiếp[^()]*\\)+");
    Pattern SENTENCE = Pattern.compile("(?<=[^\\d][.])\\s+(?=\\p{Lu})");
    Pattern CASE_FIRST =
            Pattern.compile("((?:Trường hợp|Đối với|Nếu) .*?)(?:: |,? (?:thì(?: phải)?|phải) (?:có|nộp lại|nộp|"
                    + "xuất trình|kèm theo|bổ sung) |,? thì )(\\p{L}.*)");
    Pattern CASE_LATER = Pattern.compile("(.*?),? ((?:trong trường hợp|đối với|nếu) .*)");
    Pattern TWO = Pattern.compile(" hoặc \\p{Lu}| trong trường hợp ");
    Pattern INSTEAD = Pattern.compile("không có .{0,80}nêu trên", Pattern.CASE_INSENSITIVE);
    Pattern CERTIFIED = Pattern.compile("bản sao (?:có |được )?chứng thực");
    String IF_ANY = "(nếu có)";

    /// @param shownOnly whether the group is one of papers that are shown and handed back
    static RowText of(Row row, boolean shownOnly, Outdated outdated) {
        var text = Texts.item(row.text());
        var lower = Texts.lower(text);
        boolean counted = row.originals() + row.copies() > 0;
        if (text.isEmpty()
                || REMARK.matcher(lower).matches()
                || ONLINE.matcher(lower).matches()) {
            return new Skipped();
        }
        boolean heading = Texts.line(row.text()).endsWith(":");
        if (!counted && (heading || EXPLANATION.matcher(lower).matches())) {
            return new Skipped();
        }
        var open = new ArrayList<Open>();
        if (!counted && !shownOnly) {
            open.add(Open.of(Open.Why.PAPER, "portal.paper-no-count"));
        }
        outdated.papersIn(text)
                .forEach(name -> open.add(Open.of(
                        Open.Why.GONE, "portal.gone", name, outdated.papers().getOrDefault(name, ""))));
        return paper(row, text, shownOnly, open);
    }

    private static Paper paper(Row row, String text, boolean shownOnly, List<Open> open) {
        var information = INFORMATION.matcher(text);
        if (information.matches()) {
            return new Paper(
                    Texts.capital(information.group(2)),
                    Optional.ofNullable(information.group(3)).filter(note -> !note.isBlank()),
                    Optional.of(information.group(1) + ": " + information.group(2)),
                    0,
                    0,
                    0,
                    true,
                    open);
        }
        var sentences = SENTENCE.split(AT_THE_COUNTER.matcher(text).replaceAll(""), 2);
        var name = Texts.item(sentences[0]);
        var condition = condition(name, open);
        var named = condition.map(Condition::paper).orElse(name);
        unlike(condition, named, open);
        if (INSTEAD.matcher(text).find()) {
            open.add(Open.of(Open.Why.PAPER, "portal.paper-instead"));
        }
        if (!shownOnly && row.originals() > 0 && row.copies() > 0) {
            open.add(Open.of(Open.Why.PAPER, "portal.paper-both", row.originals(), row.copies()));
        }
        boolean certified = CERTIFIED.matcher(Texts.lower(name)).lookingAt();
        int copies = shownOnly ? 0 : row.copies();
        return new Paper(
                Texts.capital(named),
                Optional.of(sentences[sentences.length - 1]).filter(note -> sentences.length > 1 && !note.isBlank()),
                condition.map(Condition::question),
                shownOnly ? 0 : row.originals(),
                certified ? copies : 0,
                certified ? 0 : copies,
                shownOnly,
                open);
    }

    /// A sentence that only names a paper further on is one; another is not.
    private static void unlike(Optional<Condition> condition, String name, List<Open> open) {
        boolean paper = PAPER.matcher(Texts.lower(name)).matches();
        boolean caseFirst =
                condition.isPresent() && EXPLANATION.matcher(Texts.lower(name)).matches();
        if (!paper && !caseFirst) {
            open.add(Open.of(Open.Why.PAPER, "portal.paper-unlike"));
        }
    }

    /// @param paper what is left as the paper's name
    record Condition(String question, String paper) {}

    /// Only what stands before a semicolon is a condition of the paper; behind it stands what may be brought instead.
    private static Optional<Condition> condition(String name, List<Open> open) {
        var clause = name.split(";", 2)[0];
        var first = CASE_FIRST.matcher(clause);
        if (first.matches()) {
            var rest = name.substring(first.start(2));
            boolean paper = PAPER.matcher(Texts.lower(rest)).matches();
            return Optional.of(new Condition(first.group(1), paper ? rest : name));
        }
        if (clause.contains(IF_ANY)) {
            var bare = name.replace(" " + IF_ANY, "");
            return Optional.of(new Condition("Có " + Texts.small(bare), bare));
        }
        var later = CASE_LATER.matcher(clause);
        if (!later.matches()) {
            return Optional.empty();
        }
        if (later.group(1).contains(" hoặc ") || TWO.matcher(later.group(2)).find()) {
            open.add(Open.of(Open.Why.PAPER, "portal.paper-condition"));
            return Optional.empty();
        }
        return Optional.of(new Condition(Texts.capital(later.group(2)), name));
    }
}
