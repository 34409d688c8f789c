package vn.motcua.domain.form;

import java.util.List;
import java.util.Map;

/// What was answered. No answer is no `Value` at all, never an empty one.
public sealed interface Value {

    /// Text, and everything that is written as text: a name, the code of a choice, an ISO date (`1990-05-01`), a
    /// partial date (`1990`, `1990-05`), a time (`09:30`), a citizen's number, a phone number, an address line.
    /// Always NFC, trimmed, never blank.
    record Text(String text) implements Value {
        public Text {
            if (text.isBlank() || !java.text.Normalizer.isNormalized(text, java.text.Normalizer.Form.NFC)) {
                throw new IllegalArgumentException("a text is not blank and in NFC");
            }
        }
    }

    /// A whole number: a count, or money in đồng.
    record Whole(long number) implements Value {}

    record YesNo(boolean yes) implements Value {}

    /// Several choices, by their codes, in the order of the list.
    record Several(List<String> codes) implements Value {
        public Several {
            codes = List.copyOf(codes);
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("nothing chosen is no answer");
            }
        }
    }

    /// Rows of a table, each a map from column key to value; a blank cell is absent.
    record Rows(List<Map<String, Value>> rows) implements Value {
        public Rows {
            rows = rows.stream().map(Map::copyOf).toList();
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("a table without a row is no answer");
            }
        }
    }
}
