package vn.motcua.wire;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.domain.dossier.Attested;
import vn.motcua.domain.dossier.Resolved;
import vn.motcua.domain.dossier.Returned;
import vn.motcua.domain.dossier.Signer;

/// The bodies of what comes of a dossier: `Resolved`, `Attested`, `Returned`, schema 1.
final class ResultBytes {

    private ResultBytes() {}

    static ObjectNode write(Resolved resolved) {
        var json = Json.empty().put("title", resolved.title());
        resolved.number().ifPresent(number -> json.put("number", number));
        resolved.book().ifPresent(book -> json.put("book", book));
        json.put("date", resolved.date().toString());
        resolved.signer().ifPresent(signer -> json.set("signer", signer(signer)));
        return json.put("sameVisit", resolved.sameVisit()).put("reason", resolved.reason());
    }

    static Resolved readResolved(Reading json) {
        return new Resolved(
                json.text("title"),
                json.optionalText("number"),
                json.optionalText("book"),
                json.day("date"),
                json.optionalObject("signer", ResultBytes::signer),
                json.yes("sameVisit"),
                json.text("reason"));
    }

    static ObjectNode write(Attested attested) {
        var json = Json.empty()
                .put("book", attested.book())
                .put("year", attested.year())
                .put("date", attested.date().toString());
        var entries = json.putArray("entries");
        for (var entry : attested.entries()) {
            entries.addObject()
                    .put("number", entry.number())
                    .put("document", entry.document())
                    .put("pages", entry.pages())
                    .put("copies", entry.copies())
                    .put("fee", entry.fee());
        }
        json.set("signer", signer(attested.signer()));
        return json;
    }

    static Attested readAttested(Reading json) {
        return new Attested(
                json.text("book"),
                json.integer("year"),
                json.day("date"),
                json.list("entries", ResultBytes::entry),
                json.object("signer", ResultBytes::signer));
    }

    private static Attested.Entry entry(JsonNode node) {
        return Reading.whole(
                node,
                json -> new Attested.Entry(
                        json.integer("number"),
                        json.text("document"),
                        json.integer("pages"),
                        json.integer("copies"),
                        json.number("fee")));
    }

    static ObjectNode write(Returned returned) {
        var json = Json.empty().put("recipient", returned.recipient().name()).put("name", returned.name());
        returned.idNumber().ifPresent(number -> json.put("idNumber", number));
        return json.put("scanned", returned.scanned())
                .put("acknowledged", returned.acknowledged().name());
    }

    static Returned readReturned(Reading json) {
        return new Returned(
                Returned.Recipient.valueOf(json.text("recipient")),
                json.text("name"),
                json.optionalText("idNumber"),
                json.yes("scanned"),
                Returned.Acknowledged.valueOf(json.text("acknowledged")));
    }

    private static ObjectNode signer(Signer signer) {
        return Json.empty().put("name", signer.name()).put("title", signer.title());
    }

    private static Signer signer(Reading json) {
        return new Signer(json.text("name"), json.text("title"));
    }
}
