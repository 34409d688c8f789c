package vn.motcua.paper;

import java.util.ArrayList;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The dotted lines of a declaration: elements of class `dots`.
///
/// On a form that somebody is about to sign they are struck through, so that nothing is written by hand and nothing can
/// be written in later. A line that is for the hand of somebody who is not there (consent) has the class `hand` too and
/// stays.
final class OpenLines {

    private static final String STROKE = "–";

    private OpenLines() {}

    static void strike(Document page) {
        for (var line : dotted(page)) {
            line.removeAttribute("class");
            line.removeAttribute("style");
            line.setTextContent(STROKE);
        }
    }

    private static Iterable<Element> dotted(Document page) {
        var all = page.getElementsByTagName("*");
        var dotted = new ArrayList<Element>();
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element) {
                var classes = Set.of(element.getAttribute("class").strip().split("\\s+"));
                if (classes.contains("dots") && !classes.contains("hand")) {
                    dotted.add(element);
                }
            }
        }
        return dotted;
    }
}
