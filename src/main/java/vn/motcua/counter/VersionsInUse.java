package vn.motcua.counter;

import java.util.LinkedHashSet;
import java.util.Set;
import vn.motcua.domain.dossier.Dossier;

/// In which versions procedures are still worked on: in open dossiers and in drafts.
final class VersionsInUse {

    private VersionsInUse() {}

    record Version(String code, String version) {}

    /// Opens every open dossier: some 0.2 ms each.
    static Set<Version> of(CounterData data) {
        var versions = new LinkedHashSet<Version>();
        VisitText.all(data.drafts())
                .forEach(visit ->
                        visit.forms().forEach(form -> versions.add(new Version(form.procedure(), form.version()))));
        data.lines().stream()
                .filter(line -> line.state().isOpen())
                .flatMap(line -> data.ledger().dossier(line.id()).stream())
                .map(Dossier::received)
                .forEach(received -> versions.add(new Version(
                        received.procedure().code(), received.procedure().version())));
        return versions;
    }
}
