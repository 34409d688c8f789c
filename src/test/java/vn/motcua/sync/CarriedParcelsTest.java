package vn.motcua.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.centre.Acceptance;
import vn.motcua.centre.CentreIdentity;
import vn.motcua.centre.Parcels;
import vn.motcua.centre.Refused;
import vn.motcua.keys.LogKey;
import vn.motcua.keys.Parcel;
import vn.motcua.keys.SealingKey;
import vn.motcua.store.Desk;
import vn.motcua.wire.CarriedAnswer;
import vn.motcua.wire.Packing;
import vn.motcua.wire.PushBatch;

/// What the centre does with parcels that are whole and sealed as they must be, and still not right.
class CarriedParcelsTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path home;

    private House house;
    private House.Sitting away;
    private CentreIdentity identity;
    private Parcels parcels;

    @BeforeEach
    void open() throws IOException {
        house = new House(Files.createDirectories(home.resolve("centre")));
        away = house.sit(new Desk(home.resolve("away")).found(1));
        house.enrol(away, "Tổ lưu động");
        Desk.receive(away.counter.ledger(), Desk.DAY, "Nguyễn Thị Hoa");
        identity = house.store.identity().orElseThrow();
        parcels = new Parcels(house.store, identity, new Acceptance(house.store, identity.key(), () -> "epoch2"));
    }

    @AfterEach
    void close() {
        away.close();
        house.close();
    }

    private PushBatch batch() {
        var stream = away.counter.stream();
        return away.counter.pieces().after(stream.log(), 0).orElseThrow();
    }

    private Parcel sealed(byte[] clear) {
        var stream = away.counter.stream();
        var writer = new LogKey.Public(stream.logs().getFirst().publicKey());
        return Parcel.seal(clear, identity.sealing().open(), House.OFFICE, writer, stream::sign);
    }

    private CarriedAnswer.OfActions take(byte[] bytes, long now) {
        return assertInstanceOf(CarriedAnswer.OfActions.class, parcels.take(House.OFFICE, bytes, now));
    }

    private Refused.Reason refused(Parcel parcel) {
        var refused = assertThrows(Refused.class, () -> parcels.take(House.OFFICE, parcel.bytes(), 1));
        assertEquals(0, house.store.point(House.OFFICE).orElseThrow().position());
        return refused.reason();
    }

    @Test
    void a_good_one_is_taken_once_also_from_a_desk_that_was_turned_away_since() {
        var bytes = sealed(Packing.pack(batch().bytes())).bytes();
        var desk = house.store.roster().desks(House.OFFICE).getFirst();
        house.store.roster().revoke(House.OFFICE, desk.id(), 1);
        assertEquals(2, take(bytes, 1).fresh());
        var again = take(bytes, 2);
        assertEquals(0, again.fresh());
        assertEquals(2, again.answer().acknowledgement().orElseThrow().seq());
        assertEquals(2, house.store.point(House.OFFICE).orElseThrow().position());
    }

    @Test
    void a_batch_with_a_changed_action_is_refused_though_its_parcel_is_whole() {
        UnaryOperator<String> change = text -> text.replace("Nguyễn Thị Hoa", "Nguyễn Thị Hòa");
        var text = new String(batch().bytes(), StandardCharsets.UTF_8);
        var changed = change.apply(text).getBytes(StandardCharsets.UTF_8);
        assertEquals(Refused.Reason.BROKEN_CHAIN, refused(sealed(Packing.pack(changed))));
    }

    @Test
    void what_bursts_is_not_unpacked() {
        var bomb = Packing.pack(new byte[50 * 1024 * 1024]);
        assertThrows(
                vn.motcua.wire.UnreadableException.class,
                () -> parcels.take(House.OFFICE, sealed(bomb).bytes(), 1));
        assertThrows(
                vn.motcua.wire.UnreadableException.class,
                () -> parcels.take(
                        House.OFFICE,
                        sealed("plain".getBytes(StandardCharsets.UTF_8)).bytes(),
                        1));
        assertEquals(0, house.store.point(House.OFFICE).orElseThrow().position());
    }

    @Test
    void a_writer_that_nobody_knows_another_office_and_another_key_are_refused() {
        var clear = Packing.pack(batch().bytes());
        var stranger = LogKey.random(RANDOM);
        var open = identity.sealing().open();
        assertEquals(
                Refused.Reason.FOREIGN,
                refused(Parcel.seal(clear, open, House.OFFICE, stranger.open(), stranger::sign)));
        assertEquals(
                Refused.Reason.OTHER_OFFICE,
                refused(Parcel.seal(clear, open, "X99.01.03", stranger.open(), stranger::sign)));
        var elsewhere = SealingKey.random(RANDOM).open();
        assertEquals(
                Refused.Reason.FOREIGN,
                refused(Parcel.seal(clear, elsewhere, House.OFFICE, stranger.open(), stranger::sign)));
        var good = sealed(clear);
        var relabelled = new Parcel(good.centre(), good.office(), stranger.open(), good.sealed(), new byte[64]);
        var signed = new Parcel(
                good.centre(), good.office(), stranger.open(), good.sealed(), stranger.sign(relabelled.message()));
        assertEquals(Refused.Reason.FOREIGN, refused(signed), "somebody else's parcel under another name");
        assertEquals(Optional.empty(), away.counter.stream().point());
    }
}
