package vn.motcua.ui.reception;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.counter.OpenedForm;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.counter.Visit;
import vn.motcua.domain.form.FilledForm;

/// The visit as the page shows it: worked out once per change.
///
/// @param current the form that is being filled
/// @param worked every form that the catalogue still knows
/// @param now when this was worked out, on the day that counts
record Shown(Visit visit, Optional<UUID> current, Map<UUID, Worked> worked, ZonedDateTime now) {

    Shown {
        worked = Map.copyOf(worked);
    }

    Optional<OpenedForm> form() {
        return current.flatMap(visit::form);
    }

    Optional<Worked> working() {
        return current.map(worked::get);
    }

    Optional<FilledForm> filled() {
        return working().map(Worked::filled);
    }

    LocalDate today() {
        return now.toLocalDate();
    }
}
