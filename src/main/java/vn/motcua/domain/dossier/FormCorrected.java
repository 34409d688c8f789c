package vn.motcua.domain.dossier;

import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.form.Answer;

/// Something written down was wrong and is right now; the receipt that carries `receiptKey` supersedes the earlier
/// ones.
///
/// @param reason why, in the clerk's words; never empty
/// @param answers field key → the right answer, or none to take one away
/// @param facts person's id → attribute → the right answer, or none
public record FormCorrected(
        String reason,
        Map<String, Optional<Answer>> answers,
        Map<String, Map<String, Optional<Answer>>> facts,
        String receiptKey)
        implements Facts {

    public FormCorrected {
        answers = Map.copyOf(answers);
        facts = Map.copyOf(facts);
        if (reason.isBlank() || (answers.isEmpty() && facts.isEmpty())) {
            throw new IllegalArgumentException("a correction has a reason and corrects something");
        }
    }
}
