package vn.motcua.wire;

import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.domain.dossier.Content;
import vn.motcua.domain.dossier.GivenNumber;
import vn.motcua.domain.dossier.Received;

/// The body of `Received`, schema 1.
final class ReceivedBytes {

    private ReceivedBytes() {}

    static ObjectNode write(Received received) {
        var json = Json.empty();
        var number = received.number();
        json.putObject("number")
                .put("text", number.text())
                .put("date", number.date().toString())
                .put("lane", number.lane())
                .put("n", number.n());
        json.put("visit", received.visit().toString());
        json.put("arrivedAt", received.arrivedAt().toString());
        json.put("writtenOnRequest", received.writtenOnRequest());
        json.put("receivingOffice", received.receivingOffice());
        json.put("competentOffice", received.competentOffice());
        json.put("receivedAt", received.receivedAt().toString());
        received.competentReceivedAt().ifPresent(at -> json.put("competentReceivedAt", at.toString()));
        json.putObject("procedure")
                .put("code", received.procedure().code())
                .put("name", received.procedure().name())
                .put("version", received.procedure().version());
        json.set("content", content(received.content()));
        received.due().ifPresent(due -> json.set("due", due(due)));
        return json.put("receiptKey", received.receiptKey());
    }

    static ObjectNode due(Received.Due due) {
        var json = Json.empty().put("at", due.at().toString()).put("calendar", due.calendar());
        due.why().forEach(json.putArray("why")::add);
        return json;
    }

    private static ObjectNode content(Content content) {
        var json = Json.empty();
        var people = json.putArray("people");
        for (var person : content.people()) {
            people.addObject().put("id", person.id()).set("facts", Values.answers(person.facts()));
        }
        var roles = json.putObject("roles");
        new TreeMap<>(content.roles()).forEach((role, ids) -> ids.forEach(roles.withArray(role)::add));
        json.set("answers", Values.answers(content.answers()));
        var papers = json.putArray("papers");
        for (var paper : content.papers()) {
            papers.addObject()
                    .put("id", paper.id())
                    .put("name", paper.name())
                    .put("originals", paper.originals())
                    .put("certified", paper.certified())
                    .put("photocopies", paper.photocopies())
                    .put("shown", paper.shown());
        }
        return json;
    }

    static Received read(Reading json) {
        return new Received(
                json.object("number", ReceivedBytes::number),
                UUID.fromString(json.text("visit")),
                json.moment("arrivedAt"),
                json.yes("writtenOnRequest"),
                json.text("receivingOffice"),
                json.text("competentOffice"),
                json.moment("receivedAt"),
                json.optionalMoment("competentReceivedAt"),
                json.object(
                        "procedure",
                        one -> new Received.ProcedureRef(one.text("code"), one.text("name"), one.text("version"))),
                json.object("content", ReceivedBytes::content),
                json.optionalObject("due", ReceivedBytes::due),
                json.text("receiptKey"));
    }

    static Received.Due due(Reading json) {
        return new Received.Due(json.moment("at"), json.text("calendar"), json.texts("why"));
    }

    static GivenNumber number(Reading json) {
        return new GivenNumber(json.text("text"), json.day("date"), json.integer("lane"), json.integer("n"));
    }

    private static Content content(Reading json) {
        return new Content(
                json.list("people", ReceivedBytes::person),
                json.map("roles", ids -> Reading.items(ids, Reading::asText)),
                json.map("answers", Values::answer),
                json.list("papers", ReceivedBytes::paper));
    }

    private static Content.Party person(JsonNode node) {
        return Reading.whole(node, json -> new Content.Party(json.text("id"), json.map("facts", Values::answer)));
    }

    private static Content.PaperTaken paper(JsonNode node) {
        return Reading.whole(
                node,
                json -> new Content.PaperTaken(
                        json.text("id"),
                        json.text("name"),
                        json.integer("originals"),
                        json.integer("certified"),
                        json.integer("photocopies"),
                        json.yes("shown")));
    }
}
