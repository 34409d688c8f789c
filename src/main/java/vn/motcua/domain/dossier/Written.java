package vn.motcua.domain.dossier;

import vn.motcua.domain.form.Answer;

/// What an action wrote in one slot of a dossier.
public sealed interface Written
        permits Written.Answered, Written.TakenAway, Written.ReceiptKey, State, Resolved, Attested, Returned {

    record Answered(Answer answer) implements Written {}

    /// There was an answer, and there is none any more.
    record TakenAway() implements Written {}

    /// @param key of the receipt that counts
    record ReceiptKey(String key) implements Written {}
}
