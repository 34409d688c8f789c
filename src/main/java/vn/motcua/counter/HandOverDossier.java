package vn.motcua.counter;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.counter.Conclude.Fact;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.HandedOver;
import vn.motcua.domain.dossier.NumberPattern;
import vn.motcua.domain.dossier.Received;
import vn.motcua.domain.dossier.TakenUp;

/// Sends a dossier on to the office that decides (*liên thông*), and takes up one that another office sent here. What
/// travels between the offices is the centre's to carry, when this desk speaks with it.
public final class HandOverDossier {

    private final CounterData data;
    private final Procedures procedures;
    private final DayCheck days;
    private final Conclude conclude;

    public HandOverDossier(CounterData data, Procedures procedures, DayCheck days) {
        this.data = data;
        this.procedures = procedures;
        this.days = days;
        conclude = new Conclude(data, days);
    }

    /// @param office the agency code of the other one; whether the centre knows it is for the centre to say
    /// @throws StoreTrouble if the disk would not keep it
    public Concluding handOver(UUID id, String office, String why, Acting who) {
        return conclude.write(
                id, who, Acting.Role::receives, (dossier, _) -> over(dossier, office.strip(), why.strip()));
    }

    private Fact over(Dossier dossier, String office, String why) {
        var number = dossier.number().text();
        if (!dossier.state().isOpen()) {
            return Fact.wrong("counter.closed", number);
        }
        if (!NumberPattern.isAgency(office) || office.equals(data.office().agency())) {
            return Fact.wrong("liaison.no-office", office);
        }
        if (dossier.liaison().over().contains(office)) {
            return Fact.wrong("liaison.over-already", number, office);
        }
        if (why.isBlank()) {
            return Fact.wrong("counter.reason-missing");
        }
        return Conclude.unfit(why)
                .<Fact>map(unfit -> new Fact.Wrong(new Concluding.Refused(unfit)))
                .orElseGet(() -> new Fact.Right(new HandedOver(office, why)));
    }

    /// Starts the clock of this office.
    ///
    /// @throws StoreTrouble if the disk would not keep it
    public Concluding takeUp(UUID id, Acting who) {
        return conclude.write(id, who, Acting.Role::receives, this::up);
    }

    private Fact up(Dossier dossier, LocalDate day) {
        var number = dossier.number().text();
        if (!dossier.state().isOpen()) {
            return Fact.wrong("counter.closed", number);
        }
        if (!dossier.liaison().isToTakeUp()) {
            return Fact.wrong("liaison.not-to-take-up", number);
        }
        var now = days.clockTime().with(day).toOffsetDateTime();
        return new Fact.Right(new TakenUp(now, due(dossier, now)));
    }

    private Optional<Received.Due> due(Dossier dossier, OffsetDateTime now) {
        return procedures
                .catalogue()
                .find(dossier.received().procedure().code())
                .flatMap(procedure -> new Promise(procedures).due(procedure.timeLimit(), now));
    }
}
