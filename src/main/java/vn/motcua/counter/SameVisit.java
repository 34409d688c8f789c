package vn.motcua.counter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Signer;
import vn.motcua.domain.form.Facts;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.procedure.Procedure;

/// Whether a result can be given while the citizen waits (*không hẹn*): the procedure's own rule, a signer who is in,
/// and the civil-status software where it makes the result.
public record SameVisit(Procedures procedures, Notes notes) {

    /// The answer, and where it is no, what is missing.
    public sealed interface Answer {

        /// @param signers who are in and may sign it, never empty
        record Possible(List<Signer> signers) implements Answer {
            public Possible {
                signers = List.copyOf(signers);
            }
        }

        record NotNow(Missing missing, Sentence why) implements Answer {}
    }

    /// What has to change first.
    public enum Missing {
        /// the procedure is never done at once, or not with these answers
        RULE,
        /// nobody is in who may sign it
        SIGNER,
        /// the civil-status software
        SYSTEM
    }

    /// @param facts the answers
    /// @param today the day that counts
    public Answer ask(Procedure procedure, Facts facts, LocalDate today) {
        var rule = procedure.sameVisit();
        if (rule.isEmpty()) {
            return notNow(Missing.RULE, "results.never-at-once", procedure.name());
        }
        boolean reachable = CivilStatusLink.of(notes)
                .filter(link -> link.isReachable(today))
                .isPresent();
        if (!reachable && needsSystem(procedure)) {
            return notNow(Missing.SYSTEM, "results.system-out");
        }
        if (!holds(procedure, rule.get(), facts, reachable)) {
            return notNow(Missing.RULE, "results.not-with-these-answers");
        }
        var signers = Signers.of(notes).here(procedure.code());
        return signers.isEmpty() ? noSigner(procedure) : new Answer.Possible(signers);
    }

    private static boolean needsSystem(Procedure procedure) {
        return procedure.copyTo().filter(CivilStatusLink.SYSTEM::equals).isPresent();
    }

    private boolean holds(Procedure procedure, String rule, Facts facts, boolean verified) {
        var known = new HashMap<>(facts.answers());
        known.put(Catalogue.VERIFIED_NOW, new Value.YesNo(verified));
        return procedures
                .catalogue()
                .conditions(procedure)
                .holds(rule, new Facts(known, facts.today()))
                .orElse(false);
    }

    private Answer noSigner(Procedure procedure) {
        var named = Signers.of(notes).all().stream()
                .filter(one -> one.maySign(procedure.code()))
                .map(one -> one.signer().name())
                .toList();
        return named.isEmpty()
                ? notNow(Missing.SIGNER, "results.no-signer")
                : notNow(Missing.SIGNER, "results.signers-out", String.join(", ", named));
    }

    private static Answer notNow(Missing missing, String key, Object... parts) {
        return new Answer.NotNow(missing, Sentence.of(key, parts));
    }

    /// Those who may sign the result of a procedure, whoever is in first.
    public List<Signer> signers(String procedure) {
        var all = Signers.of(notes).all().stream()
                .filter(one -> one.maySign(procedure))
                .toList();
        return Stream.concat(all.stream().filter(Signers.One::in), all.stream().filter(one -> !one.in()))
                .map(Signers.One::signer)
                .toList();
    }
}
