package vn.motcua.ui;

import java.util.List;
import java.util.Optional;
import vn.motcua.counter.Workplace;

/// What one clerk works with in this window.
///
/// @param pages the reception's first
/// @param current the one that is shown
record OpenDesk(Workplace workplace, List<Page> pages, Status status, Page current) {

    OpenDesk at(Page other) {
        return new OpenDesk(workplace, pages, status, other);
    }

    Optional<Page> page(String name) {
        return pages.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /// The pages that have a button of their own; what the citizen reads is reached from the form.
    List<Page> jobs() {
        return pages.stream().filter(page -> !page.screen().isReadBack()).toList();
    }
}
