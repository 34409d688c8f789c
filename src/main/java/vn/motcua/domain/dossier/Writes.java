package vn.motcua.domain.dossier;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.form.Answer;

/// What the facts of one action write, by the names of the slots.
final class Writes {

    static final String STATE = "state";
    static final String RECEIPT = "receipt";
    static final String RESULT = "result";
    static final String ATTESTATION = "attestation";
    static final String RETURN = "return";
    static final String ANSWER = "answer:";

    private Writes() {}

    static Map<String, Written> of(Facts facts) {
        return switch (facts) {
            case Received received -> received(received);
            case HandedIn in -> received(in.received());
            case FormCorrected corrected -> corrected(corrected);
            case Withdrawn _ -> Map.of(STATE, State.WITHDRAWN);
            case Resolved resolved -> Map.of(STATE, State.RESOLVED, RESULT, resolved);
            case Attested attested -> Map.of(STATE, State.RESOLVED, ATTESTATION, attested);
            case Returned returned -> Map.of(STATE, State.RETURNED, RETURN, returned);
            case Reconciled _, // writes what others wrote: the slots know that
                    IdentityDeferred _,
                    IdentityChecked _,
                    PaperPrinted _,
                    PaperAttached _,
                    HandedOver _,
                    TakenUp _,
                    ToldBack _,
                    Verdict _,
                    LogOpened _,
                    DayOpened _,
                    CopyNoticed _,
                    Erased _,
                    Facts.Unknown _ -> Map.of();
        };
    }

    /// The slots of a person's facts begin so.
    static String person(String id) {
        return "person:" + id + ":";
    }

    private static Map<String, Written> received(Received received) {
        var writes = new HashMap<String, Written>();
        writes.put(STATE, State.RECEIVED);
        writes.put(RECEIPT, new Written.ReceiptKey(received.receiptKey()));
        received.content().answers().forEach((key, answer) -> writes.put(ANSWER + key, new Written.Answered(answer)));
        for (var one : received.content().people()) {
            one.facts()
                    .forEach((attribute, answer) ->
                            writes.put(person(one.id()) + attribute, new Written.Answered(answer)));
        }
        return writes;
    }

    private static Map<String, Written> corrected(FormCorrected corrected) {
        var writes = new HashMap<String, Written>();
        writes.put(RECEIPT, new Written.ReceiptKey(corrected.receiptKey()));
        corrected.answers().forEach((key, answer) -> writes.put(ANSWER + key, change(answer)));
        corrected
                .facts()
                .forEach((id, facts) ->
                        facts.forEach((attribute, answer) -> writes.put(person(id) + attribute, change(answer))));
        return writes;
    }

    private static Written change(Optional<Answer> answer) {
        return answer.<Written>map(Written.Answered::new).orElseGet(Written.TakenAway::new);
    }
}
