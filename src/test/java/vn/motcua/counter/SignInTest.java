package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.keys.DataKey;

class SignInTest {

    private static final char[] RIGHT = "đúng mật khẩu".toCharArray();
    private static final char[] WRONG = "sai".toCharArray();

    /// Users as they are stored: the count of tries outlives a restart.
    private static final class StoredUsers implements Users {
        final DataKey key = DataKey.random(new SecureRandom());
        final Map<String, Integer> failures = new HashMap<>(Map.of("lethu", 0));
        int opened;

        @Override
        public List<Login> logins() {
            return List.of(new Login("lethu", Acting.Role.RECEIVER));
        }

        @Override
        public int failures(String login) {
            return failures.getOrDefault(login, 0);
        }

        @Override
        public void countTry(String login) {
            failures.computeIfPresent(login, (_, count) -> count + 1);
        }

        @Override
        public void clearTries(String login) {
            failures.computeIfPresent(login, (_, _) -> 0);
        }

        @Override
        public Optional<DataKey> open(String login, char[] password) {
            opened++;
            return login.equals("lethu") && Arrays.equals(password, RIGHT) ? Optional.of(key) : Optional.empty();
        }

        @Override
        public String name(String login, DataKey key) {
            return "Lê Thu";
        }

        @Override
        public void put(Acting user, char[] password, DataKey key) {
            throw new UnsupportedOperationException();
        }
    }

    private final StoredUsers users = new StoredUsers();
    private long nanos = 7_000_000_000L;
    private SignIn signIn = start();

    private SignIn start() {
        return new SignIn(users, () -> nanos);
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    @BeforeEach
    void the_desk_starts() {
        signIn = start();
    }

    @Test
    void the_right_password_signs_in_and_clears_the_count() {
        for (int i = 0; i < 4; i++) {
            assertEquals(new SignIn.Outcome.Wrong(Duration.ZERO), signIn.signIn("lethu", WRONG));
        }
        var in = assertInstanceOf(SignIn.Outcome.SignedIn.class, signIn.signIn("lethu", RIGHT));
        assertEquals(new Acting("lethu", "Lê Thu", Acting.Role.RECEIVER), in.who());
        assertEquals(0, users.failures("lethu"));
        assertEquals(new SignIn.Outcome.Wrong(Duration.ZERO), signIn.signIn("lethu", WRONG));
    }

    @Test
    void the_wait_grows_from_half_a_minute_to_an_hour() {
        var waits = List.of(0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600);
        for (int wait : waits) {
            var wrong = assertInstanceOf(SignIn.Outcome.Wrong.class, signIn.signIn("lethu", WRONG));
            assertEquals(Duration.ofSeconds(wait), wrong.pause());
            pass(wrong.pause());
        }
        assertEquals(Duration.ofHours(1), SignIn.waitAfter(Integer.MAX_VALUE));
    }

    @Test
    void while_it_waits_no_password_is_looked_at_not_even_the_right_one() {
        wrongFiveTimes("lethu");
        int opened = users.opened;
        pass(Duration.ofSeconds(29));
        assertEquals(new SignIn.Outcome.TooSoon(Duration.ofSeconds(1)), signIn.signIn("lethu", RIGHT));
        assertEquals(opened, users.opened);
        assertEquals(5, users.failures("lethu"));
        pass(Duration.ofSeconds(1));
        assertInstanceOf(SignIn.Outcome.SignedIn.class, signIn.signIn("lethu", RIGHT));
    }

    private void wrongFiveTimes(String login) {
        for (int i = 0; i < 5; i++) {
            assertInstanceOf(SignIn.Outcome.Wrong.class, signIn.signIn(login, WRONG));
        }
    }

    @Test
    void a_restart_keeps_the_wait_and_begins_it_anew() {
        wrongFiveTimes("lethu");
        pass(Duration.ofSeconds(20));
        signIn = start();
        assertEquals(new SignIn.Outcome.TooSoon(Duration.ofSeconds(30)), signIn.signIn("lethu", RIGHT));
    }

    @Test
    void a_thousand_guesses_with_restarts_are_hardly_ever_looked_at() {
        for (int i = 0; i < 1_000; i++) {
            if (i % 3 == 0) {
                signIn = start();
            }
            signIn.signIn("lethu", WRONG);
            pass(Duration.ofMillis(500));
        }
        assertTrue(users.opened <= 20, "passwords looked at: " + users.opened);
    }

    @Test
    void an_unknown_name_is_answered_like_a_known_one() {
        for (int i = 0; i < 12; i++) {
            var known = signIn.signIn("lethu", WRONG);
            var unknown = signIn.signIn("nobody", WRONG);
            assertEquals(known, unknown);
            pass(Duration.ofSeconds(25));
        }
    }

    @Test
    void one_user_does_not_wait_for_another() {
        wrongFiveTimes("nobody");
        assertInstanceOf(SignIn.Outcome.SignedIn.class, signIn.signIn("lethu", RIGHT));
    }
}
