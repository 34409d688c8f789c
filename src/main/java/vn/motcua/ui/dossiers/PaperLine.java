package vn.motcua.ui.dossiers;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.counter.DossierPapers;
import vn.motcua.counter.PrintJobs.Job;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;

/// How far each paper of a dossier has got on its way to the citizen.
final class PaperLine {

    private static final Words WORDS = Words.VIETNAMESE;

    private PaperLine() {}

    static List<String> of(Dossier dossier, List<Job> jobs) {
        var own = dossier.attested().isPresent()
                ? Stream.of(DossierPapers.STATEMENT, DossierPapers.STATEMENT_LABEL)
                : Stream.of(DossierPapers.RECEIPT, DossierPapers.DECLARATION);
        var slip = Stream.of(DossierPapers.RETURN_SLIP)
                .filter(paper -> jobs.stream().anyMatch(job -> job.paper().equals(paper)));
        return Stream.concat(own, slip).map(paper -> line(dossier, paper, jobs)).toList();
    }

    static Sentence name(String paper) {
        return Sentence.of(
                switch (paper) {
                    case DossierPapers.RECEIPT -> "dossiers.receipt";
                    case DossierPapers.STATEMENT -> "dossiers.statement";
                    case DossierPapers.STATEMENT_LABEL -> "dossiers.statement-label";
                    case DossierPapers.RETURN_SLIP -> "dossiers.return-slip";
                    default -> "dossiers.declaration";
                });
    }

    private static String line(Dossier dossier, String paper, List<Job> jobs) {
        int out = dossier.printed(paper);
        var line = WORDS.say(
                switch (paper) {
                    case DossierPapers.RECEIPT -> "dossiers.receipt-line";
                    case DossierPapers.STATEMENT -> "dossiers.statement-line";
                    case DossierPapers.STATEMENT_LABEL -> "dossiers.statement-label-line";
                    case DossierPapers.RETURN_SLIP -> "dossiers.return-slip-line";
                    default -> "dossiers.declaration-line";
                },
                out == 0 ? Sentence.of("dossiers.never-out") : Sentence.of("dossiers.came-out", out));
        var waiting = jobs.stream()
                .filter(job -> job.paper().equals(paper) && job.time() == out + 1)
                .reduce((_, later) -> later)
                .map(job -> WORDS.say(
                        switch (job.state()) {
                            case PREPARED -> "dossiers.job-prepared";
                            case SENT -> "dossiers.job-sent";
                            case FAILED -> "dossiers.job-failed";
                            case CAME_OUT -> "dossiers.job-out";
                        }));
        return waiting.map(state -> line + " · " + state).orElse(line);
    }
}
