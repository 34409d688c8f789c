package vn.motcua.counter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ShippedUnits;
import vn.motcua.domain.calendar.OfficeReturnRule;
import vn.motcua.domain.calendar.WorkingCalendar;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.form.FilledForm;
import vn.motcua.domain.form.Filling;
import vn.motcua.domain.person.People;
import vn.motcua.domain.procedure.FeeRule;
import vn.motcua.domain.procedure.Print;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.RequiredPaper;
import vn.motcua.domain.procedure.Route;
import vn.motcua.domain.unit.Addresses;
import vn.motcua.domain.unit.Units;

/// What the desk knows besides its own data: the catalogue, the working calendar, the hour of return.
public record Procedures(CatalogueInUse inUse, WorkingCalendar calendar, OfficeReturnRule returns) {

    /// With a catalogue that stays.
    public Procedures(Catalogue catalogue, WorkingCalendar calendar, OfficeReturnRule returns) {
        this(CatalogueInUse.always(catalogue), calendar, returns);
    }

    /// The days that are worked, in the hours that the province or ward decided.
    @Override
    public WorkingCalendar calendar() {
        return catalogue().terms().hours().map(calendar::with).orElse(calendar);
    }

    /// What holds now; who asks twice may get two, with a release between them.
    public Catalogue catalogue() {
        return inUse.now();
    }

    /// The same desk with another source of catalogues.
    public Procedures with(CatalogueInUse other) {
        return new Procedures(other, calendar, returns);
    }

    /// What today's units say of addresses; the first time it takes some 100 ms.
    public Addresses addresses() {
        return ShippedUnits.addresses();
    }

    /// Today's units, and where those of before lie.
    public Units units() {
        return ShippedUnits.units();
    }

    /// The procedure of a dossier, in the version that it was received with, as long as that is kept.
    public Optional<Procedure> of(Dossier dossier) {
        var reference = dossier.received().procedure();
        return catalogue().find(reference.code(), reference.version());
    }

    /// An opened form, worked out.
    ///
    /// @param papers what these answers ask for
    /// @param prints which papers of the procedure these answers are printed on
    /// @param fees what these answers have to pay at the counter
    /// @param routes the other procedures to which these answers lead; this catalogue may lack some of them
    public record Worked(
            Procedure procedure,
            FilledForm filled,
            List<RequiredPaper> papers,
            List<Print> prints,
            List<FeeRule> fees,
            List<Route> routes) {}

    /// A received dossier's form with every correction in it, as of the day it was received.
    ///
    /// @return nothing if the catalogue has no such procedure any more
    public Optional<Worked> work(Dossier dossier) {
        var reopened = ReopenedForm.of(dossier);
        return work(
                reopened.form(),
                reopened.people(),
                dossier.received().receivedAt().toLocalDate());
    }

    /// In the version in which the form was opened, as long as that is kept.
    ///
    /// @return nothing if the catalogue has no such procedure any more
    public Optional<Worked> work(OpenedForm form, People people, LocalDate today) {
        var catalogue = catalogue();
        return catalogue.find(form.procedure(), form.version()).map(procedure -> {
            var conditions = catalogue.conditions(procedure);
            var filled = form.filling(procedure.form(), people).fill(conditions, today);
            return new Worked(
                    procedure,
                    filled,
                    procedure.papersFor(filled.facts(), conditions),
                    procedure.printsFor(filled.facts(), conditions),
                    procedure.feesFor(filled.facts(), conditions),
                    procedure.routesFor(filled, conditions));
        });
    }

    /// Works out the empty form of a procedure once, so that its conditions are compiled before a citizen waits for
    /// them: that takes some 300 ms for the first procedure of a day. For any thread but the screen's.
    public void prepare(Procedure procedure) {
        var conditions = catalogue().conditions(procedure);
        var empty = Filling.of(procedure.form()).fill(conditions, LocalDate.EPOCH);
        procedure.papersFor(empty.facts(), conditions);
        procedure.printsFor(empty.facts(), conditions);
        procedure.routesFor(empty, conditions);
        procedure.feesFor(empty.facts(), conditions);
    }
}
