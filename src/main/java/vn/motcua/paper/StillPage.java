package vn.motcua.paper;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import vn.motcua.catalogue.Drawing.Flaw;
import vn.motcua.catalogue.Drawing.Kind;

/// A template as its author wrote it, its tags blanked, so that what is not allowed is told with its line.
///
/// @param broken where it is no well-formed page; with its tags filled it might still be one
record StillPage(List<Flaw> flaws, Optional<Flaw> broken) {

    private static final Pattern TAG = Pattern.compile("\\{\\{\\{?[^{}]*}?}}");

    static StillPage of(String template, Face face) {
        var reader = new Reader(face);
        try {
            parser().parse(new InputSource(new StringReader(blanked(template))), reader);
            return new StillPage(reader.flaws, Optional.empty());
        } catch (SAXParseException e) {
            var broken = new Flaw(Kind.BROKEN, Math.max(0, e.getLineNumber()), "");
            return new StillPage(reader.flaws, Optional.of(broken));
        } catch (SAXException | ParserConfigurationException | IOException e) {
            return new StillPage(reader.flaws, Optional.of(new Flaw(Kind.BROKEN, 0, "")));
        }
    }

    private static String blanked(String template) {
        return TAG.matcher(template).replaceAll(tag -> tag.group().replaceAll("[^\\n]", " "));
    }

    private static javax.xml.parsers.SAXParser parser() throws SAXException, ParserConfigurationException {
        var factory = SAXParserFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newSAXParser();
    }

    private static final class Reader extends DefaultHandler {

        private final Face face;
        private final List<Flaw> flaws = new ArrayList<>();
        private final StringBuilder style = new StringBuilder();
        private @Nullable Locator locator;
        private int styleLine;

        Reader(Face face) {
            this.face = face;
        }

        @Override
        public void setDocumentLocator(Locator place) {
            locator = place;
        }

        private int line() {
            return locator == null ? 0 : locator.getLineNumber();
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            if (!Allowed.element(name)) {
                flaws.add(new Flaw(Kind.ELEMENT, line(), name));
            }
            for (int i = 0; i < attributes.getLength(); i++) {
                attribute(name, attributes.getQName(i), attributes.getValue(i).strip());
            }
            if (name.equalsIgnoreCase("style")) {
                styleLine = line();
                style.setLength(0);
            }
        }

        private void attribute(String element, String name, String value) {
            if (Allowed.element(element) && !Allowed.attribute(element, name, value)) {
                flaws.add(new Flaw(Kind.ATTRIBUTE, line(), name));
            }
            Allowed.style(name, value).ifPresent(refused -> flaws.add(new Flaw(Kind.STYLE, line(), refused.about())));
        }

        @Override
        public void processingInstruction(String target, String data) {
            flaws.add(new Flaw(Kind.ELEMENT, line(), "?" + target));
        }

        @Override
        public void characters(char[] from, int at, int length) {
            if (styleLine > 0) {
                style.append(from, at, length);
                return;
            }
            var text = new String(from, at, length);
            int lines = (int) text.chars().filter(one -> one == '\n').count();
            Letters.lacking(text, face)
                    .forEach(letter -> flaws.add(new Flaw(
                            Kind.LETTER, line() - lines + lines(text.substring(0, text.indexOf(letter))), letter)));
        }

        @Override
        public void endElement(String uri, String local, String name) {
            if (!name.equalsIgnoreCase("style")) {
                return;
            }
            var sheet = style.toString();
            Style.refused(sheet)
                    .ifPresent(refused -> flaws.add(new Flaw(
                            Kind.STYLE, styleLine + lines(sheet.substring(0, refused.at())), refused.about())));
            styleLine = 0;
        }

        private static int lines(String text) {
            return (int) text.chars().filter(one -> one == '\n').count();
        }
    }
}
