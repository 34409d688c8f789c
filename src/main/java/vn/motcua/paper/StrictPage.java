package vn.motcua.paper;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
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

/// Reads a filled template as XML and refuses whatever [Allowed] does not name.
final class StrictPage {

    /// Elements in each other; whoever walks the page calls itself so often.
    private static final int DEEPEST = 100;

    /// Elements; a form of a hundred pages has less than half of them.
    private static final int MOST = 50_000;

    /// Tables in each other: the width of each is worked out for every one around it.
    private static final int DEEPEST_TABLE = 6;

    private int left = MOST;

    private StrictPage() {}

    /// @throws UndrawablePaper for what is no well-formed page, or carries something refused
    static Document read(String html) {
        try {
            var builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            var page = builder.parse(new InputSource(new StringReader(html)));
            for (var child = page.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                    throw new UndrawablePaper("the template has an instruction to the program");
                }
            }
            new StrictPage().check(page.getDocumentElement(), DEEPEST, 0);
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

    private void check(Element element, int deeper, int tables) {
        left--;
        if (left < 0 || deeper == 0 || tables > DEEPEST_TABLE) {
            throw Allowance.beyondMeasure();
        }
        var name = element.getTagName();
        if (!Allowed.element(name)) {
            throw new UndrawablePaper("the template has an element that is not allowed: " + name);
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            check(name, attributes.item(i));
        }
        if (name.equalsIgnoreCase("style")) {
            refuse(Style.refused(element.getTextContent()));
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                check(inner, deeper - 1, tables + (inner.getTagName().equalsIgnoreCase("table") ? 1 : 0));
            }
        }
    }

    private static void check(String element, Node attribute) {
        var name = attribute.getNodeName();
        var value = attribute.getNodeValue();
        if (!Allowed.attribute(element, name, value)) {
            throw new UndrawablePaper("the template has an attribute that is not allowed: " + name);
        }
        refuse(Allowed.style(name, value));
    }

    private static void refuse(Optional<Style.Refused> refused) {
        refused.ifPresent(_ -> {
            throw new UndrawablePaper("the template has a style that is not allowed");
        });
    }
}
