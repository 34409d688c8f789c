package vn.motcua.domain.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.Words;
import vn.motcua.domain.dossier.VerdictReason.Kind;

class VerdictReasonTest {

    private static String vietnamese(String reason) {
        return Words.VIETNAMESE.say(VerdictReason.say(reason));
    }

    @Test
    void what_the_centre_says_by_a_key_each_desk_says_in_its_language() {
        var reason = VerdictReason.of(Kind.ROLE_WRITES, "STRANGER").text();
        assertEquals("verdict.role-writes\tSTRANGER", reason);
        assertEquals("Vai trò STRANGER không được ghi vào hồ sơ.", vietnamese(reason));
        assertEquals(
                "The role STRANGER may not write into dossiers.",
                new Words(Locale.ENGLISH).say(VerdictReason.say(reason)));
        assertEquals(
                "Chỉ trung tâm được bác một việc đã ghi.",
                vietnamese(VerdictReason.of(Kind.CENTRE_ONLY).text()));
    }

    @Test
    void what_older_centres_and_people_wrote_is_said_as_it_stands() {
        assertEquals("Không đủ thẩm quyền", vietnamese("Không đủ thẩm quyền"));
        assertEquals("verdict.of-tomorrow X {0} 'y'", vietnamese("verdict.of-tomorrow\tX\t{0} 'y'"));
        assertEquals("Vai trò {0} không được ghi vào hồ sơ.", vietnamese("verdict.role-writes"));
    }

    @Test
    void a_part_cannot_be_taken_for_two() {
        assertEquals(
                "Vai trò A B không được ghi vào hồ sơ.",
                vietnamese(VerdictReason.of(Kind.ROLE_WRITES, "A\tB").text()));
    }
}
