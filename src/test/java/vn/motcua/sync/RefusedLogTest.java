package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.counter.Hindrance;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.store.Desk;
import vn.motcua.wire.PushBatch;

/// What the centre does not take of one log holds up neither the other logs nor what comes down.
class RefusedLogTest {

    @TempDir
    Path home;

    private House house;
    private House.Sitting one;
    private House.Sitting two;

    @BeforeEach
    void open() throws IOException {
        house = new House(Files.createDirectories(home.resolve("centre")));
        one = house.sit(new Desk(home.resolve("one")).found(1));
        two = house.sit(new Desk(home.resolve("two")).found(2));
        house.enrol(one, "Quầy 1");
        house.enrol(two, "Quầy 2");
        for (int i = 0; i < 2; i++) {
            hear(one);
            hear(two);
        }
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
        house.close();
    }

    private static void hear(House.Sitting sitting) {
        sitting.exchange.round();
        new DirectoryExchange(
                        sitting.counter, sitting.counter.stream().enrolled().orElseThrow())
                .pull(sitting.line);
    }

    /// Refuses every batch of that log, for a cause of our own choice.
    private Exchange.Done round(House.Sitting sitting, LogId refused, Hindrance why) {
        var line = (Line) Proxy.newProxyInstance(
                Line.class.getClassLoader(), new Class<?>[] {Line.class}, (_, method, words) -> {
                    if (words != null
                            && words[0] instanceof PushBatch batch
                            && batch.log().equals(refused)) {
                        throw new LineTrouble(why);
                    }
                    try {
                        return method.invoke(sitting.line, words);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new Exchange(sitting.counter.stream(), line, House.OFFICE, Exchange.random()).round();
    }

    @Test
    void what_a_colleague_wrote_and_the_centre_refuses_holds_up_nothing() throws IOException {
        var theirs = Desk.receive(one.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
        var file = home.resolve("stick");
        var bundles = new DeskBundles(two.counter, Clock.systemUTC());
        new Outgoing(one.counter, new DeskBundles(one.counter, Clock.systemUTC()).reader("Quầy 2"))
                .bundle(file, Outgoing.Choice.WAITING);
        bundles.take(file);
        var ours = Desk.receive(two.counter.ledger(), Desk.DAY, "Trần Văn Bình");
        var done = round(two, one.counter.stream().log(), Hindrance.REFUSED);
        assertFalse(done.refused(), "that is the writer's matter");
        assertEquals(1, house.store.ofDossier(House.OFFICE, ours.id()).size());
        assertEquals(0, house.store.ofDossier(House.OFFICE, theirs.id()).size());
    }

    @Test
    void what_this_desk_wrote_and_the_centre_refuses_is_said_and_all_the_same_the_stream_is_read() {
        var theirs = Desk.receive(one.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
        one.exchange.round();
        Desk.receive(two.counter.ledger(), Desk.DAY, "Trần Văn Bình");
        var done = round(two, two.counter.stream().log(), Hindrance.REFUSED);
        assertTrue(done.refused());
        assertEquals(Optional.of(theirs), two.counter.ledger().dossier(theirs.id()));
    }

    @Test
    void any_other_trouble_ends_the_round() {
        Desk.receive(two.counter.ledger(), Desk.DAY, "Trần Văn Bình");
        var trouble = assertThrows(
                LineTrouble.class, () -> round(two, two.counter.stream().log(), Hindrance.BUSY));
        assertEquals(Hindrance.BUSY, trouble.why());
    }
}
