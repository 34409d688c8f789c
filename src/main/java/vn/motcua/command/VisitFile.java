package vn.motcua.command;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.motcua.wire.Json;
import vn.motcua.wire.Reading;
import vn.motcua.wire.UnreadableException;

/// One visit as `motcua receive` reads it: JSON, with answers as a clerk would type them.
///
/// ```json
/// {"people": [{"id": "hang", "card": "048…|…", "facts": {"ethnicity": "Kinh"}}],
///  "dossiers": [{"procedure": "1.004873", "roles": {"applicant": "hang"}, "confirm": ["applicant.residence"],
///                "answers": {"purpose": "Vay vốn"}, "papers": ["declaration", "identity"]}]}
/// ```
///
/// @param arrivedAt when they came; now if not said
/// @param writtenOnRequest whether they asked to have the form written; true if not said
record VisitFile(
        List<Someone> people, List<Filed> dossiers, Optional<OffsetDateTime> arrivedAt, boolean writtenOnRequest) {

    /// @param card the text of the card's QR, if there was a card
    /// @param facts attribute → as typed
    record Someone(String id, Optional<String> card, Map<String, String> facts) {}

    /// @param roles role → who plays it, one or a list; without any, people are seated as on the screen
    /// @param answers field key → as typed, or the rows of a table
    /// @param confirm field keys that somebody looked at and found right
    /// @param papers ids of the papers in hand or shown
    record Filed(
            String procedure,
            Map<String, List<String>> roles,
            Map<String, Typed> answers,
            List<String> confirm,
            List<String> papers) {}

    /// What was typed into one field.
    sealed interface Typed {
        record Line(String text) implements Typed {}

        record Rows(List<Map<String, String>> rows) implements Typed {}
    }

    /// @throws UnreadableException if it is no visit
    static VisitFile read(byte[] line) {
        return Reading.whole(
                Json.object(line),
                json -> new VisitFile(
                        json.list("people", VisitFile::someone),
                        json.list("dossiers", VisitFile::filed),
                        json.optionalText("arrivedAt").map(OffsetDateTime::parse),
                        !json.has("writtenOnRequest") || json.yes("writtenOnRequest")));
    }

    private static Someone someone(JsonNode node) {
        return Reading.whole(
                node,
                json -> new Someone(json.text("id"), json.optionalText("card"), json.map("facts", VisitFile::line)));
    }

    private static Filed filed(JsonNode node) {
        return Reading.whole(
                node,
                json -> new Filed(
                        json.text("procedure"),
                        json.map("roles", VisitFile::names),
                        json.map("answers", VisitFile::typed),
                        json.texts("confirm"),
                        json.texts("papers")));
    }

    private static List<String> names(JsonNode node) {
        return node.isArray() ? node.valueStream().map(Reading::asText).toList() : List.of(Reading.asText(node));
    }

    private static Typed typed(JsonNode node) {
        return node.isArray()
                ? new Typed.Rows(node.valueStream().map(VisitFile::row).toList())
                : new Typed.Line(line(node));
    }

    private static Map<String, String> row(JsonNode node) {
        return Reading.whole(node, json -> {
            var cells = new LinkedHashMap<String, String>();
            for (var name : node.propertyNames()) {
                cells.put(name, line(json.node(name).orElseThrow(() -> new UnreadableException("an empty cell"))));
            }
            return cells;
        });
    }

    /// A number, yes and no are taken as a clerk would type them.
    private static String line(JsonNode node) {
        if (node.isBoolean()) {
            return node.booleanValue() ? "có" : "không";
        }
        return node.isIntegralNumber() ? node.toString() : Reading.asText(node);
    }
}
