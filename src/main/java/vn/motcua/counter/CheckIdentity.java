package vn.motcua.counter;

import java.util.UUID;
import java.util.stream.Stream;
import vn.motcua.counter.Conclude.Fact;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.IdentityChecked;

/// Writes down what a later look-up of a person said, once the line was back (NĐ 309/2026/NĐ-CP Điều 2.1). Also of a
/// dossier that is closed by then.
public final class CheckIdentity {

    private final Conclude conclude;

    public CheckIdentity(CounterData data, DayCheck days) {
        conclude = new Conclude(data, days);
    }

    /// @param person the id in the dossier's content of somebody who is still to be looked up
    /// @param note what differs; empty when it agrees
    /// @throws StoreTrouble if the disk would not keep it
    public Concluding check(UUID id, String person, boolean agrees, String note, Acting who) {
        return conclude.write(id, who, Acting.Role::resolves, (dossier, _) -> fact(dossier, person, agrees, note));
    }

    private static Fact fact(Dossier dossier, String person, boolean agrees, String note) {
        if (dossier.unchecked().stream().noneMatch(one -> one.person().equals(person))) {
            return Fact.wrong("results.checked-already");
        }
        if (!agrees && note.isBlank()) {
            return Fact.wrong("results.difference-missing");
        }
        return Fact.unfit(Stream.of(note))
                .orElseGet(() -> new Fact.Right(new IdentityChecked(person, agrees, note.strip())));
    }
}
