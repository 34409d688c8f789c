package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        assertEquals(List.of("child.ethnicity", "child.nationality", "child.residence"), blanks.from(From.COMPUTED));
        assertEquals(List.of(), blanks.from(From.EMPTY));
        assertEquals(
                Set.of("applicant", "mother"),
                blanks.from(From.CARD).stream()
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .collect(Collectors.toSet()));
        assertTrue(blanks.from(From.SAME_PERSON).containsAll(List.of("father.fullName", "father.citizenId")));
        var birth = visit.blanks("declaration");
        assertEquals(List.of(), birth.typedAgain(visit.known()));
        assertEquals(
                List.of(
                        "relation",
                        "child.fullName",
                        "child.birthDate",
                        "child.sex",
                        "child.birthPlace",
                        "child.hometown",
                        "wantsCopies"),
                birth.typed());
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
