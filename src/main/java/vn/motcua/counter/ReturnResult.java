package vn.motcua.counter;

import java.util.UUID;
import java.util.stream.Stream;
import vn.motcua.counter.Conclude.Fact;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Returned;
import vn.motcua.domain.dossier.State;

/// Writes down who took the result, and how they confirmed it.
public final class ReturnResult {

    private final Conclude conclude;

    public ReturnResult(CounterData data, DayCheck days) {
        conclude = new Conclude(data, days);
    }

    /// Whoever takes it as the applicant shows the applicant's number, where the dossier knows one and a paper was
    /// shown; somebody authorised shows a paper of their own.
    ///
    /// @throws StoreTrouble if the disk would not keep it
    public Concluding hand(UUID id, Returned taken, Acting who) {
        return conclude.write(id, who, Acting.Role::receives, (dossier, _) -> fact(dossier, taken));
    }

    private static Fact fact(Dossier dossier, Returned taken) {
        var number = dossier.number().text();
        return switch (dossier.state()) {
            case RECEIVED -> Fact.wrong("results.no-result-yet", number);
            case WITHDRAWN, RETURNED -> Fact.wrong("counter.closed", number);
            case RESOLVED -> right(dossier, taken);
        };
    }

    private static Fact right(Dossier dossier, Returned taken) {
        return Fact.unfit(Stream.concat(Stream.of(taken.name()), taken.idNumber().stream()))
                .orElseGet(() -> taker(dossier, taken));
    }

    private static Fact taker(Dossier dossier, Returned taken) {
        return switch (taken.recipient()) {
            case APPLICANT -> applicant(dossier, taken);
            case AUTHORISED -> taken.idNumber().isEmpty() ? Fact.wrong("results.authorised-id") : new Fact.Right(taken);
        };
    }

    private static Fact applicant(Dossier dossier, Returned taken) {
        var shown = taken.idNumber().map(id -> Recipients.compare(dossier, id));
        return shown.filter(Recipients.Comparison.DIFFERS::equals).isPresent()
                ? Fact.wrong("results.id-differs")
                : new Fact.Right(taken);
    }

    /// The dossier as it would stand then, to draw the slip (*giấy biên nhận trả kết quả*) that the recipient signs.
    ///
    /// @return the dossier itself unless its result waits
    public static Dossier asIf(Dossier dossier, Returned taken) {
        return dossier.state() == State.RESOLVED ? dossier.handedTo(taken) : dossier;
    }
}
