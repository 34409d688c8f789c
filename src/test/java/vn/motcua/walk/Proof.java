package vn.motcua.walk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.counter.BlanksOf.From;
import vn.motcua.domain.dossier.Received;
import vn.motcua.wire.FactsBytes;
import vn.motcua.wire.Json;

/// What one walk took and what it wrote, held against its limits.
final class Proof {

    /// What is aimed at, in milliseconds; a step over it is told.
    private static final double STILL = 100;

    /// No busy machine explains this away: it fails.
    private static final double STUCK = 300;

    /// So many letters only choose what is offered.
    private static final int FEW = 3;

    private final Walk walk;
    private final Clerk clerk;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    Proof(Walk walk, Clerk clerk) {
        this.walk = walk;
        this.clerk = clerk;
    }

    /// Asks the program's verbs what was written; for after the window has closed.
    void look(Office office) throws IOException {
        var numbers = office.numbers();
        if (numbers.size() < walk.dossiers()) {
            missed.add(numbers.size() + " dossiers where " + walk.dossiers() + " are expected");
        }
        for (var number : numbers.stream().limit(walk.dossiers()).toList().reversed()) {
            sheets.addAll(Sheet.of(received(office.verb("dossier", number)), clerk.acts()));
        }
        if (walk.dossiers() == 0) {
            sheets.add(Sheet.expected(walk.paper(), clerk.acts()));
        }
        office.verb("verify");
        still();
        keys();
        blanks();
    }

    private static Received received(String said) {
        for (var action : Json.object(said).path("actions")) {
            if (action.path("kind").stringValue().equals("Received")) {
                var bytes = Json.bytes((ObjectNode) action.path("facts"));
                return (Received) FactsBytes.read("Received", 1, bytes);
            }
        }
        throw new Missed("not received: " + said);
    }

    private void still() {
        var worst = clerk.worst();
        var told = "the screen stood still for %.0f ms at %s %s".formatted(worst.own(), clerk.worstAt(), worst.where());
        if (worst.own() > STUCK) {
            missed.add(told);
        } else if (worst.own() > STILL) {
            System.out.println("over the aim of 100 ms: " + told);
        }
    }

    private void keys() {
        if (clerk.effort().keys() > walk.most()) {
            missed.add(clerk.effort().keys() + " keys where " + walk.most() + " are allowed");
        }
    }

    private List<Blank> all() {
        return sheets.stream()
                .flatMap(sheet -> sheet.blanks().stream())
                .filter(Blank::isOfVisit)
                .toList();
    }

    private void blanks() {
        all().stream()
                .filter(Blank::isLeft)
                .filter(blank -> !walk.hand().contains(blank.key()))
                .forEach(blank -> missed.add("left for the hand: " + blank.key()));
        all().stream()
                .filter(Blank::isStruck)
                .filter(blank -> !walk.unknown().contains(blank.key()))
                .forEach(blank -> missed.add("struck through: " + blank.key()));
        walk.paper().forEach((key, text) -> {
            if (all().stream()
                    .noneMatch(blank -> blank.key().equals(key) && blank.text().equals(text))) {
                missed.add("not on the paper: " + key + " = " + text + " but "
                        + all().stream()
                                .filter(blank -> blank.key().equals(key))
                                .map(Blank::text)
                                .toList());
            }
        });
        var seen = new ArrayList<>(walk.known());
        for (var act : clerk.acts()) {
            if (act.text().length() > FEW && seen.contains(act.text())) {
                missed.add("typed though it was known: " + act.label());
            }
            seen.add(act.text());
        }
    }

    List<String> missed() {
        return missed.stream().map(what -> walk.name() + ": " + what).toList();
    }

    /// For people: the steps, the count, the blanks, the rival.
    List<String> lines() {
        var lines = new ArrayList<>(List.of("", "== " + walk.name()));
        lines.addAll(clerk.steps());
        var effort = clerk.effort();
        lines.add("ours: %d keys (at most %d), %d scans, %.0f s; the screen stood still for at most %.0f ms"
                .formatted(
                        effort.keys(),
                        walk.most(),
                        effort.scans(),
                        effort.seconds(),
                        clerk.worst().own()));
        var blanks = all();
        lines.add(
                "blanks: %d; without typing %d (of them %d by one key), typed %d, struck through %d, left for the hand %d, signatures %d"
                        .formatted(
                                blanks.size(),
                                blanks.stream()
                                        .filter(blank -> !blank.isTyped() && blank.from() != From.EMPTY)
                                        .count(),
                                blanks.stream().filter(Blank::isChosen).count(),
                                blanks.stream().filter(Blank::isTyped).count(),
                                blanks.stream().filter(Blank::isStruck).count(),
                                blanks.stream().filter(Blank::isLeft).count(),
                                sheets.stream().mapToInt(Sheet::signatures).sum()));
        for (var sheet : sheets) {
            lines.add(sheet.name() + ": " + sheet.blanks());
        }
        var word = Word.of(sheets, effort.scans());
        lines.add("Word: %d keys, %.0f s; at the kindest %d keys, %.0f s"
                .formatted(
                        word.all().keys(),
                        word.all().seconds(),
                        word.kindest().keys(),
                        word.kindest().seconds()));
        return lines;
    }
}
