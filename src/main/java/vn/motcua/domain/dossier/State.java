package vn.motcua.domain.dossier;

/// Where a dossier stands. The codes are those of the national exchange (status 2, 7, 9 and 10).
public enum State implements Written {
    RECEIVED(2, true),
    WITHDRAWN(7, false),
    /// decided and signed, not handed over yet
    RESOLVED(9, false),
    RETURNED(10, false);

    private final int exchangeCode;
    private final boolean open;

    State(int exchangeCode, boolean open) {
        this.exchangeCode = exchangeCode;
        this.open = open;
    }

    public int exchangeCode() {
        return exchangeCode;
    }

    /// Whether the clock still runs.
    public boolean isOpen() {
        return open;
    }
}
