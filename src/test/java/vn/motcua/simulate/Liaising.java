package vn.motcua.simulate;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.HandedIn;
import vn.motcua.domain.dossier.HandedOver;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.domain.dossier.State;
import vn.motcua.domain.dossier.TakenUp;
import vn.motcua.domain.dossier.ToldBack;
import vn.motcua.domain.dossier.Verdict;

/// What is done at a counter because there are other offices; now and then it is what only the centre may say.
final class Liaising {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-24T07:30:00+07:00");
    private static final String NOWHERE = "X99.01.77";

    private final Chance chance;
    private final List<String> offices;
    private final Map<String, List<PaperAttached>> files = new TreeMap<>();

    Liaising(Chance chance, List<String> offices) {
        this.chance = chance;
        this.offices = offices;
    }

    /// What is done to a dossier at an office; mostly nothing of this kind.
    Optional<Facts> facts(Dossier dossier, String office) {
        int mix = chance.below(100);
        if (mix < 9) {
            return Optional.of(new HandedOver(chance.once(12) ? NOWHERE : chance.of(offices), "thẩm quyền"));
        }
        if (mix < 17) {
            boolean due = dossier.liaison().isToTakeUp() || chance.once(10);
            return due
                    ? Optional.of(new TakenUp(AT.plusMinutes(chance.below(90)), Optional.empty()))
                    : Optional.empty();
        }
        if (mix < 20) {
            return Optional.of(attached(office));
        }
        return mix < 21 ? Optional.of(lie(dossier, office)) : Optional.empty();
    }

    private PaperAttached attached(String office) {
        var hash = Hash.of(chance.bytes(32)).hex();
        var file = new PaperAttached("photo", hash, 1 + chance.below(1_000), "application/pdf");
        files.computeIfAbsent(office, _ -> new ArrayList<>()).add(file);
        return file;
    }

    /// Only the centre says such a thing.
    private Facts lie(Dossier dossier, String office) {
        var other = chance.of(offices);
        var theirs = files.getOrDefault(other, List.of());
        return switch (chance.below(3)) {
            case 0 ->
                new HandedIn(
                        Hash.of(chance.bytes(32)),
                        other,
                        dossier.received().handedTo(office, dossier.content()),
                        theirs.isEmpty() ? List.of() : List.of(chance.of(theirs)));
            case 1 -> new ToldBack(other, State.RETURNED, Optional.empty());
            default -> new Verdict(List.of(chance.of(dossier.timeline()).hash()), "không phải trung tâm");
        };
    }
}
