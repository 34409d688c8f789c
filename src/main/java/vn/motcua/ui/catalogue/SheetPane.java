package vn.motcua.ui.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.motcua.catalogue.CitizenSheet;
import vn.motcua.counter.PostedPaper;
import vn.motcua.counter.Words;
import vn.motcua.ui.theme.Parts;

/// One procedure, as a citizen reads it.
final class SheetPane {

    private final Words words;
    private final VBox text = new VBox();
    private final VBox node = new VBox();

    SheetPane(CatalogueModel model, Words words) {
        this.words = words;
        text.setId("sheet");
        text.getStyleClass().add("form");
        var scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(words.say("listing.sheet"));
        scroll.getStyleClass().add("first-run");
        var told = styled("", "muted");
        model.printedProperty()
                .subscribe(sentence -> told.setText(sentence.map(words::say).orElse("")));
        var acts = new FlowPane(
                Parts.button("listing.notice", "Alt+N", () -> model.print(PostedPaper.Kind.NOTICE)),
                Parts.button("listing.poster", "Alt+Q", () -> model.print(PostedPaper.Kind.POSTER)),
                Parts.button("listing.to-bring", "Alt+G", () -> model.print(PostedPaper.Kind.SLIP)),
                told);
        acts.getStyleClass().addAll("questions", "sheet-acts");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node.getChildren().setAll(scroll, acts);
        model.sheetProperty().subscribe(this::show);
    }

    Node node() {
        return node;
    }

    private void show(Optional<ShownSheet> shown) {
        text.getChildren().setAll(shown.stream().flatMap(this::lines).toList());
    }

    private Stream<Label> lines(ShownSheet shown) {
        var sheet = shown.sheet();
        return Stream.of(
                        Stream.of(styled(sheet.name(), "form-title"), line(code(shown))),
                        changes(shown),
                        part("sheet.decides", List.of(sheet.authority())),
                        part("sheet.always", needs(sheet.always())),
                        sheet.sometimes().isEmpty()
                                ? Stream.<Label>empty()
                                : part("sheet.sometimes", needs(sheet.sometimes())),
                        part("sheet.fees", sheet.fees().stream().map(words::say).toList()),
                        part("sheet.limit", List.of(words.say(sheet.limit()))),
                        sheet.result().stream().flatMap(result -> part("sheet.result", List.of(result))),
                        part("sheet.basis", sheet.legalBasis()))
                .flatMap(lines -> lines);
    }

    private String code(ShownSheet shown) {
        var procedure = shown.line().procedure();
        var from = TypedDay.show(procedure.effective().from());
        return procedure
                .effective()
                .until()
                .map(last ->
                        words.say("listing.code-until", procedure.code(), procedure.field(), from, TypedDay.show(last)))
                .orElseGet(() -> words.say("listing.code-from", procedure.code(), procedure.field(), from));
    }

    private Stream<Label> changes(ShownSheet shown) {
        var change = shown.line().change();
        if (change == Change.NONE) {
            return Stream.of();
        }
        var what = styled(words.say(change.words(shown.line().procedure())), "needed");
        return Stream.concat(Stream.of(what), shown.changes().stream().map(one -> point(words.say(one))));
    }

    private List<String> needs(List<CitizenSheet.Need> needs) {
        return needs.isEmpty()
                ? List.of(words.say("sheet.none"))
                : needs.stream()
                        .map(need -> words.say("listing.need", need.name(), need.how()))
                        .toList();
    }

    private Stream<Label> part(String title, List<String> lines) {
        return Stream.concat(
                Stream.of(styled(words.say(title), "section-title")),
                lines.stream().map(lines.size() == 1 ? this::line : this::point));
    }

    private Label point(String text) {
        return line("• " + text);
    }

    private static Label styled(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private Label line(String text) {
        return styled(text, "sheet-line");
    }
}
