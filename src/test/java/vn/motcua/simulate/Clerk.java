package vn.motcua.simulate;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.counter.Acting;
import vn.motcua.counter.Ledger;
import vn.motcua.counter.Ledger.Numbering;
import vn.motcua.domain.dossier.Content;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.FormCorrected;
import vn.motcua.domain.dossier.GivenNumber;
import vn.motcua.domain.dossier.HandedOver;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.PaperPrinted;
import vn.motcua.domain.dossier.Received;
import vn.motcua.domain.dossier.Reconciled;
import vn.motcua.domain.dossier.Resolved;
import vn.motcua.domain.dossier.Returned;
import vn.motcua.domain.dossier.Withdrawn;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;

/// What is done at a counter, in fixed proportions, at dossiers of this desk and of others, on top of what it sees.
final class Clerk {

    private static final Acting CLERK = new Acting("lethu", "Lê Thu", Acting.Role.RECEIVER);
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-23T09:00:00+07:00");

    /// The dossiers that people come back to.
    private static final int RECENT = 24;

    private final Chance chance;
    private final List<String> offices;
    private final Map<String, List<UUID>> dossiers = new HashMap<>();
    private final Liaising liaising;
    private LocalDate day = LocalDate.of(2026, 11, 23);
    private long words;

    Clerk(Chance chance, List<String> offices) {
        this.chance = chance;
        this.offices = offices;
        liaising = new Liaising(chance, offices);
    }

    void nextDay() {
        day = day.plusDays(1);
    }

    /// One transaction at this desk: a few dossiers of one visit, as they are written together.
    void work(Ledger ledger, String office) {
        int count = 3 + chance.below(8);
        ledger.write(CLERK, entry -> {
            for (int i = 0; i < count; i++) {
                act(entry, office);
            }
            return count;
        });
    }

    private void act(Ledger.Entry entry, String office) {
        int mix = chance.below(100);
        var dossier = mix < 25 ? Optional.<Dossier>empty() : any(entry, office);
        if (dossier.filter(one -> !one.readOnly()).isPresent()) {
            var here = dossier.get();
            entry.append(
                    Optional.of(here.id()), here.heads(), between(here, office).orElseGet(() -> facts(here, mix)));
        } else if (entry.number(day) instanceof Numbering.Given(var number)) {
            var id = new UUID(chance.below(Integer.MAX_VALUE), words++);
            entry.append(Optional.of(id), List.of(), received(number, office));
            known(office).add(id);
        }
    }

    private List<UUID> known(String office) {
        return dossiers.computeIfAbsent(office, _ -> new ArrayList<>());
    }

    private Optional<Dossier> any(Ledger.Entry entry, String office) {
        var known = known(office);
        int recent = Math.min(RECENT, known.size());
        return recent == 0 ? Optional.empty() : entry.dossier(known.get(known.size() - 1 - chance.below(recent)));
    }

    /// Something that only happens where there are several offices.
    private Optional<Facts> between(Dossier dossier, String office) {
        var done = offices.size() == 1 ? Optional.<Facts>empty() : liaising.facts(dossier, office);
        done.filter(HandedOver.class::isInstance)
                .map(HandedOver.class::cast)
                .ifPresent(over -> known(over.office()).add(dossier.id()));
        return done;
    }

    private Facts facts(Dossier dossier, int mix) {
        if (mix < 40 && !dossier.disputes().isEmpty()) {
            return reconciled(dossier);
        }
        if (mix < 68) {
            return new FormCorrected(word(), Map.of("purpose", Optional.of(answer())), correctedName(), "k" + words++);
        }
        if (mix < 86) {
            return new PaperPrinted("receipt", 1, word());
        }
        if (mix < 93) {
            return new Resolved(word(), Optional.empty(), Optional.empty(), day, Optional.empty(), false, "");
        }
        return mix < 97
                ? new Returned(
                        Returned.Recipient.APPLICANT, word(), Optional.empty(), false, Returned.Acknowledged.SIGNATURE)
                : new Withdrawn(word());
    }

    private Map<String, Map<String, Optional<Answer>>> correctedName() {
        return chance.once(3) ? Map.of("p1", Map.of("fullName", Optional.of(answer()))) : Map.of();
    }

    private Reconciled reconciled(Dossier dossier) {
        var chosen = new HashMap<String, Hash>();
        for (var dispute : dossier.disputes()) {
            chosen.put(dispute.slot(), chance.of(dispute.writes()).action());
        }
        return new Reconciled(chosen, word());
    }

    private Received received(GivenNumber number, String office) {
        return new Received(
                number,
                new UUID(7, words),
                AT,
                true,
                office,
                office,
                AT,
                Optional.of(AT),
                new Received.ProcedureRef("1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân", "00"),
                new Content(
                        List.of(new Content.Party("p1", Map.of("fullName", answer()))),
                        Map.of("applicant", List.of("p1")),
                        Map.of("purpose", answer()),
                        List.of()),
                Optional.empty(),
                "k" + words++);
    }

    private Answer answer() {
        return Answer.text(word(), Source.CITIZEN);
    }

    /// Said once and never again, so that it can be found.
    private String word() {
        return "lời " + words++;
    }
}
