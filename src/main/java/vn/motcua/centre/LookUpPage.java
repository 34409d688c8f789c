package vn.motcua.centre;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.keys.Hashes;

/// The pages of the public look-up: Vietnamese first, English below; without a script, a picture or anything from
/// elsewhere.
final class LookUpPage {

    private static final String STYLE = """
            body{margin:0;background:#fff;color:#1a1a1a;font:1.125rem/1.5 system-ui,"Noto Sans",Roboto,Arial,sans-serif}
            main{max-width:38rem;margin:0 auto;padding:1rem}
            section+section{border-top:2px solid #595959;margin-top:2rem;padding-top:1rem}
            h1,h2{font-size:1.5rem;line-height:1.25;margin:.5rem 0 1rem}
            p,dd,dt,li,label,a{overflow-wrap:break-word;word-wrap:break-word}
            .part{font-size:1.125rem;margin:1.25rem 0 .25rem}ul{margin:0;padding-left:1.25rem}
            dt{font-weight:bold;margin-top:.75rem}dd{margin:0}
            .note{border-left:.3rem solid #8a4b00;padding-left:.75rem}
            label{display:block;font-weight:bold;margin-top:1rem}
            small{display:block;font-size:1rem;color:#404040}
            input{box-sizing:border-box;width:100%;font:inherit;padding:.6rem;border:2px solid #595959;border-radius:.25rem}
            button{font:inherit;font-weight:bold;margin-top:1rem;padding:.75rem 1.5rem;border:0;border-radius:.25rem;background:#0b4f9e;color:#fff}
            a{color:#0b4f9e;display:inline-block;padding:.5rem 0}
            a:focus,input:focus,button:focus{outline:3px solid #8a4b00;outline-offset:2px}
            """;

    private static final String FORM = """
            <form method="post" action="%1$s">\
            <label for="number-%2$s">%3$s</label><small id="number-help-%2$s">%4$s</small>\
            <input id="number-%2$s" name="number" maxlength="60" required autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="number-help-%2$s">\
            <label for="key-%2$s">%5$s</label><small id="key-help-%2$s">%6$s</small>\
            <input id="key-%2$s" name="key" maxlength="40" required autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="key-help-%2$s">\
            <button>%7$s</button>\
            </form>\
            """;

    private static final String SITE = "lookup.title";

    private final String home;

    /// @param home the path of the form, such as `/`
    LookUpPage(String home) {
        this.home = Html.escaped(home);
    }

    /// What a browser may do with a page: show its style, and send its form back here.
    static String policy() {
        return "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder()
                        .encodeToString(Hashes.sha256(STYLE.getBytes(StandardCharsets.UTF_8))
                                .bytes())
                + "'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    String form() {
        return page(
                SITE,
                words ->
                        new Section(words.say("lookup.title"), paragraph(words.say("lookup.form-help")) + form(words)));
    }

    String nothing() {
        return page(
                SITE,
                words -> new Section(
                        words.say("lookup.nothing"), paragraph(words.say("lookup.nothing-why")) + form(words)));
    }

    String tooOften() {
        return page(
                SITE,
                words -> new Section(
                        words.say("lookup.too-often"), paragraph(words.say("lookup.too-often-why")) + again(words)));
    }

    String busy() {
        return page(
                SITE,
                words -> new Section(words.say("lookup.busy"), paragraph(words.say("lookup.busy-why")) + again(words)));
    }

    String noPage() {
        return page(
                SITE,
                words -> new Section(
                        words.say("lookup.no-page"), paragraph(words.say("lookup.no-page-why")) + again(words)));
    }

    String notYet(Found.NotYet found) {
        var key = found.turnedAway() ? "lookup.turned-away" : "lookup.not-yet";
        var title = found.turnedAway() ? "lookup.turned-away-title" : "lookup.genuine";
        return page(
                SITE,
                words -> new Section(
                        words.say(title),
                        paragraph(words.say(key, words.say(found.day()), Html.vietnamese(found.office())))
                                + again(words)));
    }

    String here(Found.Here found) {
        return page(SITE, words -> {
            var said = new SaidOfDossier(found, words);
            return new Section(said.title(), said.body() + again(words));
        });
    }

    interface InOneLanguage {
        Section say(PublicWords words);
    }

    record Section(Html title, String body) {}

    /// @param site the key of what stands behind the title of each page
    static String page(String site, InOneLanguage section) {
        var vietnamese = section.say(PublicWords.VIETNAMESE);
        var english = section.say(PublicWords.ENGLISH);
        return """
                <!DOCTYPE html>
                <html lang="vi">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex, nofollow, noarchive">
                <meta name="referrer" content="no-referrer">
                <title>%s – %s</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                <a href="#en" lang="en">%s</a>
                <section id="vi">
                <h1>%s</h1>
                %s</section>
                <section id="en" lang="en">
                <h2>%s</h2>
                %s</section>
                </main>
                </body>
                </html>
                """.formatted(
                        vietnamese.title(),
                        PublicWords.VIETNAMESE.say(site),
                        STYLE,
                        PublicWords.ENGLISH.say("lookup.other-language"),
                        vietnamese.title(),
                        vietnamese.body(),
                        english.title(),
                        english.body());
    }

    private String form(PublicWords words) {
        var said = Stream.of(
                        "lookup.form-number",
                        "lookup.form-number-help",
                        "lookup.form-key",
                        "lookup.form-key-help",
                        "lookup.form-send")
                .map(words::say);
        return FORM.formatted(
                Stream.concat(Stream.of(home, words.language()), said).toArray());
    }

    private String again(PublicWords words) {
        return "<p><a href=\"" + home + "\">" + words.say("lookup.again") + "</a></p>\n";
    }

    static String paragraph(Html text) {
        return "<p>" + text + "</p>\n";
    }

    static String note(Html text) {
        return "<p class=\"note\">" + text + "</p>\n";
    }

    /// @param rows names and what stands for them
    static String list(Stream<Row> rows) {
        return rows.map(row -> "<dt>" + row.name() + "</dt><dd>" + row.value() + "</dd>\n")
                .collect(Collectors.joining("", "<dl>\n", "</dl>\n"));
    }

    record Row(Html name, Html value) {}
}
