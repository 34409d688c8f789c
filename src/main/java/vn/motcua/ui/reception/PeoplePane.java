package vn.motcua.ui.reception;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.counter.Words;
import vn.motcua.domain.form.Role;
import vn.motcua.domain.person.Person;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.ui.theme.Parts;

/// The people of the visit, a chip each with what they are in the present form; Alt and the number of a chip opens it.
final class PeoplePane {

    private final FlowPane node = new FlowPane();
    private final Label arrival = new Label();
    private final Button noCard;
    private final VisitModel visit;
    private final Scanning people;
    private final Identity identity;
    private final Words words;
    private final Runnable left;
    private boolean still;
    private Optional<Seen> seen = Optional.empty();

    /// What the chips say and tick.
    private record Seen(Optional<String> procedure, List<One> people, boolean still) {}

    /// @param holds the roles that are ticked
    private record One(UUID person, String chip, List<String> holds, boolean unchecked) {}

    /// @param left what to do when the menu of a chip was closed: the keys go on in the form
    PeoplePane(ReceptionModel model, Runnable left) {
        this.left = left;
        visit = model.visit();
        people = model.people();
        identity = model.identity();
        words = model.words();
        node.getStyleClass().add("people");
        arrival.getStyleClass().add("muted");
        noCard = new Button(words.say("ui.no-card"));
        var cap = Parts.cap("Ctrl+T");
        noCard.setGraphic(cap);
        noCard.setOnAction(_ -> people.noCard());
        visit.shownProperty().addListener((_, _, _) -> show());
        show();
    }

    Node node() {
        return node;
    }

    /// Also once in a while, for the minutes that pass.
    void showTime() {
        var arrived = visit.visit().arrivedAt().atZoneSameInstant(DayCheck.ZONE);
        long minutes = Math.max(0, Duration.between(arrived, visit.now()).toMinutes());
        arrival.setText(words.say("ui.arrived", Said.CLOCK.format(arrived), minutes));
    }

    /// While the visit is being received, and after, nobody joins it any more.
    void still(boolean now) {
        still = now;
        show();
    }

    /// With every answer; new chips cost tens of milliseconds, and few answers say something of people.
    private void show() {
        showTime();
        var now = Optional.of(seen());
        if (!now.equals(seen)) {
            seen = now;
            showChips();
        }
    }

    private Seen seen() {
        var procedure = visit.shown().working().map(Worked::procedure);
        var roles = procedure.map(one -> one.form().roles()).orElse(List.of());
        var everyone = visit.visit().people().everyone();
        var people = new ArrayList<One>();
        for (int i = 0; i < everyone.size(); i++) {
            var person = everyone.get(i);
            var holds = roles.stream()
                    .map(Role::key)
                    .filter(role -> holds(person, role))
                    .toList();
            people.add(new One(person.id(), name(person, i + 1), holds, identity.isUnchecked(person)));
        }
        return new Seen(procedure.map(Procedure::code), people, still);
    }

    private void showChips() {
        var nodes = new ArrayList<Node>();
        nodes.add(arrival);
        var everyone = visit.visit().people().everyone();
        for (int i = 0; i < everyone.size(); i++) {
            nodes.add(chip(everyone.get(i), i + 1));
        }
        node.getChildren().setAll(nodes);
        node.setMouseTransparent(still);
        if (!still) {
            node.getChildren().addAll(joining(everyone.isEmpty()));
        }
    }

    private List<Node> joining(boolean first) {
        var nodes = new ArrayList<Node>();
        var hint = new Label(words.say(first ? "ui.scan-first" : "ui.scan-more"));
        hint.getStyleClass().add("muted");
        nodes.add(hint);
        nodes.add(noCard);
        return nodes;
    }

    private MenuButton chip(Person person, int number) {
        var name = name(person, number);
        var chip = new MenuButton(name);
        chip.getStyleClass().add("chip");
        chip.setAccessibleText(name);
        chip.setOnHidden(_ -> {
            seen = Optional.empty(); // what was ticked in vain is put right with the next answer
            Platform.runLater(this::leave);
        });
        visit.shown()
                .working()
                .ifPresent(worked -> worked.procedure()
                        .form()
                        .roles()
                        .forEach(role -> chip.getItems().add(item(role, person))));
        var unchecked = new CheckMenuItem(words.say("units.unchecked"));
        unchecked.setSelected(identity.isUnchecked(person));
        unchecked.setOnAction(_ -> identity.ask(person));
        chip.getItems().add(unchecked);
        var remove = new MenuItem(words.say("ui.remove-person"));
        remove.setOnAction(_ -> people.remove(person));
        chip.getItems().add(remove);
        return chip;
    }

    private String name(Person person, int number) {
        return words.say("ui.chip", number, Scanning.nameOf(person), roles(person) + waiting(person));
    }

    private CheckMenuItem item(Role role, Person person) {
        var item = new CheckMenuItem(role.label());
        item.setSelected(holds(person, role.key()));
        item.setOnAction(_ -> {
            if (item.isSelected()) {
                people.assign(role, person);
            } else {
                people.unassign(role, person);
            }
        });
        return item;
    }

    private boolean holds(Person person, String role) {
        return visit.shown()
                .form()
                .filter(form -> form.holds(role, person.id()))
                .isPresent();
    }

    private String roles(Person person) {
        return visit.shown()
                .working()
                .map(worked -> worked.procedure().form().roles().stream()
                        .filter(role -> holds(person, role.key()))
                        .map(Role::label)
                        .collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty())
                .map(text -> " · " + text.toLowerCase(java.util.Locale.ROOT))
                .orElse("");
    }

    /// What is still to be done about this person: earlier answers to confirm, an identity to look up.
    private String waiting(Person person) {
        long earlier = Earlier.waiting(person);
        return (earlier == 0 ? "" : words.say("units.earlier", earlier))
                + (identity.isUnchecked(person) ? words.say("units.unchecked-mark") : "");
    }

    /// Unless another chip was opened meanwhile.
    private void leave() {
        if (chips().stream().noneMatch(MenuButton::isShowing)) {
            left.run();
        }
    }

    private List<MenuButton> chips() {
        return node.getChildren().stream()
                .filter(one -> one.getStyleClass().contains("chip"))
                .map(MenuButton.class::cast)
                .toList();
    }

    /// Opens the chip of a person, to choose what they are.
    void open(int number) {
        var chips = chips();
        if (number <= chips.size()) {
            chips.get(number - 1).requestFocus();
            chips.get(number - 1).show();
        }
    }
}
