package vn.motcua.ui.signin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.SignIn;
import vn.motcua.store.CounterStore;
import vn.motcua.store.Desk;
import vn.motcua.ui.Bench;

class SignInModelTest {

    @TempDir
    Path home;

    private CounterStore store;
    private SignInModel model;
    private long nanos;
    private final List<String> signedIn = new ArrayList<>();

    @BeforeEach
    void door() {
        store = new Desk(home).found().open();
        var users = store.users();
        model = new SignInModel(
                new SignIn(users, () -> nanos),
                users.logins(),
                Bench.lanes().desk(),
                in -> signedIn.add(in.who().name()));
    }

    @AfterEach
    void shut() {
        store.close();
    }

    @Test
    void the_right_password_opens_and_is_wiped() {
        var password = Desk.PASSWORD.clone();
        model.signIn("lethu", password);
        assertEquals(List.of("Lê Thu"), signedIn);
        assertInstanceOf(SignInModel.Stage.Opening.class, stage());
        assertArrayEquals(new char[password.length], password);
    }

    @Test
    void a_wrong_password_is_told_and_asked_again() {
        model.signIn("lethu", "sai".toCharArray());
        var asking = assertInstanceOf(SignInModel.Stage.Asking.class, stage());
        assertEquals("ui.wrong-password", asking.why().orElseThrow().key());
        assertEquals(List.of(), signedIn);
    }

    @Test
    void after_five_wrong_ones_the_wait_counts_down_and_then_it_is_asked_again() {
        for (int i = 0; i < 5; i++) {
            model.signIn("lethu", "sai".toCharArray());
        }
        assertEquals(new SignInModel.Stage.Waiting(30), stage());
        model.signIn("lethu", Desk.PASSWORD.clone());
        assertEquals(List.of(), signedIn);
        nanos += Duration.ofSeconds(12).toNanos();
        model.tick("lethu");
        assertEquals(new SignInModel.Stage.Waiting(18), stage());
        nanos += Duration.ofSeconds(18).toNanos();
        model.tick("lethu");
        assertInstanceOf(SignInModel.Stage.Asking.class, stage());
    }

    private SignInModel.Stage stage() {
        return model.stageProperty().get();
    }
}
