package vn.motcua.domain.form;

import java.util.List;

/// The fields of a section that are asked with the present answers.
public record FilledSection(String title, List<FilledField> fields) {

    public FilledSection {
        fields = List.copyOf(fields);
    }
}
