package vn.motcua.ui.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.counter.SinceNews;
import vn.motcua.domain.person.VietnameseOrder;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureSearch;

/// Every procedure of today, and those that went since a day.
///
/// @param search finds among all of them
record Shelf(Catalogue now, SinceNews since, LocalDate day, LocalDate today, ProcedureSearch search) {

    static Shelf of(Catalogue now, SinceNews since, LocalDate day, LocalDate today) {
        var all = Stream.concat(now.procedures().stream(), since.news().repealed().stream());
        return new Shelf(now, since, day, today, new ProcedureSearch(all.toList()));
    }

    /// Best first.
    List<Line> find(String typed) {
        return search.find(typed).stream()
                .map(procedure -> new Line(procedure, Change.of(procedure, since, day, today)))
                .toList();
    }

    /// The fields that there are, in the order of the alphabet.
    List<String> fields() {
        return search.find("").stream()
                .map(Procedure::field)
                .distinct()
                .sorted(new VietnameseOrder())
                .toList();
    }

    /// The catalogue that a procedure is of: one that was repealed is of the one before.
    Catalogue of(Procedure procedure) {
        return now.find(procedure.code()).isPresent() ? now : since.before();
    }

    /// What an amended procedure was.
    Optional<Procedure> before(Line line) {
        return Optional.of(line)
                .filter(one -> one.change() == Change.AMENDED)
                .flatMap(one -> since.before().find(one.procedure().code()));
    }
}
