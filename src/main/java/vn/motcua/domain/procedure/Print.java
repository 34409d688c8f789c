package vn.motcua.domain.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A paper that the counter prints for a procedure.
///
/// @param template the file in the procedure's folder
/// @param when a CEL condition; the paper is printed only while it holds
/// @param addressedTo whom *Kính gửi* names: `office` is the authority that decides
/// @param sign the roles that sign, in the order of the paper
/// @param fields where the template is a fillable PDF: by the name of a field in it, what of the answers stands there
/// @param fingerprint whether a fingerprint may stand in for a signature
public record Print(
        String id,
        String template,
        Map<String, String> fields,
        Optional<String> when,
        Optional<String> addressedTo,
        List<String> sign,
        boolean fingerprint) {

    public Print {
        fields = Map.copyOf(fields);
        sign = List.copyOf(sign);
    }

    /// Whether the template is a PDF with fields of its own (AcroForm, ISO 32000-1, 12.7).
    public boolean isFillable() {
        return template.endsWith(".pdf");
    }
}
