package vn.motcua.domain.dossier;

import java.util.List;
import java.util.Map;
import vn.motcua.domain.form.Answer;

/// What was declared and handed in.
///
/// @param people in the order in which they came
/// @param roles role → ids of the people who hold it
/// @param answers what no person's fact says, by field key
/// @param papers what was handed in or shown
public record Content(
        List<Party> people, Map<String, List<String>> roles, Map<String, Answer> answers, List<PaperTaken> papers) {

    /// A person of the visit. @param facts attribute (`fullName`, `birthDate`, …) → answer
    public record Party(String id, Map<String, Answer> facts) {
        public Party {
            facts = Map.copyOf(facts);
        }
    }

    /// A paper of the dossier (*thành phần hồ sơ*), in the four ways in which one can be given.
    ///
    /// @param shown *xuất trình*: seen and given back
    public record PaperTaken(String id, String name, int originals, int certified, int photocopies, boolean shown) {}

    public Content {
        people = List.copyOf(people);
        roles = Map.copyOf(roles);
        answers = Map.copyOf(answers);
        papers = List.copyOf(papers);
    }
}
