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
        /// a PDF that is no fillable form, is protected, or does more than hold text fields and check boxes
        FORM,
        /// a name that no field of the PDF has
        BLANK,
        /// a field of the PDF that has to be filled, and nothing is said to stand there
        UNFILLED,
        /// a text where a check box is, or the other way round
        TICK,
        /// an answer that does not fit its place in the PDF
        TOO_LONG,
        /// cannot be drawn: more pages, rows or elements than any form has, or another reason
        UNDRAWABLE
    }

    /// Looks at the template as it stands, then at a paper with these answers, on which every branch that asks for a
    /// choice is drawn, whichever was chosen.
    List<Flaw> flaws(String template, List<Field> fields, Map<String, Value> answers);

    /// Looks at a fillable PDF, then fills it with these answers.
    ///
    /// @param blanks by the name of a field in it, what stands there
    List<Flaw> flaws(byte[] form, Map<String, String> blanks, List<Field> fields, Map<String, Value> answers);
}
