package vn.motcua.centre;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.catalogue.CitizenSheet;

/// The public page of a procedure: Vietnamese first, English below. Headings lead a screen reader from part to part,
/// and names that stay Vietnamese among English words say so.
final class ProcedurePage {

    private static final String SITE = "lookup.procedures";

    private ProcedurePage() {}

    /// @param from its first day, if that is still to come
    static String of(CitizenSheet sheet, Optional<LocalDate> from) {
        return LookUpPage.page(
                SITE,
                words -> new LookUpPage.Section(
                        words.named(sheet.name()),
                        from.map(day -> LookUpPage.paragraph(words.say("lookup.procedure-from", words.say(day))))
                                        .orElse("")
                                + body(sheet, words)));
    }

    static String unknown() {
        return LookUpPage.page(
                SITE,
                words -> new LookUpPage.Section(
                        words.say("lookup.no-procedure"), LookUpPage.paragraph(words.say("lookup.no-procedure-why"))));
    }

    static String busy() {
        return LookUpPage.page(
                SITE,
                words -> new LookUpPage.Section(
                        words.say("lookup.busy"), LookUpPage.paragraph(words.say("lookup.procedure-busy"))));
    }

    private static String body(CitizenSheet sheet, PublicWords words) {
        return Stream.of(
                        LookUpPage.list(Stream.of(
                                new LookUpPage.Row(words.say("lookup.procedure-code"), Html.text(sheet.code())),
                                new LookUpPage.Row(words.say("lookup.procedure-field"), words.named(sheet.field())))),
                        part("sheet.decides", List.of(words.named(sheet.authority())), words),
                        part("sheet.always", needs(sheet.always(), words), words),
                        sheet.sometimes().isEmpty()
                                ? ""
                                : part("sheet.sometimes", needs(sheet.sometimes(), words), words),
                        part("sheet.fees", sheet.fees().stream().map(words::say).toList(), words),
                        part("sheet.limit", List.of(words.say(sheet.limit())), words),
                        sheet.result()
                                .map(result -> part("sheet.result", List.of(words.named(result)), words))
                                .orElse(""),
                        part(
                                "sheet.basis",
                                sheet.legalBasis().stream().map(words::named).toList(),
                                words))
                .collect(Collectors.joining());
    }

    private static List<Html> needs(List<CitizenSheet.Need> needs, PublicWords words) {
        return needs.isEmpty()
                ? List.of(words.say("sheet.none"))
                : needs.stream()
                        .map(need -> new Html(words.named(need.name()) + " – " + words.say(need.how())))
                        .toList();
    }

    /// A heading one step below that of its language, and what stands under it.
    private static String part(String title, List<Html> lines, PublicWords words) {
        var level = words == PublicWords.VIETNAMESE ? "h2" : "h3";
        var heading = "<" + level + " class=\"part\">" + words.say(title) + "</" + level + ">\n";
        return lines.size() == 1
                ? heading + LookUpPage.paragraph(lines.getFirst())
                : lines.stream()
                        .map(line -> "<li>" + line + "</li>\n")
                        .collect(Collectors.joining("", heading + "<ul>\n", "</ul>\n"));
    }
}
