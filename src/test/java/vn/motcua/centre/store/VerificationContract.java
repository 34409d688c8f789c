package vn.motcua.centre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.motcua.centre.store.Centres.OFFICE;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.domain.dossier.Hash;

/// A centre's whole memory is looked through, and whatever was altered in it is named.
abstract class VerificationContract {

    private static final String ELSEWHERE = "X99.01.03";

    private SqlCentre centre;
    private Connection raw;
    private final Random random = new Random(7);

    abstract SqlCentre open();

    /// A way to the same tables that knows nothing of us.
    abstract Connection raw() throws SQLException;

    @BeforeEach
    void fill() throws SQLException {
        centre = Centres.withOffice(Centres.withOffice(open()), ELSEWHERE);
        var one = new WrittenLog(OFFICE, 1).enrolled(centre.roster(), 1);
        var two = new WrittenLog(OFFICE, 2).enrolled(centre.roster(), 3);
        Centres.take(centre, one.next(3));
        Centres.take(centre, two.next(2));
        var twin = one.twin(9);
        Centres.take(centre, one.next(2));
        Centres.take(centre, twin.next(2));
        Centres.take(centre, two.next(4));
        raw = raw();
    }

    @AfterEach
    void close() throws SQLException {
        raw.close();
        centre.close();
    }

    @Test
    void a_sound_centre_is_counted_and_nothing_is_found() {
        var report = centre.verify();
        assertEquals(List.of(), report.faults());
        assertEquals(
                Map.of("actions", 13L, "bodies", 13L, "logs", 4L, "numbers", 5L, "offices", 2L, "signatures", 5L),
                report.counted());
    }

    @Test
    void after_more_was_taken_and_epochs_began_anew_it_is_still_sound() {
        centre.restored(new java.security.SecureRandom());
        Centres.take(
                centre, new WrittenLog(OFFICE, 3).enrolled(centre.roster(), 5).next(40));
        assertEquals(List.of(), centre.verify().faults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"header", "body", "signature", "hash", "rolling"})
    void a_single_altered_byte_is_named_with_its_place(String column) throws SQLException {
        for (long position = 1; position <= 13; position++) {
            var before = bytes(column, position);
            if (before == null) {
                continue;
            }
            var altered = before.clone();
            altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
            put(column, position, altered);
            assertNamed(OFFICE + " " + position, column);
            put(column, position, before);
        }
        assertEquals(List.of(), centre.verify().faults());
    }

    @Test
    void the_database_itself_keeps_an_action_from_standing_twice() {
        var again = assertThrows(SQLException.class, () -> change("""
                INSERT INTO action
                    (office, position, hash, log, seq, dossier, header, body, signature, rolling, arrived_at)
                SELECT office, 99, hash, log, seq, dossier, header, body, signature, rolling, arrived_at
                FROM action WHERE office = ? AND position = ?
                """, OFFICE, 3));
        assertTrue(again.getMessage().toLowerCase(Locale.ROOT).contains("unique"), again::toString);
    }

    private void assertNamed(String place, String what) {
        var faults = centre.verify().faults();
        assertTrue(
                faults.stream().anyMatch(fault -> fault.place().equals(place)),
                () -> what + " altered at " + place + ", found " + faults);
    }

    private byte[] bytes(String column, long position) throws SQLException {
        try (var ask = raw.prepareStatement("SELECT " + column + " FROM action WHERE office = ? AND position = ?")) {
            ask.setString(1, OFFICE);
            ask.setLong(2, position);
            try (var row = ask.executeQuery()) {
                assertTrue(row.next());
                return row.getBytes(1);
            }
        }
    }

    private void put(String column, long position, Object value) throws SQLException {
        change("UPDATE action SET " + column + " = ? WHERE office = ? AND position = ?", value, OFFICE, position);
    }

    private void change(String sql, Object... bound) throws SQLException {
        try (var change = raw.prepareStatement(sql)) {
            for (int i = 0; i < bound.length; i++) {
                change.setObject(i + 1, bound[i]);
            }
            assertTrue(change.executeUpdate() > 0, sql);
        }
    }

    @Test
    void a_column_that_says_something_else_than_the_header_is_named() throws SQLException {
        var log = new WrittenLog(OFFICE, 2).key().log().text();
        put("log", 1, log);
        assertNamed(OFFICE + " 1", "log");
        put("log", 1, new WrittenLog(OFFICE, 1).key().log().text());
        put("seq", 4, 7);
        assertNamed(OFFICE + " 4", "seq");
        put("seq", 4, 1);
        put("dossier", 2, "00000000-0000-0000-0000-000000000000");
        assertNamed(OFFICE + " 2", "dossier");
    }

    @Test
    void a_row_that_was_taken_out_or_put_elsewhere_is_named() throws SQLException {
        put("position", 5, 40);
        assertNamed(OFFICE + " 5", "position");
        assertNamed(OFFICE + " 40", "position");
        put("position", 40, 5);
        put("office", 13, ELSEWHERE);
        var report = centre.verify();
        assertTrue(report.faults().contains(new CentreVerification.Fault("head", OFFICE)), report::toString);
        assertTrue(
                report.faults().contains(new CentreVerification.Fault("position", ELSEWHERE + " 13")),
                report::toString);
        change("UPDATE action SET office = 'X' WHERE office = ?", ELSEWHERE);
        assertNamed("X", "office");
    }

    @Test
    void an_end_a_number_or_a_key_that_was_altered_is_named() throws SQLException {
        change("UPDATE office_head SET head = 12 WHERE office = ?", OFFICE);
        assertFalse(centre.verify().isSound());
        change("UPDATE office_head SET head = 14 WHERE office = ?", OFFICE);
        assertNamed(OFFICE, "head");
        change("UPDATE office_head SET head = 13 WHERE office = ?", OFFICE);
        change("UPDATE given_number SET number = 'X' WHERE office = ? AND number LIKE '%00001-%'", OFFICE);
        assertNamed(OFFICE + " 1", "number");
        change("DELETE FROM dossier WHERE office = ? AND id = (SELECT dossier FROM action WHERE position = 4)", OFFICE);
        assertNamed(OFFICE + " 4", "dossier");
        var log = new WrittenLog(OFFICE, 1).key().log().text();
        change("UPDATE log SET public_key = ? WHERE id = ?", new Hash("1".repeat(64)).hex(), log);
        assertNamed(OFFICE + " " + log, "key");
        change("UPDATE log SET desk = 'nobody' WHERE id = ?", log);
        assertTrue(centre.verify().faults().contains(new CentreVerification.Fault("desk", OFFICE + " " + log)));
    }
}
