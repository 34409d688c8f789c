package vn.motcua.paper;

import java.util.HashMap;
import java.util.Map;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.ReturnSlip;

/// A slip of return as its template sees it.
final class SlipView {

    private SlipView() {}

    static Map<String, Object> of(ReturnSlip slip) {
        var view = new HashMap<String, Object>();
        view.put("a5", slip.size() == PaperSize.A5);
        view.put("head", HtmlPapers.head(slip.head()));
        view.put("numberTitle", slip.numberTitle());
        view.put("number", slip.number());
        view.put("qr", ReceiptView.code(slip.qr()));
        view.put("procedure", slip.procedure());
        view.put("owner", slip.owner());
        view.put("giver", slip.giver());
        view.put("officePhone", slip.officePhone().orElse(""));
        view.put("recipient", recipient(slip.recipient()));
        view.put("authorised", slip.authorised());
        view.put("result", result(slip.result()));
        view.put("day", ReceiptView.day(slip.day()));
        view.put("reprint", slip.reprint() == 0 ? "" : Integer.toString(slip.reprint()));
        view.put("training", slip.training());
        return view;
    }

    private static Map<String, Object> recipient(ReturnSlip.Recipient recipient) {
        return Map.of(
                "name", recipient.name(),
                "idPaper", recipient.idPaper().orElse(""),
                "phone", recipient.phone().orElse(""));
    }

    private static Map<String, Object> result(ReturnSlip.Result result) {
        return Map.of("kind", result.kind(), "number", result.number().orElse("–"), "extract", result.extract());
    }
}
