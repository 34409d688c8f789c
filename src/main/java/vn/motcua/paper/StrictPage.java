package vn.motcua.paper;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.motcua.counter.UndrawablePaper;

/// Reads a filled template as XML and refuses whatever would run, load or lead elsewhere.
final class StrictPage {

    static final String PICTURE = "data:image/png;base64,";

    private static final Set<String> REFUSED = Set.of(
            "script",
            "iframe",
            "frame",
            "object",
            "embed",
            "applet",
            "link",
            "base",
            "form",
            "input",
            "button",
            "textarea",
            "select",
            "svg",
            "math",
            "audio",
            "video",
            "bookmarks");
    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "srcset", "data", "action", "background", "longdesc", "cite");

    /// Elements in each other; whoever walks the page calls itself so often.
    private static final int DEEPEST = 100;

    /// Elements; a form of a hundred pages has less than half of them.
    private static final int MOST = 50_000;

    private int left = MOST;

    private StrictPage() {}

    /// @throws UndrawablePaper for what is no well-formed page, or carries something refused
    static Document read(String html) {
        try {
            var builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            var page = builder.parse(new InputSource(new StringReader(html)));
            new StrictPage().check(page.getDocumentElement(), DEEPEST);
            return page;
        } catch (SAXException e) {
            throw new UndrawablePaper("the template is no well-formed page");
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        return factory;
    }

    private void check(Element element, int deeper) {
        left--;
        if (left < 0 || deeper == 0) {
            throw Allowance.beyondMeasure();
        }
        var name = element.getTagName().toLowerCase(Locale.ROOT);
        if (REFUSED.contains(name) || name.indexOf(':') >= 0) {
            throw new UndrawablePaper("the template has an element that is not allowed: " + name);
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            check(attributes.item(i));
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                check(inner, deeper - 1);
            }
        }
    }

    private static void check(Node attribute) {
        var name = attribute.getNodeName().toLowerCase(Locale.ROOT);
        boolean elsewhere =
                ADDRESSES.contains(name) && !attribute.getNodeValue().startsWith(PICTURE);
        if (elsewhere || name.startsWith("on") || name.startsWith("xlink:")) {
            throw new UndrawablePaper("the template has an attribute that is not allowed: " + name);
        }
    }
}
