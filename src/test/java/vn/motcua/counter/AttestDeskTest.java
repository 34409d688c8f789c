package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.procedure.Attestation;
import vn.motcua.ui.Bench;

class AttestDeskTest {

    @TempDir
    Path home;

    @Test
    void what_the_desk_remembers_is_read_again() {
        try (var bench = new Bench(home)) {
            var notes = bench.data().notes();
            assertEquals(Optional.empty(), AttestDesk.of(notes).book());
            var desk = AttestDesk.of(notes)
                    .with(new AttestDesk.Book(3, "abc.0"))
                    .signedBy("Trần Văn Bình")
                    .onto(AttestDesk.Carrier.LABEL)
                    .at(Attestation.Of.COPIES, new Attestation.Place(20, 30, 90))
                    .at(Attestation.Of.SIGNATURE, new Attestation.Place(25, 180, 160))
                    .with("Máy in “quầy” 1", Corners.of(List.of(1, -2, 3, 4, 5, 6, 7, -8)));
            desk.keep(notes);
            assertEquals(desk, AttestDesk.of(notes));
        }
    }

    @Test
    void a_chosen_signer_who_is_out_is_replaced_by_the_first_who_is_in() {
        var lan = new vn.motcua.domain.dossier.Signer("Võ Thị Lan", "CÔNG CHỨC");
        var signers = new Signers(
                List.of(new Signers.One(Originals.BINH, List.of("*"), true), new Signers.One(lan, List.of("*"), true)));
        try (var bench = new Bench(home)) {
            var desk = AttestDesk.of(bench.data().notes());
            assertEquals(Optional.of(Originals.BINH), desk.signerOf(signers, "2.000815"));
            var chosen = desk.signedBy("Võ Thị Lan");
            assertEquals(Optional.of(lan), chosen.signerOf(signers, "2.000815"));
            var away = signers.with(new Signers.One(lan, List.of("*"), false));
            assertEquals(Optional.of(Originals.BINH), chosen.signerOf(away, "2.000815"));
        }
    }

    @Test
    void a_place_is_set_right_between_the_measured_corners() {
        var all = Corners.of(List.of(10, -20, 10, -20, 10, -20, 10, -20));
        assertEquals(new Corners.Spot(109, 207), all.aim(new Corners.Spot(110, 205)));
        var longer = Corners.of(List.of(0, 0, 0, 0, 0, 20, 0, 20));
        assertEquals(new Corners.Spot(20, 20), longer.aim(new Corners.Spot(20, 20)));
        assertEquals(275, longer.aim(new Corners.Spot(20, 277)).top(), 1e-9);
        assertEquals(147.5, longer.aim(new Corners.Spot(20, 148.5)).top(), 1e-9);
        var askew = Corners.of(List.of(0, 0, 0, 10, 0, 0, 0, 10));
        assertEquals(99.5, askew.aim(new Corners.Spot(105, 100)).top(), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> Corners.of(List.of(1, 2)));
        assertThrows(IllegalArgumentException.class, () -> Corners.of(List.of(999, 0, 0, 0, 0, 0, 0, 0)));
    }
}
