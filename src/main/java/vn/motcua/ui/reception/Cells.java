package vn.motcua.ui.reception;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.Typed;
import vn.motcua.domain.form.Value;

/// Reads the texts of a table's cells.
final class Cells {

    private Cells() {}

    /// @param texts row by row; blank cells are unanswered
    static Typed read(Field table, List<List<String>> texts) {
        var rows = new ArrayList<Map<String, Value>>();
        for (int i = 0; i < texts.size(); i++) {
            var row = new HashMap<String, Value>();
            for (int column = 0; column < table.columns().size(); column++) {
                var field = table.columns().get(column);
                switch (Typed.parse(field, texts.get(i).get(column))) {
                    case Typed.Read(var value) -> row.put(field.key(), value);
                    case Typed.Nothing _ -> {}
                    case Typed.Wrong(var why) -> {
                        return new Typed.Wrong(Sentence.of("form.row", i + 1, why));
                    }
                }
            }
            rows.add(row);
        }
        return rows.isEmpty() ? new Typed.Nothing() : new Typed.Read(new Value.Rows(rows));
    }
}
