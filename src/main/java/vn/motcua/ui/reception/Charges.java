package vn.motcua.ui.reception;

import java.util.List;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.Facts;
import vn.motcua.domain.procedure.FeeRule;

/// What the citizen pays for the present form, fee by fee; nobody pays where there is none.
final class Charges {

    private Charges() {}

    static List<Sentence> of(Worked worked) {
        var facts = worked.filled().facts();
        return worked.fees().stream().map(fee -> line(fee, facts)).toList();
    }

    private static Sentence line(FeeRule fee, Facts facts) {
        var sum = fee.sum(facts);
        return sum.isPresent()
                ? Sentence.of("ui.fee", fee.name(), sum.getAsLong())
                : Sentence.of("ui.fee-undecided", fee.name());
    }
}
