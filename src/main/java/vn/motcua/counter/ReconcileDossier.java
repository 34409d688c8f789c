package vn.motcua.counter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.Reconciled;

/// Decides what stands where two desks wrote differently (*đối chiếu*), on a closed dossier too. What is not chosen yet
/// stays in dispute.
public final class ReconcileDossier {

    private final CounterData data;

    public ReconcileDossier(CounterData data) {
        this.data = data;
    }

    /// @param chosen slot, as in [Dossier#disputed()] → the action whose write stands: one that its [Dispute] offers
    /// @return refused if nothing is in dispute any more, or not what was chosen
    /// @throws StoreTrouble if the disk would not keep it
    public Amending reconcile(UUID id, Map<String, Hash> chosen, String reason, Acting who) {
        if (!who.role().reconciles()) {
            return Amending.Refused.because("counter.may-not-reconcile");
        }
        var unfit = Reasons.unfit(reason);
        if (unfit.isPresent()) {
            return new Amending.Refused(List.of(unfit.get()));
        }
        if (chosen.isEmpty()) {
            return Amending.Refused.because("counter.nothing-chosen");
        }
        var decision = new Reconciled(chosen, reason.strip());
        return data.ledger().write(who, entry -> {
            var dossier = entry.dossier(id).filter(one -> !one.readOnly());
            if (dossier.isEmpty()) {
                return Amending.Refused.because("counter.read-only");
            }
            if (dossier.get().disputes().isEmpty()) {
                return Amending.Refused.because(
                        "counter.no-dispute", dossier.get().number().text());
            }
            if (!offers(dossier.get(), chosen)) {
                return Amending.Refused.because("counter.other-dispute");
            }
            entry.append(Optional.of(id), dossier.get().heads(), decision);
            return new Amending.Done(entry.dossier(id).orElseThrow());
        });
    }

    private static boolean offers(Dossier dossier, Map<String, Hash> chosen) {
        return chosen.entrySet().stream()
                .allMatch(one -> dossier.disputes().stream()
                        .anyMatch(dispute -> dispute.slot().equals(one.getKey()) && dispute.offers(one.getValue())));
    }
}
