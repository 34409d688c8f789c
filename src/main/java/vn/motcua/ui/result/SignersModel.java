package vn.motcua.ui.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.motcua.counter.CivilStatusLink;
import vn.motcua.counter.Signers;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Signer;
import vn.motcua.ui.Errands;
import vn.motcua.ui.Lanes;

/// Who may sign what, who is in, and whether the civil-status software can be reached.
final class SignersModel {

    private final Workplace workplace;
    private final Errands errands;
    private final AtOnce atOnce;
    private final ObservableList<Signers.One> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<CivilStatusLink>> link = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    SignersModel(Workplace workplace, Lanes lanes) {
        this.workplace = workplace;
        errands = new Errands(lanes.desk());
        atOnce = new AtOnce(workplace, lanes.desk());
    }

    /// The page has come to the front.
    void shown() {
        message.set("");
        errands.run(() -> Signers.of(workplace.data().notes()), read -> rows.setAll(read.all()), this::tell);
        lookAtLink();
    }

    private void lookAtLink() {
        errands.run(() -> CivilStatusLink.of(workplace.data().notes()), link::set, this::tell);
    }

    /// In or away, by one key.
    void toggle(Signers.One one) {
        keep(all -> all.with(new Signers.One(one.signer(), one.may(), !one.in())));
    }

    /// Adds somebody, or changes whoever bears the name.
    ///
    /// @param may codes of procedures apart by commas or blanks; blank or `*` for all
    /// @param then once it is kept
    void put(String name, String title, String may, Runnable then) {
        var wrong = wrong(name, title, may);
        if (wrong.isPresent()) {
            tell(wrong.get());
            return;
        }
        var known = rows.stream()
                .filter(one -> one.signer().name().equals(name.strip()))
                .findFirst();
        var one = new Signers.One(
                new Signer(name.strip(), title.strip()),
                codes(may),
                known.map(Signers.One::in).orElse(true));
        keep(all -> all.with(one), then);
    }

    private Optional<Sentence> wrong(String name, String title, String may) {
        return Signers.wrong(name, title).or(() -> unknown(may));
    }

    private Optional<Sentence> unknown(String may) {
        return codes(may).stream()
                .filter(code -> !code.equals(Signers.EVERYTHING)
                        && workplace.procedures().catalogue().find(code).isEmpty())
                .findFirst()
                .map(code -> Sentence.of("counter.no-procedure", code));
    }

    private static List<String> codes(String may) {
        return may.isBlank()
                ? List.of(Signers.EVERYTHING)
                : Arrays.asList(may.strip().split("[\\s,;]+"));
    }

    /// Takes somebody off the list; what they signed stays as it is.
    void remove(Signers.One one) {
        keep(all -> {
            var left = new ArrayList<>(all.all());
            left.remove(one);
            return new Signers(left);
        });
    }

    private void keep(UnaryOperator<Signers> change) {
        keep(change, () -> {});
    }

    private void keep(UnaryOperator<Signers> change, Runnable then) {
        if (!workplace.who().role().resolves()) {
            tell(Sentence.of("results.may-not"));
            return;
        }
        errands.run(
                () -> {
                    var changed = change.apply(Signers.of(workplace.data().notes()));
                    changed.keep(workplace.data().notes());
                    return changed;
                },
                kept -> {
                    rows.setAll(kept.all());
                    message.set("");
                    then.run();
                },
                this::tell);
    }

    /// The civil-status software: the other way round than it was said today.
    void toggleSystem() {
        boolean reachable = link.get().filter(said -> said.isReachable(today())).isPresent();
        atOnce.say(!reachable, told -> {
            tell(told);
            lookAtLink();
        });
    }

    LocalDate today() {
        return workplace.days().clockTime().toLocalDate();
    }

    /// The lines above a signature, as data.
    List<String> titles() {
        return workplace.procedures().catalogue().texts("signer-titles");
    }

    private void tell(Sentence told) {
        message.set(Words.VIETNAMESE.say(told));
    }

    ObservableList<Signers.One> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Optional<CivilStatusLink>> linkProperty() {
        return link.getReadOnlyProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
