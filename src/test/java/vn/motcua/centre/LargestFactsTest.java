package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.SampleAnswers;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.Json;
import vn.motcua.wire.Values;

/// What the centre takes of one action is far more than any dossier of the shipped procedures has.
class LargestFactsTest {

    /// Numbers, procedure, reasons of the due date, papers: less than this in every dossier.
    private static final int BESIDE_ANSWERS = 8 * 1024;

    @Test
    void the_longest_plausible_answers_of_every_procedure_fit_three_times() {
        for (var procedure : Catalogue.shipped().procedures()) {
            int bytes = Json.bytes(Values.answers(longest(procedure))).length;
            assertTrue(
                    3 * (bytes + BESIDE_ANSWERS) < ActionBytes.LARGEST_FACTS, () -> procedure.code() + " has " + bytes);
        }
    }

    private static Map<String, Answer> longest(Procedure procedure) {
        return SampleAnswers.of(procedure.form(), SampleAnswers.Amount.LONGEST).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> Answer.of(one.getValue(), Source.CITIZEN)));
    }
}
