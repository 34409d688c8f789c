package vn.motcua.domain.procedure;

import java.time.LocalDate;
import java.util.Optional;

/// When a procedure is in force.
///
/// @param until the last day, when it was repealed
/// @param replacedBy the code of the procedure that follows it
public record Effective(LocalDate from, Optional<LocalDate> until, Optional<String> replacedBy) {

    public Effective {
        until.filter(last -> last.isBefore(from)).ifPresent(last -> {
            throw new IllegalArgumentException("in force until " + last + ", before it begins");
        });
    }

    public boolean on(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
