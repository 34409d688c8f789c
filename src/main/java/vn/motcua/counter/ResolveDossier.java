package vn.motcua.counter;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.motcua.counter.Conclude.Fact;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Resolved;
import vn.motcua.domain.dossier.Signer;
import vn.motcua.domain.dossier.State;

/// Writes down the signed result of a dossier: its number, book and date, and who signed. Again only with a reason, and
/// never once it was handed over.
public final class ResolveDossier {

    private final CounterData data;
    private final Conclude conclude;

    public ResolveDossier(CounterData data, DayCheck days) {
        this.data = data;
        conclude = new Conclude(data, days);
    }

    /// @param result `sameVisit` wants a signer who is in
    /// @throws StoreTrouble if the disk would not keep it
    public Concluding resolve(UUID id, Resolved result, Acting who) {
        return conclude.write(id, who, Acting.Role::resolves, (dossier, today) -> fact(dossier, result, today));
    }

    private Fact fact(Dossier dossier, Resolved result, LocalDate today) {
        var number = dossier.number().text();
        if (dossier.state() == State.WITHDRAWN || dossier.state() == State.RETURNED) {
            return Fact.wrong("counter.closed", number);
        }
        if (dossier.attested().isPresent()) {
            return Fact.wrong("results.is-attested", number);
        }
        if (dossier.resolved().isPresent() && result.reason().isBlank()) {
            return Fact.wrong("results.resolved-already", number);
        }
        if (result.date().isAfter(today)
                || result.date()
                        .isBefore(dossier.received()
                                .receivedAt()
                                .atZoneSameInstant(DayCheck.ZONE)
                                .toLocalDate())) {
            return Fact.wrong("results.date-out");
        }
        return texts(result)
                .or(() -> result.signer().flatMap(signer -> signer(dossier, result, signer)))
                .orElseGet(() -> new Fact.Right(result));
    }

    private static Optional<Fact> texts(Resolved result) {
        return Fact.unfit(
                Stream.of(Stream.of(result.title(), result.reason()), result.number().stream(), result.book().stream())
                        .flatMap(text -> text));
    }

    private Optional<Fact> signer(Dossier dossier, Resolved result, Signer signer) {
        var procedure = dossier.received().procedure().code();
        var known = Signers.of(data.notes()).all().stream()
                .filter(one -> one.signer().equals(signer))
                .findFirst();
        if (known.filter(one -> one.maySign(procedure)).isEmpty()) {
            return Optional.of(Fact.wrong("results.signer-may-not", signer.name()));
        }
        return result.sameVisit() && !known.get().in()
                ? Optional.of(Fact.wrong("results.signer-out", signer.name()))
                : Optional.empty();
    }
}
