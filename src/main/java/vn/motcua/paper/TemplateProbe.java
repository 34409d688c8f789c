package vn.motcua.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Drawing;
import vn.motcua.counter.Letterhead;
import vn.motcua.counter.OfficialForm;
import vn.motcua.counter.UndrawablePaper;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.Value;

/// Draws the prints of a procedure for whoever checks it, and looks at what came of it. For one thread at a time.
public final class TemplateProbe implements Drawing {

    /// As long as offices are called.
    private static final Letterhead HEAD = new Letterhead(
            "ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH",
            "ỦY BAN NHÂN DÂN PHƯỜNG BÌNH HƯNG HÒA",
            "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG PHƯỜNG BÌNH HƯNG HÒA",
            "Bình Hưng Hòa");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final Press press = new Press();
    private final Face face = Face.all().getFirst();
    private @Nullable List<PDFont> fonts;

    @Override
    public List<Flaw> flaws(String template, List<Field> fields, Map<String, Value> answers) {
        var still = StillPage.of(template, face);
        return still.flaws().isEmpty() ? drawn(template, fields, answers, still) : still.flaws();
    }

    @Override
    public List<Flaw> flaws(byte[] form, Map<String, String> blanks, List<Field> fields, Map<String, Value> answers) {
        var view = AnswerView.of(fields, answers);
        view.put("head", HtmlPapers.head(HEAD));
        view.put("today", HtmlPapers.day(DAY));
        return new FillableForm(new OfficialForm(form, blanks), view).flaws(face);
    }

    private List<Flaw> drawn(String template, List<Field> fields, Map<String, Value> answers, StillPage still) {
        try {
            var view = AnswerView.withEveryBranch(fields, answers);
            view.put("head", HtmlPapers.head(HEAD));
            view.put("today", HtmlPapers.day(DAY));
            return press.look(Stencil.fill(template, view), fonts());
        } catch (UndrawablePaper e) {
            return List.of(still.broken().orElse(new Flaw(Kind.UNDRAWABLE, 0, "")));
        }
    }

    private List<PDFont> fonts() {
        try {
            var known = fonts;
            if (known == null) {
                known = press.trialFonts();
                fonts = known;
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
