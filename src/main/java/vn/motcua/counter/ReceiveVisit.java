package vn.motcua.counter;

import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.counter.Ledger.Numbering;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.GivenNumber;
import vn.motcua.domain.dossier.IdentityDeferred;
import vn.motcua.domain.dossier.Received;
import vn.motcua.keys.ReceiptSeal;

/// The clerk presses F9 (*Tiếp nhận*): all dossiers of the visit are taken in, in one transaction, or none. What is an
/// attestation gets the numbers of its book in the same transaction.
///
/// A procedure of which only the form is written here (`intake: formOnly`), and whose dossiers the office does not
/// take for the authority that decides it, gets no number: its form is handed back to be printed.
public final class ReceiveVisit {

    private final CounterData data;
    private final Procedures procedures;
    private final DayCheck days;
    private final SecureRandom random = new SecureRandom();
    private final Attesting attesting;

    public ReceiveVisit(CounterData data, Procedures procedures, DayCheck days) {
        this.data = data;
        attesting = new Attesting(data);
        this.procedures = procedures;
        this.days = days;
    }

    /// @throws StoreTrouble if the disk would not keep it
    public Receiving receive(Visit visit, Acting who) {
        if (!who.role().receives()) {
            return new Receiving.Refused(Sentence.of("counter.may-not-receive"));
        }
        return switch (days.dayToReceive(data)) {
            case DayCheck.Day.ToConfirm day -> new Receiving.DayToConfirm(day);
            case DayCheck.Day.Known(var now) -> receive(visit, who, now);
        };
    }

    private Receiving receive(Visit visit, Acting who, ZonedDateTime now) {
        var lacking = new ArrayList<Sentence>();
        var ready = new ArrayList<Ready>();
        for (var form : visit.forms()) {
            procedures
                    .work(form, visit.people(), now.toLocalDate())
                    .ifPresentOrElse(
                            worked -> {
                                var files = FormFiles.of(FormFiles.answers(worked), data.files())
                                        .look(worked);
                                var one = new Ready(form, worked, data.office().takes(worked.procedure()), files);
                                lacking.addAll(lacking(one));
                                lacking.addAll(attesting.hindrances(worked.procedure()));
                                ready.add(one);
                            },
                            () -> lacking.add(Sentence.of("counter.no-procedure", form.procedure())));
        }
        if (ready.isEmpty() && lacking.isEmpty()) {
            lacking.add(Sentence.of("counter.nothing-to-receive"));
        }
        return lacking.isEmpty() ? write(visit, ready, who, now) : new Receiving.Incomplete(lacking);
    }

    /// A form that lacks nothing.
    ///
    /// @param taken whether its dossier stays here
    /// @param files that answer it
    private record Ready(OpenedForm form, Worked worked, boolean taken, FormFiles.Looked files) {}

    private static List<Sentence> lacking(Ready one) {
        var lacking = new ArrayList<>(FormGaps.of(one.worked()));
        lacking.addAll(one.files().lacking());
        one.worked().papers().stream()
                .filter(paper -> one.taken() && !one.form().papers().contains(paper.id()))
                .map(paper -> Sentence.of("counter.paper-missing", paper.name()))
                .forEach(lacking::add);
        return lacking;
    }

    private Receiving write(Visit visit, List<Ready> ready, Acting who, ZonedDateTime now) {
        var taken = ready.stream().filter(Ready::taken).toList();
        try {
            if (!taken.isEmpty()) {
                data.ledger().write(who, entry -> {
                    taken.forEach(one -> append(entry, visit, one, now));
                    entry.forgetDraft(visit.id());
                    return taken;
                });
            }
        } catch (NoNumber e) {
            return new Receiving.Refused(Sentence.of(e.key));
        }
        return new Receiving.Done(
                taken.stream()
                        .map(one -> data.ledger().dossier(one.form().id()).orElseThrow())
                        .toList(),
                ready.stream().filter(one -> !one.taken()).map(Ready::worked).toList());
    }

    /// A dossier that is received already (F9 twice, or again after trouble that came once it was durable) stays as it
    /// is.
    private void append(Ledger.Entry entry, Visit visit, Ready one, ZonedDateTime now) {
        if (entry.dossier(one.form().id()).isPresent()) {
            return;
        }
        var number = switch (entry.number(now.toLocalDate())) {
            case Numbering.Given(var given) -> given;
            case Numbering.Stopped(var key) -> throw new NoNumber(key);
        };
        var received = facts(visit, one, number, now.toOffsetDateTime());
        entry.under(procedures.catalogue().release(one.worked().procedure()));
        entry.append(Optional.of(one.form().id()), List.of(), received);
        defer(entry, visit, one.form().id(), received);
        one.files().attached().forEach(file -> append(entry, one.form().id(), file));
        attesting.append(entry, one.form().id(), one.worked(), now.toLocalDate());
    }

    /// Who could not be looked up is noted in the same transaction, person by person.
    private static void defer(Ledger.Entry entry, Visit visit, UUID dossier, Received received) {
        for (var party : received.content().people()) {
            var why = Optional.ofNullable(visit.unchecked().get(UUID.fromString(party.id())));
            why.ifPresent(reason -> append(entry, dossier, new IdentityDeferred(party.id(), reason)));
        }
    }

    private static void append(Ledger.Entry entry, UUID dossier, Facts facts) {
        entry.append(Optional.of(dossier), entry.dossier(dossier).orElseThrow().heads(), facts);
    }

    private Received facts(Visit visit, Ready one, GivenNumber number, OffsetDateTime now) {
        var office = data.office().agency();
        var procedure = one.worked().procedure();
        return new Received(
                number,
                visit.id(),
                visit.arrivedAt(),
                visit.writtenOnRequest(),
                office,
                office,
                now,
                Optional.of(now),
                new Received.ProcedureRef(procedure.code(), procedure.name(), procedure.version()),
                Contents.of(one.form(), visit.people(), one.worked()),
                new Promise(procedures).due(procedure.timeLimit(), now),
                ReceiptSeal.newKey(random));
    }

    /// Out of the transaction, which is rolled back.
    private static final class NoNumber extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String key;

        NoNumber(String key) {
            super(key);
            this.key = key;
        }
    }
}
