package vn.motcua.ui.dossiers;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vn.motcua.counter.DossierPapers;
import vn.motcua.counter.DossierRow;
import vn.motcua.counter.Words;
import vn.motcua.ui.Pages;

/// Ties the head of the dossier, its verbs and the line that asks to a [DossierVerbs] by `verbs.fxml`.
final class VerbsView {

    private final DossierVerbs model;
    private final SaveTarget target;
    private final Pages.Window window;
    private final CorrectionForm correction;
    private final IdentityForm identity;
    private final HandOverForm handOverForm;

    @FXML
    private VBox head;

    @FXML
    private Label number;

    @FXML
    private Label procedure;

    @FXML
    private Label applicant;

    @FXML
    private Label next;

    @FXML
    private Button nextAct;

    @FXML
    private VBox identityPanel;

    @FXML
    private Button print;

    @FXML
    private Button correct;

    @FXML
    private Button withdraw;

    @FXML
    private Button attach;

    @FXML
    private Button handOver;

    @FXML
    private VBox handOverPanel;

    @FXML
    private Button saveReceipt;

    @FXML
    private Button saveDeclaration;

    @FXML
    private Label hindrances;

    @FXML
    private Label message;

    @FXML
    private FlowPane reprintPanel;

    @FXML
    private TextField reprintReason;

    @FXML
    private FlowPane outPanel;

    @FXML
    private Button outYes;

    @FXML
    private VBox correctPanel;

    @FXML
    private FlowPane withdrawPanel;

    @FXML
    private TextField withdrawReason;

    @FXML
    private FlowPane surePanel;

    @FXML
    private Label sure;

    @FXML
    private Button sureGo;

    @SuppressWarnings("NullAway.Init") // FXMLLoader fills the controls in before initialize()
    VerbsView(DossierVerbs model, SaveTarget target, Pages.Window window) {
        this.model = model;
        this.target = target;
        this.window = window;
        correction = new CorrectionForm(model);
        identity = new IdentityForm(model);
        handOverForm = new HandOverForm(model);
    }

    @FXML
    void initialize() {
        correctPanel.getChildren().add(correction.node());
        message.textProperty().bind(model.messageProperty());
        message.managedProperty().bind(message.textProperty().isNotEmpty());
        message.visibleProperty().bind(message.managedProperty());
        identityPanel.getChildren().add(identity.node());
        handOverPanel.getChildren().add(handOverForm.node());
        handOver.setText(Words.VIETNAMESE.say("liaison.hand-over"));
        model.busyProperty().subscribe(_ -> enable());
        model.sheetProperty().subscribe(this::show);
        model.askingProperty().subscribe((before, now) -> ask(before, now));
        ask(model.askingProperty().get(), model.askingProperty().get());
    }

    private void enable() {
        print.setDisable(!model.can(Verb.PRINT));
        correct.setDisable(!model.can(Verb.CORRECT));
        withdraw.setDisable(!model.can(Verb.WITHDRAW));
        handOver.setDisable(!model.can(Verb.HAND_OVER));
        attach.setDisable(!model.can(Verb.ATTACH));
        saveReceipt.setDisable(!model.can(Verb.SAVE));
        saveDeclaration.setDisable(!model.can(Verb.SAVE));
    }

    private void show(Optional<Sheet> shown) {
        head.setVisible(shown.isPresent());
        head.setManaged(shown.isPresent());
        shown.ifPresent(sheet -> {
            var row = DossierRow.of(sheet.dossier());
            number.setText(row.number());
            procedure.setText(row.procedure());
            applicant.setText(row.applicant());
        });
        put(next, String.join(" ", model.next()));
        var act = model.nextAct();
        nextAct.setVisible(act.isPresent());
        nextAct.setManaged(act.isPresent());
        act.ifPresent(one -> nextAct.setText(Words.VIETNAMESE.say(one.words())));
        open(print, act.filter(NextAct.PRINT::equals).isEmpty());
        put(hindrances, model.hindrances());
        enable();
    }

    private static void put(Label label, String words) {
        label.setText(words);
        label.setManaged(!words.isEmpty());
        label.setVisible(!words.isEmpty());
    }

    private void ask(Asking before, Asking now) {
        open(reprintPanel, now instanceof Asking.ReprintReason);
        open(outPanel, now instanceof Asking.CameOut);
        open(correctPanel, now instanceof Asking.Correcting);
        open(handOverPanel, now instanceof Asking.HandOver);
        open(identityPanel, now instanceof Asking.CheckIdentity);
        open(withdrawPanel, now instanceof Asking.WithdrawReason);
        open(surePanel, now instanceof Asking.WithdrawSure);
        switch (now) {
            case Asking.Nothing _ -> {}
            case Asking.ReprintReason _ -> begin(reprintReason);
            case Asking.CameOut _ -> outYes.requestFocus();
            case Asking.Correcting(var right) -> correction.show(right, !(before instanceof Asking.Correcting));
            case Asking.CheckIdentity asked -> identity.show(asked);
            case Asking.HandOver _ -> handOverForm.begin();
            case Asking.WithdrawReason _ -> begin(withdrawReason);
            case Asking.WithdrawSure _ -> {
                model.sheetProperty()
                        .get()
                        .ifPresent(one -> sure.setText(Words.VIETNAMESE.say(
                                "dossiers.sure", one.dossier().number().text())));
                sureGo.requestFocus();
            }
        }
    }

    private static void open(Node panel, boolean open) {
        panel.setVisible(open);
        panel.setManaged(open);
    }

    private static void begin(TextField field) {
        field.clear();
        field.requestFocus();
    }

    /// Does what the key is for.
    ///
    /// @return whether the key was one of the verbs'
    boolean key(KeyEvent event) {
        if (event.isShortcutDown()) {
            return shortcut(event);
        }
        return switch (event.getCode()) {
            case F5 -> does(this::print);
            case ESCAPE -> model.leave();
            case ENTER ->
                (outYes.isFocused() && does(this::cameOut)) || (sureGo.isFocused() && does(this::withdrawSure));
            default -> false;
        };
    }

    private boolean shortcut(KeyEvent event) {
        boolean saving = event.getCode() == KeyCode.P;
        if (saving && event.isShiftDown()) {
            return does(this::saveDeclaration);
        }
        return switch (event.getCode()) {
            case S -> does(this::correct);
            case R -> does(this::withdraw);
            case I -> does(model::checkIdentity);
            case T -> does(this::attach);
            case G -> does(this::handOver);
            case P -> does(this::saveReceipt);
            default -> false;
        };
    }

    private static boolean does(Runnable verb) {
        verb.run();
        return true;
    }

    /// Whatever is next.
    @FXML
    void act() {
        model.nextAct().ifPresent(act -> {
            switch (act) {
                case PRINT -> print();
                case TAKE_UP -> model.takeUp();
                case CHECK_IDENTITY -> model.checkIdentity();
                case RECONCILE -> go(Pages.RECONCILE);
                case WRITE_RESULT, HAND_OVER -> go(Pages.RESULTS);
            }
        });
    }

    /// To another page, with the dossier in hand.
    private void go(String page) {
        model.sheetProperty()
                .get()
                .ifPresent(one -> window.go(page, one.dossier().number().text()));
    }

    @FXML
    void print() {
        model.print();
    }

    @FXML
    void reprint() {
        model.reprint(reprintReason.getText());
    }

    @FXML
    void jam() {
        reprintReason.setText(Words.VIETNAMESE.say("dossiers.suggest-jam"));
        reprint();
    }

    @FXML
    void lost() {
        reprintReason.setText(Words.VIETNAMESE.say("dossiers.suggest-lost"));
        reprint();
    }

    @FXML
    void cameOut() {
        model.cameOut();
    }

    @FXML
    void leave() {
        model.leave();
    }

    /// The same key opens the answers and keeps them.
    @FXML
    void correct() {
        if (model.askingProperty().get() instanceof Asking.Correcting) {
            correction.save();
        } else {
            model.correct();
        }
    }

    @FXML
    void withdraw() {
        model.withdraw();
    }

    @FXML
    void handOver() {
        model.handOver();
    }

    @FXML
    void attach() {
        if (model.askingProperty().get() instanceof Asking.Correcting && correction.picks()) {
            correction.pick();
        } else if (model.can(Verb.ATTACH)) {
            var chooser = new FileChooser();
            chooser.setTitle(Words.VIETNAMESE.say("dossiers.attach-file"));
            Optional.ofNullable(chooser.showOpenDialog(head.getScene().getWindow()))
                    .ifPresent(file -> model.attach(file.toPath()));
        }
    }

    @FXML
    void withdrawFor() {
        model.withdraw(withdrawReason.getText());
    }

    @FXML
    void withdrawSure() {
        model.withdraw("");
    }

    @FXML
    void saveReceipt() {
        model.save(DossierPapers.RECEIPT, target);
    }

    @FXML
    void saveDeclaration() {
        model.save(DossierPapers.DECLARATION, target);
    }
}
