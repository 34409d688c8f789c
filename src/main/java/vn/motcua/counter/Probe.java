package vn.motcua.counter;

/// Is told when the work passes a named point, so that a test can kill the process exactly there.
@FunctionalInterface
public interface Probe {

    /// What the program runs with.
    Probe NONE = _ -> {};

    /// @param point `before-commit`, `after-commit`, `after-marker`, `before-print`, `after-print`, `file-renamed`
    void at(String point);
}
