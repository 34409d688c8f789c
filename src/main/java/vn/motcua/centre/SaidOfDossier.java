package vn.motcua.centre;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.centre.Found.Standing;
import vn.motcua.centre.LookUpPage.Row;

/// What is said of a dossier in one language.
///
/// @param found what is known
/// @param words in which it is said
record SaidOfDossier(Found.Here found, PublicWords words) {

    Html title() {
        return words.say(
                switch (found.standing()) {
                    case Standing.Handled _ -> "lookup.handled";
                    case Standing.Ready _ -> "lookup.ready";
                    case Standing.HandedOver _ -> "lookup.handed-over";
                    case Standing.Withdrawn _ -> "lookup.withdrawn";
                    case Standing.Doubted _ -> "lookup.doubted";
                });
    }

    String body() {
        var said = new StringBuilder();
        if (found.superseded()) {
            said.append(LookUpPage.note(words.say("lookup.superseded")));
        }
        if (found.standing() instanceof Standing.Handled(var late) && late) {
            said.append(LookUpPage.note(words.say("lookup.late")));
        }
        if (found.checked()) {
            said.append(LookUpPage.note(words.say("lookup.checked")));
        }
        return said.append(LookUpPage.list(rows().stream())).toString();
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        rows.add(row("lookup.needed", words.say(needed(), Html.vietnamese(found.office()))));
        day().ifPresent(rows::add);
        if (found.standing() instanceof Standing.Handled || found.standing() instanceof Standing.Doubted) {
            rows.add(row("lookup.due", found.due().map(words::say).orElseGet(() -> words.say("lookup.no-due"))));
        }
        rows.add(row("lookup.procedure", Html.vietnamese(found.procedure())));
        rows.add(row("lookup.office", Html.vietnamese(found.office())));
        found.competent().map(Html::vietnamese).ifPresent(name -> rows.add(row("lookup.competent", name)));
        rows.add(row("lookup.received", words.say(found.received())));
        rows.add(row("lookup.number", Html.text(found.number())));
        rows.add(row("lookup.heard", words.say(found.heard())));
        return rows;
    }

    private Row row(String name, Html value) {
        return new Row(words.say(name), value);
    }

    private String needed() {
        return switch (found.standing()) {
            case Standing.Handled(var late) -> late ? "lookup.late-needed" : "lookup.handled-needed";
            case Standing.Ready _ -> "lookup.ready-needed";
            case Standing.HandedOver _, Standing.Withdrawn _ -> "lookup.closed-needed";
            case Standing.Doubted _ -> "lookup.doubted-needed";
        };
    }

    private Optional<Row> day() {
        return switch (found.standing()) {
            case Standing.Ready(var day) -> day("lookup.ready-day", day);
            case Standing.HandedOver(var day) -> day("lookup.handed-over-day", day);
            case Standing.Withdrawn(var day) -> day("lookup.withdrawn-day", day);
            case Standing.Handled _, Standing.Doubted _ -> Optional.empty();
        };
    }

    private Optional<Row> day(String name, Optional<LocalDate> day) {
        return day.map(date -> row(name, words.say(date)));
    }
}
