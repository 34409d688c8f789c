package vn.motcua.ui.catalogue;

import java.util.List;
import vn.motcua.catalogue.CitizenSheet;
import vn.motcua.domain.Sentence;

/// The procedure at the right.
///
/// @param changes what changed in it since the day that is shown; nothing where it did not
record ShownSheet(CitizenSheet sheet, Line line, List<Sentence> changes) {

    ShownSheet {
        changes = List.copyOf(changes);
    }
}
