package vn.motcua.counter;

import java.util.Map;

/// A fillable PDF that an authority publishes, to be filled with a citizen's answers. The bytes are not to be altered.
///
/// @param fields by the name of a field in the PDF, what of the answers stands there, such as `applicant.fullName`
@SuppressWarnings("ArrayRecordComponent") // read once, never compared, never a key
public record OfficialForm(byte[] pdf, Map<String, String> fields) {

    public OfficialForm {
        fields = Map.copyOf(fields);
    }
}
