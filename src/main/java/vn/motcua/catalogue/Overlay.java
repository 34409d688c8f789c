package vn.motcua.catalogue;

import java.util.List;
import vn.motcua.domain.form.Form;
import vn.motcua.domain.form.Section;

/// What a province's or ward's release may change of a procedure that lies below it: not what is asked.
final class Overlay {

    private Overlay() {}

    /// Whether both ask the same; what is suggested may differ.
    static boolean asksTheSame(Form one, Form other) {
        return bare(one).equals(bare(other));
    }

    private static Form bare(Form form) {
        return new Form(
                form.roles(), form.sections().stream().map(Overlay::bare).toList(), form.rules());
    }

    private static Section bare(Section section) {
        return new Section(
                section.title(),
                section.fields().stream()
                        .map(field -> field.suggesting(List.of()))
                        .toList());
    }
}
