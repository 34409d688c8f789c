package vn.motcua.counter;

import java.time.Clock;

/// Everything a signed-in clerk works with.
///
/// @param data the desk's file, opened
/// @param procedures catalogue and calendar
/// @param days which day it is
public record Workplace(
        Acting who,
        CounterData data,
        Procedures procedures,
        DayCheck days,
        Verbs verbs,
        DossierPapers papers,
        AttestPapers attestPapers,
        PrintPapers prints,
        Printers printers,
        Papers drawing,
        ScanPictures scans) {

    /// Who signed in, in the role that the centre names now.
    @Override
    public Acting who() {
        return data.directory().now(who);
    }

    /// What the clerk does with a visit and with a dossier.
    public record Verbs(
            ReceiveVisit receive,
            AmendDossier amend,
            AttachPaper attach,
            ReconcileDossier reconcile,
            OpenDay openDay,
            OpenBook openBook,
            ResolveDossier resolve,
            ReturnResult hand,
            CheckIdentity identity,
            HandOverDossier handOver) {}

    /// Puts a workplace together.
    public static Workplace of(Acting who, CounterData data, Procedures procedures, DayCheck days, Machines machines) {
        var drawing = data.office().training() ? machines.papers().training() : machines.papers();
        var papers = new DossierPapers(data, procedures, drawing);
        var attest = new AttestPapers(
                data,
                procedures,
                drawing,
                () -> new PrinterProfiles(data.notes())
                        .of(PaperKind.ATTESTATION)
                        .printer()
                        .or(() ->
                                machines.printers().names().stream().findFirst().map(PrinterName::text))
                        .orElse(""));
        return new Workplace(
                who,
                data,
                procedures,
                days,
                new Verbs(
                        new ReceiveVisit(data, procedures, days),
                        new AmendDossier(data, procedures, days),
                        new AttachPaper(data),
                        new ReconcileDossier(data),
                        new OpenDay(data),
                        new OpenBook(data),
                        new ResolveDossier(data, days),
                        new ReturnResult(data, days),
                        new CheckIdentity(data, days),
                        new HandOverDossier(data, procedures, days)),
                papers,
                attest,
                new PrintPapers(data, papers, attest, machines),
                machines.printers(),
                drawing,
                machines.scans());
    }

    /// What stands around the desk: what draws papers, what prints them, the clock, what draws scans.
    public record Machines(Papers papers, Printers printers, Clock clock, Probe probe, ScanPictures scans) {}
}
