package vn.motcua.paper;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import vn.motcua.counter.Corners;
import vn.motcua.counter.RegisterPaper;
import vn.motcua.counter.StatementPaper;
import vn.motcua.counter.StatementPaper.Layout;
import vn.motcua.domain.procedure.Attestation.Line;
import vn.motcua.domain.procedure.Attestation.Look;
import vn.motcua.domain.procedure.Attestation.Of;

/// The papers of an attestation as their templates see them.
final class AttestView {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int EDGE = 3;
    private static final double LABEL_SHARE = 0.7;

    /// Points on a label up to so many millimetres wide; more on a wider one, up to a quarter more.
    private static final double LABEL_LETTERS = 8.5;

    private static final double NARROW_LABEL = 100;
    private static final double WIDEST_LABEL = 1.25;

    private AttestView() {}

    static Map<String, Object> statement(StatementPaper paper) {
        var view = new HashMap<String, Object>();
        double share = switch (paper.layout()) {
            case Layout.OnPage(var at, int width) -> {
                sheet(view, 210, 297, 12);
                block(view, at, width);
                yield 1;
            }
            case Layout.OnLabel(int width, int height) -> {
                sheet(view, width, height, LABEL_LETTERS * Math.clamp(width / NARROW_LABEL, 1, WIDEST_LABEL));
                block(view, new Corners.Spot(EDGE, EDGE), width - 2 * EDGE);
                yield LABEL_SHARE;
            }
        };
        view.put("reprint", paper.reprint() == 0 ? "" : Integer.toString(paper.reprint()));
        view.put(
                "pages",
                IntStream.range(0, paper.pages().size())
                        .mapToObj(i -> Map.<String, Object>of(
                                "later", i > 0, "lines", lines(paper.pages().get(i), share)))
                        .toList());
        return view;
    }

    private static void sheet(Map<String, Object> view, int width, int height, double size) {
        view.put("width", Integer.toString(width));
        view.put("height", Integer.toString(height));
        view.put("size", plain(size));
    }

    private static void block(Map<String, Object> view, Corners.Spot at, int width) {
        view.put("left", plain(Math.max(0, at.left())));
        view.put("top", plain(Math.max(0, at.top())));
        view.put("block", Integer.toString(width));
    }

    private static List<Map<String, Object>> lines(List<Line> lines, double share) {
        return lines.stream()
                .map(line -> Map.<String, Object>of(
                        "text",
                        line.text(),
                        "right",
                        line.right(),
                        "halved",
                        !line.right().isEmpty(),
                        "space",
                        line.space() == 0 ? "" : plain(line.space() * share),
                        "style",
                        style(line.look())))
                .toList();
    }

    private static String style(Look look) {
        return (look.bold() ? "bold" : "") + (look.italic() ? " italic" : "") + (look.paragraph() ? " paragraph" : "");
    }

    private static String plain(double millimetres) {
        return String.format(Locale.ROOT, "%.2f", millimetres);
    }

    static Map<String, Object> register(RegisterPaper register) {
        var view = new HashMap<String, Object>();
        view.put("signatures", register.of() == Of.SIGNATURE);
        view.put("head", HtmlPapers.head(register.head()));
        view.put("book", register.book());
        view.put("month", String.format(Locale.ROOT, "%02d", register.month().getMonthValue()));
        view.put("year", Integer.toString(register.month().getYear()));
        view.put("rows", register.rows().stream().map(AttestView::row).toList());
        view.put("count", Integer.toString(register.rows().size()));
        view.put("copies", Integer.toString(register.copies()));
        view.put("fees", figures(register.fees().dong()));
        view.put("words", register.fees().inWords());
        return view;
    }

    private static Map<String, Object> row(RegisterPaper.Row row) {
        return Map.of(
                "number", Integer.toString(row.number()),
                "date", DAY.format(row.date()),
                "requester", row.requester(),
                "document", row.document(),
                "signer", row.signer(),
                "copies", Integer.toString(row.copies()),
                "fee", figures(row.fee().dong()));
    }

    private static String figures(long dong) {
        return String.format(Locale.GERMANY, "%,d", dong);
    }

    static Map<String, Object> calibration(String printer, Corners corners) {
        double right = 210.0 - Corners.MARK;
        double low = 297.0 - Corners.MARK;
        return Map.of(
                "printer", printer,
                "near", Corners.MARK + " mm",
                "across", Math.round(right) + " mm",
                "along", Math.round(low) + " mm",
                "marks",
                        List.of(
                                mark("A", corners.aim(new Corners.Spot(Corners.MARK, Corners.MARK))),
                                mark("B", corners.aim(new Corners.Spot(right, Corners.MARK))),
                                mark("C", corners.aim(new Corners.Spot(Corners.MARK, low))),
                                mark("D", corners.aim(new Corners.Spot(right, low)))));
    }

    private static Map<String, Object> mark(String name, Corners.Spot at) {
        return Map.of(
                "name", name,
                "left", plain(at.left()),
                "top", plain(at.top()),
                "nameLeft", plain(at.left() + 3),
                "nameTop", plain(at.top() + 3));
    }
}
