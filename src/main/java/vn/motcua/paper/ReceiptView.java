package vn.motcua.paper;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.Receipt;
import vn.motcua.counter.Receipt.PaperRow;
import vn.motcua.keys.ReceiptSeal;

/// A receipt as its template sees it.
final class ReceiptView {

    private ReceiptView() {}

    static Map<String, Object> of(Receipt receipt) {
        var view = new HashMap<String, Object>();
        view.put("a5", receipt.size() == PaperSize.A5);
        view.put("head", HtmlPapers.head(receipt.head()));
        view.put("title", receipt.title());
        view.put("formNote", receipt.formNote().orElse(""));
        view.put("numberTitle", receipt.numberTitle());
        view.put("number", receipt.number());
        view.put("portalNumber", receipt.portalNumber().orElse(""));
        view.put("qr", code(receipt.qr()));
        view.put("lookUpKey", lookUpKey(receipt.qr()));
        view.put("submitter", submitter(receipt.submitter()));
        view.put("request", receipt.request());
        view.put("owner", owner(receipt));
        view.put("papers", rows(receipt.papers()));
        view.put("sets", Integer.toString(receipt.sets()));
        times(view, receipt);
        marks(view, receipt);
        return view;
    }

    /// For whoever cannot scan the code: its key in three groups of four, to be typed.
    private static String lookUpKey(String qr) {
        return ReceiptSeal.read(qr)
                .map(seal -> seal.key().replaceAll("(.{4})(?=.)", "$1 "))
                .orElse("");
    }

    private static void times(Map<String, Object> view, Receipt receipt) {
        view.put("day", day(receipt.day()));
        view.put("limit", receipt.limit());
        view.put("receivedAt", receipt.receivedAt());
        view.put("dueAt", receipt.dueAt());
        view.put("note", receipt.note().orElse(""));
        view.put("deliverAt", receipt.deliverAt().orElse(""));
        view.put("receiver", receipt.receiver());
    }

    /// As it is written after the place: day and month with two digits where the rule of papers wants them.
    static Map<String, Object> day(LocalDate day) {
        return Map.of(
                "day", twoDigits(day.getDayOfMonth()),
                "month",
                        day.getMonthValue() < 3
                                ? twoDigits(day.getMonthValue())
                                : Integer.toString(day.getMonthValue()),
                "year", Integer.toString(day.getYear()));
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static void marks(Map<String, Object> view, Receipt receipt) {
        view.put("reprint", receipt.reprint() == 0 ? "" : Integer.toString(receipt.reprint()));
        view.put("supersedes", receipt.supersedes().orElse(""));
        var copies = receipt.copies();
        view.put(
                "copies",
                IntStream.range(0, copies.size())
                        .mapToObj(i -> Map.<String, Object>of("name", copies.get(i), "later", i > 0))
                        .toList());
    }

    static Map<String, Object> code(String text) {
        var code = SquareCode.of(text);
        return Map.of("picture", code.picture(), "side", code.millimetres());
    }

    private static Map<String, Object> submitter(Receipt.Submitter submitter) {
        return Map.of(
                "name", submitter.name(),
                "address", submitter.address().orElse(""),
                "phone", submitter.phone().orElse(""),
                "email", submitter.email().orElse(""),
                "idPaper", submitter.idPaper().orElse(""));
    }

    private static Object owner(Receipt receipt) {
        return receipt.owner()
                .<Object>map(owner ->
                        Map.of("name", owner.name(), "address", owner.address().orElse("")))
                .orElse("");
    }

    private static List<Map<String, Object>> rows(List<PaperRow> papers) {
        return IntStream.range(0, papers.size())
                .mapToObj(i -> row(papers.get(i), i + 1))
                .toList();
    }

    private static Map<String, Object> row(PaperRow paper, int number) {
        return Map.of(
                "number", Integer.toString(number),
                "name", paper.name(),
                "originals", count(paper.originals()),
                "certified", count(paper.certified()),
                "photocopies", count(paper.photocopies()),
                "shown", paper.shown());
    }

    private static String count(int pieces) {
        return pieces == 0 ? "" : Integer.toString(pieces);
    }
}
