package vn.motcua.domain.form;

import java.util.List;
import java.util.Optional;

/// What a procedure asks: people in roles, fields in the order of the official form, and rules over the answers.
public record Form(List<Role> roles, List<Section> sections, List<Rule> rules) {

    public Form {
        roles = List.copyOf(roles);
        sections = List.copyOf(sections);
        rules = List.copyOf(rules);
    }

    /// Every field of every section, top to bottom.
    public List<Field> fields() {
        return sections.stream().flatMap(section -> section.fields().stream()).toList();
    }

    public Optional<Field> field(String key) {
        return fields().stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /// The role to which a key such as `applicant.fullName` belongs; none for `purpose`.
    public Optional<Role> roleOf(String key) {
        int dot = key.indexOf('.');
        return roles.stream()
                .filter(role -> dot > 0 && role.key().equals(key.substring(0, dot)))
                .findFirst();
    }
}
