package vn.motcua.domain.procedure;

import java.util.List;
import java.util.Optional;

/// A paper that the counter prints for a procedure.
///
/// @param template the file in the procedure's folder
/// @param addressedTo whom *Kính gửi* names: `office` is the authority that decides
/// @param sign the roles that sign, in the order of the paper
/// @param fingerprint whether a fingerprint may stand in for a signature
public record Print(String id, String template, Optional<String> addressedTo, List<String> sign, boolean fingerprint) {

    public Print {
        sign = List.copyOf(sign);
    }
}
