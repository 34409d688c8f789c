package vn.motcua.paper;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.motcua.counter.Corners;
import vn.motcua.counter.Declaration;
import vn.motcua.counter.Letterhead;
import vn.motcua.counter.PagePicture;
import vn.motcua.counter.Paper;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.Papers;
import vn.motcua.counter.PlainPaper;
import vn.motcua.counter.PostedPaper;
import vn.motcua.counter.Receipt;
import vn.motcua.counter.RegisterPaper;
import vn.motcua.counter.ReturnSlip;
import vn.motcua.counter.StatementPaper;

/// Draws papers from HTML templates as PDF/A-2u, with Tinos inside. Cheap to make: faces are read with the first paper.
/// From any thread.
public final class HtmlPapers implements Papers {

    private final Press press;
    private final Resource plain = new Resource("plain.html");
    private final Resource receipt = new Resource("receipt.html");
    private final Resource statement = new Resource("statement.html");
    private final Resource register = new Resource("register.html");
    private final Resource calibration = new Resource("calibration.html");
    private final Resource ct04 = new Resource("ct04.html");
    private final Resource slip = new Resource("return-slip.html");

    private final Resource notice = new Resource("notice.html");
    private final Resource poster = new Resource("poster.html");
    private final Resource toBring = new Resource("to-bring.html");

    public HtmlPapers() {
        this(new Press());
    }

    private HtmlPapers(Press press) {
        this.press = press;
    }

    @Override
    public Papers training() {
        return new HtmlPapers(press.training());
    }

    @Override
    public Paper declaration(Declaration declaration) {
        var view = AnswerView.of(declaration.fields(), declaration.answers());
        view.put("head", head(declaration.head()));
        view.put("today", day(declaration.day()));
        var pages = declaration.templates().stream()
                .map(template -> Stencil.fill(template, view))
                .toList();
        var onto = press(declaration.training());
        var forms = declaration.forms().stream()
                .map(form -> new FillableForm(form, view))
                .toList();
        return (declaration.closed() ? onto.closed() : onto).print(pages, forms, "Tờ khai");
    }

    private Press press(boolean training) {
        return training ? press.training() : press;
    }

    static Map<String, Object> head(Letterhead head) {
        return Map.of("parent", head.parent(), "office", head.office(), "unit", head.unit(), "place", head.place());
    }

    static Map<String, Object> day(LocalDate day) {
        var parts = new HashMap<String, Object>();
        parts.put("day", String.format(Locale.ROOT, "%02d", day.getDayOfMonth()));
        parts.put("month", String.format(Locale.ROOT, "%02d", day.getMonthValue()));
        parts.put("year", Integer.toString(day.getYear()));
        return parts;
    }

    @Override
    public Paper receipt(Receipt of) {
        var page = switch (of.kind()) {
            case STANDARD, NONE -> receipt;
            case CT04 -> ct04;
        };
        return press(of.training()).print(List.of(Stencil.fill(page.text(), ReceiptView.of(of))), of.title());
    }

    @Override
    public Paper statement(StatementPaper of) {
        return press.print(List.of(Stencil.fill(statement.text(), AttestView.statement(of))), "Lời chứng");
    }

    @Override
    public Paper register(RegisterPaper of) {
        return press.print(
                List.of(Stencil.fill(register.text(), AttestView.register(of))), "Sổ chứng thực " + of.book());
    }

    @Override
    public Paper calibration(String printer, Corners corners) {
        return press.print(
                List.of(Stencil.fill(calibration.text(), AttestView.calibration(printer, corners))), "Tờ canh máy in");
    }

    @Override
    public Paper returnSlip(ReturnSlip of) {
        return press.print(List.of(Stencil.fill(slip.text(), SlipView.of(of))), "Giấy biên nhận trả kết quả");
    }

    @Override
    public Paper plain(PlainPaper of) {
        var view = new HashMap<String, Object>();
        view.put("a5", of.size() == PaperSize.A5);
        view.put("title", of.title());
        view.put("large", of.large());
        view.put("lines", of.lines().stream().map(line -> Map.of("text", line)).toList());
        view.put("frame", of.frame());
        return press.print(List.of(Stencil.fill(plain.text(), view)), of.title());
    }

    @Override
    public Paper posted(PostedPaper of) {
        var page = switch (of.kind()) {
            case NOTICE -> notice;
            case POSTER -> poster;
            case SLIP -> toBring;
        };
        return press.print(List.of(Stencil.fill(page.text(), PostedView.of(of))), of.name());
    }

    @Override
    public List<PagePicture> pictures(byte[] pdf, int dpi) {
        return Pictures.of(pdf, dpi);
    }
}
