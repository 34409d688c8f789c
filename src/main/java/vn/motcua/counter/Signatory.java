package vn.motcua.counter;

import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.procedure.Attestation;
import vn.motcua.domain.procedure.Attestation.Manner;
import vn.motcua.domain.procedure.Procedure;

/// Who signed before the clerk, as the dossier of an attested signature tells it.
///
/// @param idPaper the kind of identity paper as it is called, such as `Thẻ căn cước`
/// @param idNumber of that paper
/// @param receiver the clerk before whom it was signed
record Signatory(String name, String idPaper, String idNumber, String receiver, Manner manner) {

    /// What is not known is empty, and a manner that is not known is a signature.
    static Signatory of(Dossier dossier, Procedure procedure) {
        var facts = DossierNames.asking(dossier).stream().findFirst().orElse(Map.of());
        return new Signatory(
                text(facts, Attribute.FULL_NAME).orElse(""),
                idPaper(facts, procedure),
                text(facts, Attribute.CITIZEN_ID)
                        .or(() -> text(facts, Attribute.PASSPORT))
                        .orElse(""),
                DossierNames.text(dossier.content().answers(), Attestation.RECEIVER)
                        .orElse(""),
                DossierNames.text(dossier.content().answers(), Attestation.MANNER)
                        .flatMap(Manner::of)
                        .orElse(Manner.SIGNATURE));
    }

    private static String idPaper(Map<String, Answer> facts, Procedure procedure) {
        return text(facts, Attribute.ID_PAPER)
                .flatMap(code -> procedure
                        .form()
                        .field(procedure.form().roles().getFirst().key() + "." + Attribute.ID_PAPER.key())
                        .flatMap(field -> field.choices().stream()
                                .filter(choice -> choice.code().equals(code))
                                .findFirst()))
                .map(choice -> choice.label())
                .orElse("");
    }

    private static Optional<String> text(Map<String, Answer> facts, Attribute attribute) {
        return DossierNames.text(facts, attribute.key());
    }

    /// As the register names them.
    String line() {
        return idNumber.isEmpty() ? name : name + ", " + idPaper + " số " + idNumber;
    }

    /// Says nothing of the person.
    @Override
    public String toString() {
        return "Signatory[" + manner + "]";
    }
}
