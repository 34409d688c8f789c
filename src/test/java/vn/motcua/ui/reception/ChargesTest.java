package vn.motcua.ui.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.counter.Words;
import vn.motcua.domain.form.Filling;
import vn.motcua.domain.office.OfficeTerms;
import vn.motcua.domain.procedure.FeeRule;

/// What the clerk reads of the fees.
class ChargesTest {

    private static final Catalogue CATALOGUE = Catalogue.shipped();

    private static List<String> lines(OfficeTerms terms) {
        var procedure = CATALOGUE.find("1.004873").orElseThrow();
        var filled = Filling.of(procedure.form()).fill(CATALOGUE.conditions(procedure), LocalDate.of(2026, 11, 22));
        List<FeeRule> fees = procedure.fees().stream().map(terms::settle).toList();
        return Charges.of(new Worked(procedure, filled, List.of(), List.of(), fees, List.of())).stream()
                .map(Words.VIETNAMESE::say)
                .toList();
    }

    @Test
    void a_sum_that_nobody_decided_is_told_apart_from_none_to_pay() {
        assertEquals(List.of("Lệ phí hộ tịch: chưa có mức thu của tỉnh"), lines(OfficeTerms.NONE));
        var nothing = new OfficeTerms(Map.of("maritalStatus", 0L), Optional.empty(), Map.of(), Map.of());
        assertEquals(List.of("Lệ phí hộ tịch: 0 đồng"), lines(nothing));
        var some = new OfficeTerms(Map.of("maritalStatus", 15_000L), Optional.empty(), Map.of(), Map.of());
        assertEquals(List.of("Lệ phí hộ tịch: 15.000 đồng"), lines(some));
    }
}
