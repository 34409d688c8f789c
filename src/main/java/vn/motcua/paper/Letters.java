package vn.motcua.paper;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Node;

/// The characters on a page.
final class Letters {

    /// What a sentence can name.
    private static final int ENOUGH = 5;

    private final Face face;
    private final Set<String> lacking = new LinkedHashSet<>();

    private Letters(Face face) {
        this.face = face;
    }

    /// The first few characters below a node that the face has no letter for; without them a paper would say something
    /// else than was answered.
    static List<String> lacking(Node page, Face face) {
        var letters = new Letters(face);
        letters.walk(page);
        return List.copyOf(letters.lacking);
    }

    /// The same of a text.
    static List<String> lacking(String text, Face face) {
        var letters = new Letters(face);
        letters.look(text);
        return List.copyOf(letters.lacking);
    }

    private void walk(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            look(node.getNodeValue());
        }
        if (isStyle(node)) {
            return;
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            walk(child);
        }
    }

    /// What is in it is not on the page.
    private static boolean isStyle(Node node) {
        return node.getNodeName().equalsIgnoreCase("style");
    }

    private void look(String text) {
        text.codePoints()
                .filter(point -> !isUnseen(point) && !face.has(point))
                .mapToObj(Character::toString)
                .limit(ENOUGH - lacking.size())
                .forEach(lacking::add);
    }

    /// Blanks and marks that steer the line have no letter anywhere.
    private static boolean isUnseen(int point) {
        return Character.isWhitespace(point)
                || Character.getType(point) == Character.FORMAT
                || Character.getType(point) == Character.CONTROL;
    }
}
