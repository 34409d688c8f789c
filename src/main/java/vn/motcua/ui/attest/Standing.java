package vn.motcua.ui.attest;

import java.util.Optional;
import vn.motcua.counter.AttestDesk;
import vn.motcua.counter.AttestDesk.Carrier;
import vn.motcua.counter.Signers;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.dossier.Signer;
import vn.motcua.domain.procedure.Procedure;

/// Who signs, in which book, onto what: what the desk stands ready with.
///
/// @param book its label this year; none while none is open, or the open one may not go on
record Standing(Optional<Signer> signer, Optional<String> book, Carrier carrier) {

    static final Standing UNREAD = new Standing(Optional.empty(), Optional.empty(), Carrier.PHOTOCOPY);

    /// Some milliseconds, off the screen's thread.
    static Standing read(Workplace workplace, Procedure procedure) {
        var notes = workplace.data().notes();
        var desk = AttestDesk.of(notes);
        var life = workplace.data().life().text();
        int year = workplace.days().clockTime().getYear();
        var register = procedure.attestation().orElseThrow().register();
        return new Standing(
                desk.signerOf(Signers.of(notes), procedure.code()),
                desk.book().filter(book -> book.life().equals(life)).map(book -> book.label(year, register)),
                desk.carrier());
    }
}
