package vn.motcua.ui.signin;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.util.Duration;
import vn.motcua.counter.Words;
import vn.motcua.ui.Screen;
import vn.motcua.ui.Screens;

/// Ties the controls of `signin.fxml` to a [SignInModel].
public final class SignInView implements Screen {

    private final SignInModel model;
    private final Words words;
    private final Parent root;
    private final Timeline second = new Timeline();

    @FXML
    private ComboBox<String> login;

    @FXML
    private PasswordField password;

    @FXML
    private Label told;

    @FXML
    private Button enter;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label title;

    @SuppressWarnings("NullAway.Init") // FXMLLoader fills the controls in before initialize()
    public SignInView(SignInModel model, Words words, Screens screens) {
        this.model = model;
        this.words = words;
        root = screens.load(this);
    }

    @FXML
    void initialize() {
        login.getItems().setAll(model.logins());
        login.getSelectionModel().selectFirst();
        login.setFocusTraversable(model.logins().size() > 1);
        login.valueProperty().addListener((_, _, chosen) -> model.chosen(chosen));
        second.getKeyFrames().add(new KeyFrame(Duration.seconds(1), _ -> model.tick(chosen())));
        second.setCycleCount(Animation.INDEFINITE);
        model.stageProperty().addListener((_, _, stage) -> show(stage));
        show(model.stageProperty().get());
    }

    /// The title says whether somebody signs in or comes back to a locked desk.
    public SignInView titled(String key) {
        title.setText(words.say(key));
        return this;
    }

    @FXML
    void enter() {
        var typed = password.getText().toCharArray();
        password.clear();
        model.signIn(chosen(), typed);
    }

    private String chosen() {
        var value = login.getValue();
        return value == null ? "" : value;
    }

    private void show(SignInModel.Stage stage) {
        boolean asking = stage instanceof SignInModel.Stage.Asking;
        boolean busy = stage instanceof SignInModel.Stage.Trying || stage instanceof SignInModel.Stage.Opening;
        password.setDisable(!asking);
        enter.setDisable(!asking);
        progress.setVisible(busy);
        switch (stage) {
            case SignInModel.Stage.Asking(var why) -> {
                told.setText(why.map(words::say).orElse(""));
                password.requestFocus();
            }
            case SignInModel.Stage.Waiting(var seconds) ->
                told.setText(words.say("ui.wait-password", seconds / 60, seconds % 60));
            case SignInModel.Stage.Trying _ -> told.setText("");
            case SignInModel.Stage.Opening _ -> told.setText(words.say("ui.opening"));
        }
        if (stage instanceof SignInModel.Stage.Waiting) {
            second.play();
        } else {
            second.stop();
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        password.requestFocus();
        if (!model.logins().isEmpty()) {
            model.chosen(chosen());
        }
    }
}
