package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.Acting;
import vn.motcua.counter.SignIn;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.counter.Users;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.store.Desk;

/// The centre's word on a role goes before the desk's own, at the desk and at the centre.
class RolesTest {

    private static final String LOGIN = Desk.CLERK.login();

    @TempDir
    Path home;

    private House house;
    private House.Sitting one;

    @BeforeEach
    void open() throws IOException {
        house = new House(Files.createDirectories(home.resolve("centre")));
        one = house.sit(new Desk(home.resolve("first")).found(1));
        house.enrol(one, "Quầy 1");
    }

    @AfterEach
    void close() {
        one.close();
        house.close();
    }

    private void centreSays(Optional<String> role, long at) {
        assertTrue(house.store.listing().orElseThrow().setRole(House.OFFICE, LOGIN, role, at));
    }

    private void hear() {
        new DirectoryExchange(one.counter, one.counter.stream().enrolled().orElseThrow()).pull(one.line);
    }

    private Acting.Role role() {
        return one.counter.directory().now(Desk.CLERK).role();
    }

    private SignIn.Outcome signIn() {
        return new SignIn(one.store.users(), System::nanoTime).signIn(LOGIN, Desk.PASSWORD.clone());
    }

    @Test
    void a_login_that_the_centre_has_not_spoken_of_keeps_its_role() {
        hear();
        assertEquals(Acting.Role.RECEIVER, role());
        assertEquals(
                List.of(new Users.Login(LOGIN, Acting.Role.RECEIVER)),
                one.store.users().logins());
    }

    @Test
    void the_centres_word_goes_first_at_sign_in_and_in_what_is_written() {
        centreSays(Optional.of("LEADER"), 60);
        hear();
        assertEquals(Acting.Role.LEADER, role());
        var in = assertInstanceOf(SignIn.Outcome.SignedIn.class, signIn());
        assertEquals(Acting.Role.LEADER, in.who().role());
        var written = Desk.receive(one.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa")
                .timeline()
                .getFirst();
        assertEquals("LEADER", written.header().role(), "whatever the screen still thought");
        assertEquals(
                one.counter.directory().roleRelease(LOGIN), written.header().roleRelease());
    }

    @Test
    void whose_role_was_taken_away_neither_signs_in_nor_writes() {
        centreSays(Optional.of("RECEIVER"), 60);
        centreSays(Optional.empty(), 70);
        assertInstanceOf(SignIn.Outcome.SignedIn.class, signIn(), "not heard yet");
        hear();
        assertInstanceOf(SignIn.Outcome.TurnedAway.class, signIn());
        var ledger = one.counter.ledger();
        var trouble = assertThrows(StoreTrouble.class, () -> Desk.receive(ledger, Desk.DAY, "Nguyễn Thị Hoa"));
        assertEquals("counter.role-taken", trouble.sentence().key());
    }

    @Test
    void a_role_that_this_program_does_not_know_allows_nothing() {
        centreSays(Optional.of("ARCHIVIST"), 60);
        hear();
        assertEquals(Acting.Role.NONE, role());
    }

    @Test
    void the_centre_finds_against_what_was_done_in_another_role_after_it_spoke() {
        long monday = java.time.Instant.parse("2026-11-23T01:00:00Z").toEpochMilli();
        centreSays(Optional.of("HANDLER"), monday);
        var dossier = Desk.receive(one.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa"); // at nine, unheard
        one.exchange.round();
        one.exchange.round();
        assertEquals(1, again(dossier).refused().size());
    }

    @Test
    void what_was_done_before_the_centre_spoke_stands() {
        var dossier = Desk.receive(one.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
        long later = java.time.Instant.parse("2026-11-23T05:00:00Z").toEpochMilli();
        centreSays(Optional.of("HANDLER"), later);
        one.exchange.round();
        one.exchange.round();
        assertTrue(again(dossier).refused().isEmpty());
    }

    private Dossier again(Dossier dossier) {
        return one.counter.ledger().dossier(dossier.id()).orElseThrow();
    }
}
