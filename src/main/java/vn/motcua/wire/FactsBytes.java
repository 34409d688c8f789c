package vn.motcua.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.domain.dossier.Attested;
import vn.motcua.domain.dossier.CopyNoticed;
import vn.motcua.domain.dossier.DayOpened;
import vn.motcua.domain.dossier.Erased;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.FormCorrected;
import vn.motcua.domain.dossier.GivenNumber;
import vn.motcua.domain.dossier.HandedIn;
import vn.motcua.domain.dossier.HandedOver;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.IdentityChecked;
import vn.motcua.domain.dossier.IdentityDeferred;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.domain.dossier.LogOpened;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.domain.dossier.PaperPrinted;
import vn.motcua.domain.dossier.Received;
import vn.motcua.domain.dossier.Reconciled;
import vn.motcua.domain.dossier.Resolved;
import vn.motcua.domain.dossier.Returned;
import vn.motcua.domain.dossier.TakenUp;
import vn.motcua.domain.dossier.ToldBack;
import vn.motcua.domain.dossier.Verdict;
import vn.motcua.domain.dossier.Withdrawn;
import vn.motcua.domain.form.Answer;

/// The bytes of an action's body, schema 1 of every kind. **Frozen**: a kind may get a schema 2, which is then read
/// beside this one and never instead of it.
public final class FactsBytes {

    private FactsBytes() {}

    /// Made once, when the action is written.
    ///
    /// @throws IllegalArgumentException for facts that this program only carries
    public static byte[] write(Facts facts) {
        return Json.bytes(
                switch (facts) {
                    case LogOpened opened -> opened(opened);
                    case DayOpened(var day, var clock, var doubt) ->
                        Json.empty()
                                .put("day", day.toString())
                                .put("clock", clock.toString())
                                .put("doubt", doubt);
                    case CopyNoticed(var cause, var machine, var markerSeq, var dataSeq) ->
                        Json.empty()
                                .put("cause", cause)
                                .put("machine", machine)
                                .put("markerSeq", markerSeq)
                                .put("dataSeq", dataSeq);
                    case Received received -> ReceivedBytes.write(received);
                    case FormCorrected corrected -> corrected(corrected);
                    case Withdrawn(var reason) -> Json.empty().put("reason", reason);
                    case Resolved resolved -> ResultBytes.write(resolved);
                    case Attested attested -> ResultBytes.write(attested);
                    case Returned returned -> ResultBytes.write(returned);
                    case IdentityDeferred(var person, var reason) ->
                        Json.empty().put("person", person).put("reason", reason);
                    case IdentityChecked(var person, var agrees, var note) ->
                        Json.empty().put("person", person).put("agrees", agrees).put("note", note);
                    case PaperPrinted(var paper, var time, var reason) ->
                        Json.empty().put("paper", paper).put("time", time).put("reason", reason);
                    case PaperAttached file -> attached(file);
                    case HandedOver(var office, var why) ->
                        Json.empty().put("office", office).put("why", why);
                    case HandedIn in -> LiaisonBytes.write(in);
                    case TakenUp up -> LiaisonBytes.write(up);
                    case ToldBack word -> LiaisonBytes.write(word);
                    case Verdict(var actions, var reason) ->
                        Json.empty().set("actions", hashes(actions)).put("reason", reason);
                    case Reconciled reconciled -> reconciled(reconciled);
                    case Erased(var actions, var basis) ->
                        Json.empty().set("actions", hashes(actions)).put("basis", basis);
                    case Facts.Unknown unknown ->
                        throw new IllegalArgumentException("facts of an unknown kind are only carried");
                });
    }

    private static ObjectNode opened(LogOpened opened) {
        var json = Json.empty().put("publicKey", opened.publicKey());
        opened.lanes().forEach(json.putArray("lanes")::add);
        json.put("program", opened.program());
        opened.before()
                .ifPresent(before -> json.putObject("before")
                        .put("log", before.log().text())
                        .put("seq", before.seq())
                        .put("hash", before.hash().hex()));
        return json;
    }

    private static ObjectNode corrected(FormCorrected corrected) {
        var json = Json.empty().put("reason", corrected.reason());
        json.set("answers", changes(corrected.answers()));
        var facts = json.putObject("facts");
        new TreeMap<>(corrected.facts()).forEach((person, changed) -> facts.set(person, changes(changed)));
        return json.put("receiptKey", corrected.receiptKey());
    }

    /// What is taken away stands as `false`, which no answer with a source can be.
    private static ObjectNode changes(Map<String, Optional<Answer>> changed) {
        var json = Json.empty();
        new TreeMap<>(changed)
                .forEach((key, answer) -> answer.ifPresentOrElse(
                        right -> json.set(key, Values.answer(right)), () -> json.put(key, false)));
        return json;
    }

    private static ObjectNode reconciled(Reconciled reconciled) {
        var json = Json.empty();
        var chosen = json.putObject("chosen");
        new TreeMap<>(reconciled.chosen()).forEach((slot, action) -> chosen.put(slot, action.hex()));
        return json.put("reason", reconciled.reason());
    }

    private static ArrayNode hashes(List<Hash> actions) {
        var json = Json.empty().putArray("actions");
        actions.forEach(hash -> json.add(hash.hex()));
        return json;
    }

    /// Reads a body by the words of its header. What this program does not know comes back as [Facts.Unknown].
    ///
    /// @throws UnreadableException for a known kind and schema whose body is not as it must be
    public static Facts read(String kind, int schema, byte[] body) {
        var reader = schema == 1 ? reader(kind) : Optional.<Function<Reading, Facts>>empty();
        return reader.map(known -> Reading.whole(Json.object(body), known))
                .orElseGet(() -> new Facts.Unknown(kind, schema));
    }

    /// The number that a body of `Received` gives, and nothing else of it: a centre asks every batch for its numbers.
    ///
    /// @return nothing for another kind, or a schema that this program does not know
    /// @throws UnreadableException if the body has no number as it must be
    public static Optional<GivenNumber> number(String kind, int schema, byte[] body) {
        return kind.equals("Received") && schema == 1
                ? Json.at(body, "number").map(number -> Reading.whole(number, ReceivedBytes::number))
                : Optional.empty();
    }

    private static Optional<Function<Reading, Facts>> reader(String kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case "LogOpened" -> FactsBytes::readOpened;
                    case "DayOpened" -> json -> new DayOpened(json.day("day"), json.day("clock"), json.text("doubt"));
                    case "CopyNoticed" ->
                        json -> new CopyNoticed(
                                json.text("cause"),
                                json.text("machine"),
                                json.number("markerSeq"),
                                json.number("dataSeq"));
                    case "Received" -> ReceivedBytes::read;
                    case "FormCorrected" -> FactsBytes::readCorrected;
                    case "Withdrawn" -> json -> new Withdrawn(json.text("reason"));
                    case "Resolved" -> ResultBytes::readResolved;
                    case "Attested" -> ResultBytes::readAttested;
                    case "Returned" -> ResultBytes::readReturned;
                    case "IdentityDeferred" -> json -> new IdentityDeferred(json.text("person"), json.text("reason"));
                    case "IdentityChecked" ->
                        json -> new IdentityChecked(json.text("person"), json.yes("agrees"), json.text("note"));
                    case "PaperPrinted" ->
                        json -> new PaperPrinted(json.text("paper"), json.integer("time"), json.text("reason"));
                    case "PaperAttached" -> FactsBytes::readAttached;
                    case "HandedOver" -> json -> new HandedOver(json.text("office"), json.text("why"));
                    case "HandedIn" -> LiaisonBytes::readHandedIn;
                    case "TakenUp" -> LiaisonBytes::readTakenUp;
                    case "ToldBack" -> LiaisonBytes::readToldBack;
                    case "Verdict" -> json -> new Verdict(json.list("actions", FactsBytes::hash), json.text("reason"));
                    case "Reconciled" ->
                        json -> new Reconciled(json.map("chosen", FactsBytes::hash), json.text("reason"));
                    case "Erased" -> json -> new Erased(json.list("actions", FactsBytes::hash), json.text("basis"));
                    default -> null;
                });
    }

    static ObjectNode attached(PaperAttached file) {
        return Json.empty()
                .put("paper", file.paper())
                .put("sha256", file.sha256())
                .put("size", file.size())
                .put("type", file.type());
    }

    static PaperAttached readAttached(Reading json) {
        return new PaperAttached(json.text("paper"), json.text("sha256"), json.number("size"), json.text("type"));
    }

    private static LogOpened readOpened(Reading json) {
        return new LogOpened(
                json.text("publicKey"),
                json.list("lanes", Reading::asInteger),
                json.text("program"),
                json.optionalObject(
                        "before",
                        before -> new LogOpened.Before(
                                new LogId(before.text("log")), before.number("seq"), new Hash(before.text("hash")))));
    }

    private static FormCorrected readCorrected(Reading json) {
        return new FormCorrected(
                json.text("reason"),
                json.map("answers", FactsBytes::change),
                json.map(
                        "facts",
                        person ->
                                Reading.whole(Json.empty().set("p", person), one -> one.map("p", FactsBytes::change))),
                json.text("receiptKey"));
    }

    private static Hash hash(JsonNode node) {
        return new Hash(Reading.asText(node));
    }

    private static Optional<Answer> change(JsonNode node) {
        return node.isBoolean() ? Optional.empty() : Optional.of(Values.answer(node));
    }
}
