package vn.motcua.ui.attest;

import java.util.Locale;

/// Something the lane asks on a page of its own. Its words are `attest.ask-NAME`, `attest.why-NAME` and, for each
/// field, `attest.NAME-1` ….
enum Question {
    BOOK(1),
    SIGNER(2),
    DAY(1),
    MONTH(1),
    AIM(3),
    REASON(1);

    private final int fields;

    Question(int fields) {
        this.fields = fields;
    }

    int fields() {
        return fields;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
