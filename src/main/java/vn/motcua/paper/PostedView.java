package vn.motcua.paper;

import java.util.HashMap;
import java.util.Map;
import vn.motcua.counter.PostedPaper;

/// A posted paper as its template sees it.
final class PostedView {

    private PostedView() {}

    static Map<String, Object> of(PostedPaper paper) {
        var view = new HashMap<String, Object>();
        view.put("head", HtmlPapers.head(paper.head()));
        view.put("name", paper.name());
        view.put("code", paper.code());
        view.put("address", paper.address());
        view.put("qr", SquareCode.of(paper.address()).picture());
        view.put("parts", paper.parts().stream().map(PostedView::part).toList());
        return view;
    }

    private static Map<String, Object> part(PostedPaper.Part part) {
        return Map.of(
                "title",
                part.title(),
                "lines",
                part.lines().stream().map(line -> Map.of("text", line)).toList());
    }
}
