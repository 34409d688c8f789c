package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.centre.Found.Standing;
import vn.motcua.domain.dossier.FormCorrected;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.Resolved;
import vn.motcua.domain.dossier.Returned;
import vn.motcua.domain.dossier.Verdict;
import vn.motcua.domain.dossier.Withdrawn;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.keys.LogKey;
import vn.motcua.keys.ReceiptSeal;

class LookUpTest {

    private static final OffsetDateTime NOW = OneOffice.RECEIVED.plusDays(1);
    private static final Resolved RESULT = new Resolved(
            "Giấy xác nhận", Optional.of("12"), Optional.empty(), OneOffice.DAY, Optional.empty(), false, "");

    @TempDir
    Path home;

    private OneOffice office;
    private OneOffice.Writer desk;
    private final UUID dossier = UUID.randomUUID();

    @BeforeEach
    void open() {
        office = new OneOffice(home, "https://tracuu.vi.du");
        desk = office.desk();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Hash receive() {
        return desk.write(dossier, List.of(), OneOffice.RECEIVED, OneOffice.received(1, OneOffice.KEY));
    }

    private Found scan(String key) {
        return office.lookUp(NOW).scanned(desk.seal(OneOffice.number(1), key));
    }

    private Found.Here here(String key) {
        return assertInstanceOf(Found.Here.class, scan(key));
    }

    @Test
    void a_receipt_that_is_here_says_where_its_dossier_stands() {
        receive();
        assertEquals(
                new Found.Here(
                        OneOffice.number(1),
                        "Cấp Giấy xác nhận tình trạng hôn nhân",
                        OneOffice.NAME,
                        Optional.empty(),
                        OneOffice.RECEIVED,
                        Optional.of(OneOffice.DUE),
                        new Standing.Handled(false),
                        false,
                        false,
                        OneOffice.RECEIVED),
                scan(OneOffice.KEY));
    }

    @Test
    void from_the_promised_moment_on_it_is_late() {
        receive();
        var seal = desk.seal(OneOffice.number(1), OneOffice.KEY);
        var due =
                assertInstanceOf(Found.Here.class, office.lookUp(OneOffice.DUE).scanned(seal));
        assertEquals(new Standing.Handled(false), due.standing());
        var after = assertInstanceOf(
                Found.Here.class, office.lookUp(OneOffice.DUE.plusSeconds(1)).scanned(seal));
        assertEquals(new Standing.Handled(true), after.standing());
    }

    @Test
    void ready_handed_over_and_withdrawn_are_told_apart() {
        var received = receive();
        var resolved = desk.write(dossier, List.of(received), NOW, RESULT);
        assertEquals(
                new Standing.Ready(Optional.of(OneOffice.DAY)),
                here(OneOffice.KEY).standing());
        var late = OffsetDateTime.parse("2026-11-25T20:30:00Z");
        var taken = new Returned(
                Returned.Recipient.APPLICANT,
                OneOffice.PERSON,
                Optional.empty(),
                false,
                Returned.Acknowledged.SIGNATURE);
        desk.write(dossier, List.of(resolved), late, taken);
        assertEquals(
                new Standing.HandedOver(Optional.of(LocalDate.of(2026, 11, 26))),
                here(OneOffice.KEY).standing(),
                "the day in Vietnam");
        var other = UUID.randomUUID();
        var first = desk.write(other, List.of(), NOW, OneOffice.received(2, OneOffice.KEY));
        desk.write(other, List.of(first), NOW, new Withdrawn("đổi ý"));
        var found = office.lookUp(NOW).scanned(desk.seal(OneOffice.number(2), OneOffice.KEY));
        assertEquals(
                new Standing.Withdrawn(Optional.of(NOW.toLocalDate())),
                assertInstanceOf(Found.Here.class, found).standing());
    }

    @Test
    void a_receipt_that_a_correction_replaced_says_so_and_the_new_one_does_not() {
        var received = receive();
        var corrected = new FormCorrected(
                "sai", Map.of("purpose", Optional.of(Answer.text("Mua nhà", Source.CLERK))), Map.of(), "newkey456789");
        var before = scan("newkey456789");
        assertInstanceOf(Found.NotYet.class, before, "signed, and its correction has not arrived");
        desk.write(dossier, List.of(received), NOW, corrected);
        assertTrue(here(OneOffice.KEY).superseded());
        assertFalse(here("newkey456789").superseded());
        assertEquals(NOW, here("newkey456789").heard());
    }

    @Test
    void a_reception_that_was_found_against_is_not_promised_any_more() {
        var received = receive();
        desk.write(UUID.randomUUID(), List.of(), NOW, new Verdict(List.of(received), "lý do nội bộ"));
        assertEquals(new Standing.Handled(false), here(OneOffice.KEY).standing(), "a verdict on another dossier");
        desk.write(dossier, List.of(received), NOW, new Verdict(List.of(received), "lý do nội bộ"));
        assertEquals(new Standing.Doubted(), here(OneOffice.KEY).standing());
    }

    @Test
    void what_desks_disagree_on_is_said_to_be_checked() {
        var received = receive();
        desk.write(dossier, List.of(received), NOW, RESULT);
        assertFalse(here(OneOffice.KEY).checked());
        desk.write(dossier, List.of(received), NOW, new Withdrawn("đổi ý"));
        assertTrue(here(OneOffice.KEY).checked());
    }

    @Test
    void of_two_dossiers_with_one_number_the_key_says_which() {
        receive();
        var other = UUID.randomUUID();
        var copied = desk.write(other, List.of(), NOW, OneOffice.received(1, "cxpy23456789", "Đăng ký khai sinh"));
        desk.write(other, List.of(copied), NOW, new Withdrawn("đổi ý"));
        assertEquals(new Standing.Handled(false), here(OneOffice.KEY).standing());
        assertEquals("Đăng ký khai sinh", here("cxpy23456789").procedure());
        var typed = office.lookUp(NOW).typed(OneOffice.number(1), "cxpy23456789");
        assertEquals(here("cxpy23456789"), typed);
    }

    @Test
    void a_genuine_receipt_that_has_not_arrived_says_day_and_office() {
        assertEquals(new Found.NotYet(OneOffice.DAY, OneOffice.NAME, false), scan(OneOffice.KEY));
        office.turnAway(desk);
        assertEquals(new Found.NotYet(OneOffice.DAY, OneOffice.NAME, true), scan(OneOffice.KEY));
    }

    @Test
    void a_receipt_that_another_log_of_the_office_signed_after_a_restore_is_as_good() {
        receive();
        var seal = office.desk().seal(OneOffice.number(1), OneOffice.KEY);
        assertEquals(scan(OneOffice.KEY), office.lookUp(NOW).scanned(seal));
    }

    @Test
    void what_another_office_signs_tells_nothing_of_this_one() {
        receive();
        var stranger = LogKey.random(new SecureRandom());
        office.store.roster().addOffice(new Roster.Office("X99.01.09", "Phường khác", stranger.seed()));
        office.store.roster().addCode("there", "X99.01.09", Long.MAX_VALUE);
        var lanes = new Roster.Lanes(stranger.open(), List.of(1, 2));
        var there = new Roster.NewDesk("X99.01.09", stranger.log().text(), "Quầy", "1", List.of(lanes));
        office.store.roster().enrol("there", there, 0).orElseThrow();
        var seal = ReceiptSeal.sign(stranger, OneOffice.number(1), OneOffice.KEY, OneOffice.DAY);
        assertEquals(
                new Found.NotYet(OneOffice.DAY, "Phường khác", false),
                office.lookUp(NOW).scanned(seal));
    }

    @Test
    void whatever_is_wrong_nothing_is_found() {
        receive();
        var good = desk.seal(OneOffice.number(1), OneOffice.KEY);
        assertEquals(6, OneOffice.wrong(good).size());
        for (var wrong : OneOffice.wrong(good)) {
            assertEquals(new Found.Nothing(), office.lookUp(NOW).scanned(wrong));
        }
        for (var typed : List.of(
                List.of(OneOffice.number(1), "zzzzzzzzzzzz"),
                List.of(OneOffice.number(2), OneOffice.KEY),
                List.of("", ""),
                List.of(OneOffice.number(1), ""))) {
            assertEquals(new Found.Nothing(), office.lookUp(NOW).typed(typed.getFirst(), typed.getLast()));
        }
    }

    @Test
    void what_is_typed_is_read_as_people_type() {
        receive();
        var found = office.lookUp(NOW).typed(" x99.01.02 – 261123 – q1001 ", "OI23-4567 89AB");
        assertEquals(here(OneOffice.KEY), found);
    }

    @Test
    void an_action_that_cannot_be_read_does_not_hide_the_dossier() {
        var received = receive();
        desk.write(dossier, List.of(received), NOW, "Withdrawn", "{}".getBytes(StandardCharsets.UTF_8));
        assertEquals(new Standing.Handled(false), here(OneOffice.KEY).standing());
    }
}
