package vn.motcua.domain.form;

import java.util.List;

/// Fields that stand under one heading, in the order of the official form.
public record Section(String title, List<Field> fields) {

    public Section {
        fields = List.copyOf(fields);
    }
}
