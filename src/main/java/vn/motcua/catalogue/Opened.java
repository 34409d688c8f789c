package vn.motcua.catalogue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.domain.form.Conditions;
import vn.motcua.domain.procedure.Print;
import vn.motcua.domain.procedure.Procedure;

/// A procedure of a folder on disk with all that is needed to fill and print it.
///
/// @param forms the fillable PDF of the other prints, likewise
/// @param templates the text of each print that is drawn from HTML, by the print's id
public record Opened(
        Procedure procedure, Conditions conditions, Map<String, String> templates, Map<String, byte[]> forms) {

    public Opened {
        templates = Map.copyOf(templates);
        forms = Map.copyOf(forms);
    }

    /// @param procedure as [ProcedureFolder] read it from this folder
    public static Opened of(Path folder, Procedure procedure) {
        var parent = folder.toAbsolutePath().normalize().getParent();
        var shelf = parent == null ? Shelf.disk(folder) : Shelf.disk(parent);
        var templates = new HashMap<String, String>();
        var forms = new HashMap<String, byte[]>();
        for (var print : procedure.prints()) {
            template(shelf, procedure, print, templates);
            if (print.isFillable()) {
                shelf.file(shelf.template(procedure.code(), print)).ifPresent(bytes -> forms.put(print.id(), bytes));
            }
        }
        var mistakes = new Mistakes(Lists.path("attributes"));
        var attributes = Attributes.read(new Lists(shelf, mistakes), mistakes);
        var variables = Variables.of(procedure.form(), attributes, Expression.EVERY_FIELD);
        return new Opened(procedure, new CelConditions(variables), templates, forms);
    }

    private static void template(Shelf shelf, Procedure procedure, Print print, Map<String, String> templates) {
        if (print.template().endsWith(".html")) {
            shelf.file(shelf.template(procedure.code(), print))
                    .ifPresent(
                            bytes -> templates.put(print.id(), Utf8.plain(new String(bytes, StandardCharsets.UTF_8))));
        }
    }
}
