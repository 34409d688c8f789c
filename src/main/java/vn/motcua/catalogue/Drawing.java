package vn.motcua.catalogue;

import java.util.List;
import java.util.Map;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.Value;

/// Draws a print to see whether it can be drawn; what draws it is beyond this package.
public interface Drawing {

    /// What is wrong with a page or with what was drawn from it.
    ///
    /// @param line of the template; 0 where it is not known
    /// @param about the name of what is not allowed, or some letters of the place on the paper
    record Flaw(Kind kind, int line, String about) {}

    enum Kind {
        /// no well-formed page
        BROKEN,
        /// an element that is not allowed
        ELEMENT,
        /// an attribute that is not allowed
        ATTRIBUTE,
        /// something in a style that is not allowed
        STYLE,
        /// a character that the printing face lacks
        LETTER,
        /// text over text
        OVERLAP,
        /// text beyond the sheet
        OUTSIDE,
        /// cannot be drawn: more pages, rows or elements than any form has, or another reason
        UNDRAWABLE
    }

    /// Looks at the template as it stands, then at a paper with these answers, on which every branch that asks for a
    /// choice is drawn, whichever was chosen.
    List<Flaw> flaws(String template, List<Field> fields, Map<String, Value> answers);
}
