package vn.motcua.domain.unit;

import java.util.List;

/// The kinds of commune, today's and those of before 2025-07-01.
enum Kind {
    WARD('p', "Phường", "phuong", "p.", "p"),
    COMMUNE('x', "Xã", "xa", "x.", "x"),
    SPECIAL_ZONE('d', "Đặc khu", "dac khu"),
    TOWN('t', "Thị trấn", "thi tran", "tt.", "tt"),
    /// an island district of before that had no communes
    DISTRICT('h', "Huyện", "huyen", "h.");

    private final char letter;
    private final String word;
    private final List<String> folded;

    Kind(char letter, String word, String... folded) {
        this.letter = letter;
        this.word = word;
        this.folded = List.of(folded);
    }

    /// As it is written before a name.
    String word() {
        return word;
    }

    /// How it is written on cards, lower case without marks.
    List<String> folded() {
        return folded;
    }

    static Kind of(char letter) {
        for (var kind : values()) {
            if (kind.letter == letter) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of unit: " + letter);
    }
}
