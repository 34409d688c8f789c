package vn.motcua.ui;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.domain.Sentence;

/// A window that only remembers what it was asked.
public final class QuietWindow implements Pages.Window {

    public final List<String> asked = new ArrayList<>();
    public final List<Sentence> told = new ArrayList<>();

    @Override
    public void go(String name) {
        asked.add(name);
    }

    @Override
    public void go(String name, String scanned) {
        asked.add(name + " " + scanned);
    }

    @Override
    public void find(String query) {
        asked.add("find " + query);
    }

    @Override
    public void written() {}

    @Override
    public void arrived() {
        asked.add("arrived");
    }

    @Override
    public void tell(Sentence sentence) {
        told.add(sentence);
    }
}
