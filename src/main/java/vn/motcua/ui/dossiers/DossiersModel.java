package vn.motcua.ui.dossiers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import vn.motcua.counter.PagePicture;
import vn.motcua.counter.Procedures;
import vn.motcua.counter.TellReceipt;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.person.Scan;
import vn.motcua.keys.ReceiptSeal;
import vn.motcua.ui.Background;
import vn.motcua.ui.Errands;
import vn.motcua.ui.Moment;

/// Everything the screen of dossiers shows and does, with no control in sight.
final class DossiersModel {

    private final Workplace workplace;
    private final DossierList list;
    private final DossierVerbs verbs;
    private final SheetReader reader;
    private final SheetPapers papers;
    private final Errands reading;
    private final Errands drawing;
    private final ReadOnlyObjectWrapper<Optional<UUID>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<PagePicture>> preview = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper previewWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper alarming = new ReadOnlyBooleanWrapper();

    DossiersModel(Workplace workplace, Background background) {
        this.workplace = workplace;
        var moment = new Moment(workplace);
        list = new DossierList(workplace, moment, background);
        reader = new SheetReader(workplace, moment);
        papers = new SheetPapers(workplace);
        reading = new Errands(background);
        drawing = new Errands(background);
        verbs = new DossierVerbs(workplace, papers, background, this::changed);
        list.rows().addListener((ListChangeListener<ListedDossier>) _ -> keepChoice());
    }

    /// The screen has come to the front.
    void shown() {
        list.refresh();
        chosen.get().ifPresent(this::read);
    }

    /// Dossiers changed without anybody's doing here: what is asked of the clerk stays as it is.
    void arrived() {
        list.refresh();
        if (verbs.askingProperty().get() instanceof Asking.Nothing) {
            chosen.get().ifPresent(this::read);
        }
    }

    private void changed() {
        list.refresh();
        chosen.get().ifPresent(this::read);
    }

    /// Whatever the list shows, one of it is open.
    private void keepChoice() {
        boolean there = chosen.get()
                .filter(id ->
                        list.rows().stream().anyMatch(one -> one.row().id().equals(id)))
                .isPresent();
        if (!there && !list.rows().isEmpty() && mayLeave()) {
            choose(list.rows().getFirst().row().id());
        }
    }

    /// What the clerk is in the middle of is not taken away by a list that changes.
    private boolean mayLeave() {
        return chosen.get().isEmpty() || verbs.askingProperty().get() instanceof Asking.Nothing;
    }

    void choose(UUID id) {
        if (!chosen.get().filter(id::equals).isPresent()) {
            chosen.set(Optional.of(id));
            read(id);
        }
    }

    private void read(UUID id) {
        reading.run(() -> reader.read(id), sheet -> show(id, sheet), why -> {
            verbs.settle();
            tell(why);
        });
    }

    private void show(UUID id, Optional<Sheet> sheet) {
        if (isChosen(id)) {
            verbs.about(sheet);
            sheet.ifPresent(this::draw);
        }
    }

    private boolean isChosen(UUID id) {
        return chosen.get().filter(id::equals).isPresent();
    }

    private void draw(Sheet sheet) {
        drawing.run(
                () -> papers.pictures(sheet),
                pictures -> picture(sheet, pictures, ""),
                why -> picture(sheet, List.of(), Words.VIETNAMESE.say(why)));
    }

    private void picture(Sheet sheet, List<PagePicture> pictures, String words) {
        if (isChosen(sheet.dossier().id())) {
            preview.set(pictures);
            previewWords.set(words);
        }
    }

    /// Opens a dossier by its number, as from a receipt or the command palette.
    void open(String number) {
        reading.run(
                () -> workplace.data().ledger().find(number),
                found -> found.ifPresentOrElse(
                        id -> open(id, number), () -> tell(Sentence.of("dossiers.unknown-number", number))),
                this::tell);
    }

    private void open(UUID id, String number) {
        clear();
        verbs.leave();
        chosen.set(Optional.of(id));
        list.searchAll(number);
        read(id);
    }

    /// A whole scanned text: our receipt opens its dossier, a card looks for its holder's dossiers.
    void scanned(String text) {
        switch (Scan.read(text, workplace.days().clockTime().toLocalDate())) {
            case Scan.Receipt receipt -> receipt(receipt);
            case Scan.Card card -> {
                clear();
                list.searchAll(card.facts().number().text());
            }
            case Scan.Mangled(var advice) -> tell(advice);
            case Scan.NotUnderstood(var reason) -> tell(reason);
            case Scan.HealthInsuranceCard _, Scan.VietQr _, Scan.WebAddress _ ->
                tell(Sentence.of("dossiers.other-code"));
        }
    }

    /// A number that was typed opens its dossier; what bears a signature has to be genuine.
    private void receipt(Scan.Receipt receipt) {
        ReceiptSeal.read(receipt.text())
                .ifPresentOrElse(
                        seal -> reading.run(
                                () -> new TellReceipt(workplace.data()).tell(seal),
                                told -> told(told, seal.number()),
                                this::tell),
                        () -> open(receipt.number()));
    }

    private void told(TellReceipt.Told told, String number) {
        switch (told) {
            case TellReceipt.Told.Here(var id, var careful) -> {
                open(id, number);
                careful.ifPresent(this::warn);
            }
            case TellReceipt.Told.Elsewhere(var sentence) -> tell(sentence);
            case TellReceipt.Told.Doubted(var sentence) -> warn(sentence);
            case TellReceipt.Told.Forged(var sentence) -> warn(sentence);
        }
    }

    void search(String typed) {
        clear();
        list.search(typed);
    }

    private void tell(Sentence told) {
        alarming.set(false);
        message.set(Words.VIETNAMESE.say(told));
    }

    private void warn(Sentence told) {
        message.set(Words.VIETNAMESE.say(told));
        alarming.set(true);
    }

    private void clear() {
        alarming.set(false);
        message.set("");
    }

    /// The dossier that is shown.
    Optional<Dossier> inHand() {
        return verbs.sheetProperty().get().map(Sheet::dossier);
    }

    Procedures procedures() {
        return workplace.procedures();
    }

    DossierList list() {
        return list;
    }

    DossierVerbs verbs() {
        return verbs;
    }

    ReadOnlyObjectProperty<Optional<UUID>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<PagePicture>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyStringProperty previewWordsProperty() {
        return previewWords.getReadOnlyProperty();
    }

    /// Whether the message warns of a receipt.
    ReadOnlyBooleanProperty alarmingProperty() {
        return alarming.getReadOnlyProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
