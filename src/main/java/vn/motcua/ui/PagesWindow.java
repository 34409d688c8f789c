package vn.motcua.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.motcua.domain.Sentence;

/// What the main window does for its pages.
///
/// @param desk what is open now
/// @param show brings a page to the front
/// @param say puts a sentence at the foot of the window
record PagesWindow(Supplier<Optional<OpenDesk>> desk, Consumer<Page> show, Consumer<Sentence> say)
        implements Pages.Window {

    @Override
    public void go(String name) {
        page(name).ifPresent(show);
    }

    @Override
    public void go(String name, String scanned) {
        go(name);
        page(name).ifPresent(page -> page.screen().scanned(scanned));
    }

    @Override
    public void find(String query) {
        go(Pages.DOSSIERS);
        page(Pages.DOSSIERS).ifPresent(page -> page.screen().find(query));
    }

    @Override
    public void written() {
        desk.get().ifPresent(open -> open.status().look());
    }

    @Override
    public void arrived() {
        desk.get().ifPresent(open -> open.current().screen().arrived());
    }

    @Override
    public void tell(Sentence sentence) {
        say.accept(sentence);
    }

    private Optional<Page> page(String name) {
        return desk.get().flatMap(open -> open.page(name));
    }
}
