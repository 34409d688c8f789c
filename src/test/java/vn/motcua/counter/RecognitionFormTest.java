package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.BlanksOf.From;

/// A father who was never married recognises his child while its birth is registered. Every person is invented.
class RecognitionFormTest {

    static TypedVisit fatherRecognises() {
        var visit = BirthFormTest.fatherComes("1.001193")
                .type("parentsMarried", "không")
                .reroute("1.000689")
                .type("birthEvidence", "certificate")
                .confirm("applicant.residence")
                .type("relation", "Cha")
                .seat("mother", 1)
                .confirm("mother.residence")
                .type("father.ethnicity", "Kinh")
                .type("father.nationality", "Việt Nam");
        return BirthFormTest.child(visit)
                .like("child.ethnicity")
                .like("child.nationality")
                .type("child.hometown", "Phường An Khê, thành phố Đà Nẵng")
                .type("recognised", "father")
                .like("child.residence")
                .type("recognitionEvidence", "pledge")
                .type("wantsCopies", "không");
    }

    @Test
    void two_declarations_are_filled_from_one_visit() {
        var visit = fatherRecognises();
        assertEquals(List.of(), visit.needed());
        assertEquals(List.of(), visit.problems());
        var blanks = visit.blanks("recognition");
        assertEquals(List.of(), blanks.typedAgain(visit.known()));
        assertEquals(
                List.of("recognised", "relation", "child.fullName", "child.birthDate", "child.sex"),
                blanks.typed().stream()
                        .filter(key -> !key.startsWith("father."))
                        .toList());
        assertTrue(blanks.from(From.COMPUTED).contains("child.residence"));
        assertEquals(2, blanks.handwritten(), "the mother writes her opinion and signs");
        assertEquals(
                List.of("declaration", "recognition", "identity", "birthCertificate", "recognitionPledge"),
                visit.papersAsked());
    }

    @Test
    void the_relation_to_who_recognises_is_asked_only_of_somebody_else() {
        var visit = fatherRecognises();
        assertTrue(visit.filled().field("relationToRecogniser").isEmpty());
        assertTrue(visit.type("relation", "Ông")
                .filled()
                .field("relationToRecogniser")
                .isPresent());
    }

    @Test
    void recognition_has_a_fee_unless_exempt() {
        assertEquals(List.of("recognition"), fatherRecognises().fees());
        assertEquals(List.of(), fatherRecognises().type("exemption", "disabled").fees());
    }
}
