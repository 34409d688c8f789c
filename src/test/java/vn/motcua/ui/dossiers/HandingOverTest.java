package vn.motcua.ui.dossiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.HandedIn;
import vn.motcua.domain.dossier.HandedOver;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.State;
import vn.motcua.domain.dossier.ToldBack;
import vn.motcua.ui.Background;

class HandingOverTest {

    @TempDir
    Path home;

    private TestDesk desk;
    private DossiersModel model;
    private Dossier hang;

    @BeforeEach
    void open() {
        desk = new TestDesk(home);
        hang = desk.receive("Nguyễn Thị Hằng", "000199000001");
        model = new DossiersModel(desk.workplace, new Background(Runnable::run, Runnable::run, e -> {
            throw new AssertionError(e);
        }));
        model.shown();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void say(UUID dossier, List<Hash> heads, Facts facts) {
        desk.data.ledger().write(desk.workplace.who(), entry -> {
            entry.append(Optional.of(dossier), heads, facts);
            return heads;
        });
        model.arrived();
    }

    private String message() {
        return model.verbs().messageProperty().get();
    }

    @Test
    void one_key_asks_for_the_office_and_the_reason_and_writes_it_down_once() {
        model.verbs().handOver();
        assertEquals(new Asking.HandOver(), model.verbs().askingProperty().get());
        model.verbs().handOver("phường kia", "thẩm quyền");
        assertTrue(message().contains("“phường kia”"), message());
        model.verbs().handOver("X99.01.77", " ");
        assertTrue(desk.dossier(hang.id()).liaison().over().isEmpty());
        model.verbs().handOver("X99.01.77", "thẩm quyền");
        assertEquals(
                new HandedOver("X99.01.77", "thẩm quyền"),
                desk.dossier(hang.id()).timeline().getLast().facts());
        assertEquals(new Asking.Nothing(), model.verbs().askingProperty().get());
        assertEquals(
                List.of("Đã chuyển đến cơ quan X99.01.77; bên ấy chưa tiếp nhận."),
                model.verbs().next().subList(0, 1));
        model.verbs().handOver();
        model.verbs().handOver("X99.01.77", "lần nữa");
        assertTrue(message().contains("đã được chuyển đến"), message());
    }

    @Test
    void what_the_other_office_lets_know_stands_above_the_verbs() {
        model.verbs().handOver();
        model.verbs().handOver("X99.01.77", "thẩm quyền");
        var at = Optional.of(OffsetDateTime.parse("2026-11-24T07:30:00+07:00"));
        say(hang.id(), desk.dossier(hang.id()).heads(), new ToldBack("X99.01.77", State.RESOLVED, at));
        assertEquals("Cơ quan X99.01.77 đã có kết quả", model.verbs().next().getFirst());
    }

    @Test
    void a_dossier_that_was_handed_in_is_taken_up_by_the_next_act_and_has_a_limit_of_its_own() {
        var id = new UUID(7, 7);
        var received = hang.received().handedTo(desk.data.office().agency(), hang.content());
        say(id, List.of(), new HandedIn(new Hash("1".repeat(64)), "X99.01.77", received, List.of()));
        model.shown();
        model.choose(id);
        assertEquals(Optional.of(NextAct.TAKE_UP), model.verbs().nextAct());
        assertEquals(
                List.of("Cơ quan X99.01.77 chuyển đến; ở đây chưa tiếp nhận."),
                model.verbs().next());
        model.verbs().takeUp();
        var taken = desk.dossier(id);
        assertTrue(taken.received().competentReceivedAt().isPresent());
        assertTrue(taken.due().isPresent());
        assertEquals(Optional.of(NextAct.WRITE_RESULT), model.verbs().nextAct(), "the receipt is the other office's");
        model.verbs().takeUp();
        assertTrue(message().contains("không phải hồ sơ cơ quan khác chuyển đến"), message());
    }
}
