package vn.motcua.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.counter.Words;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.VerdictReason;
import vn.motcua.wire.FactsBytes;
import vn.motcua.wire.Json;
import vn.motcua.wire.Values;

/// `motcua dossier NUMBER`: one dossier as it stands, with all its actions.
@Command(
        name = "dossier",
        mixinStandardHelpOptions = true,
        description = "Xem một hồ sơ cùng mọi sự việc của nó, dạng JSON.",
        subcommands = {AttachVerb.class, HandOverVerbs.Over.class, HandOverVerbs.Up.class})
final class DossierVerb implements Callable<Integer> {

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Parameters(arity = "0..1", paramLabel = "SỐ", description = "Số tiếp nhận tại quầy, như trên giấy hẹn.")
    private String number = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        if (number.isBlank()) { // not said to be required: the subcommands have their own
            throw new MissingParameterException(
                    spec.commandLine(), spec.positionalParameters().getFirst(), "the number");
        }
        var speaker = new Speaker(spec);
        try (var store = desk.open()) {
            var ledger = store.unlock(desk.signIn(store, speaker).key()).ledger();
            var dossier = ledger.find(number.strip())
                    .flatMap(ledger::dossier)
                    .orElseThrow(() -> VerbRefused.failed("command.no-dossier", number));
            speaker.json(json(dossier));
            return 0;
        }
    }

    /// The dossier as it stands.
    static ObjectNode json(Dossier dossier) {
        var json = Json.empty()
                .put("number", dossier.number().text())
                .put("state", dossier.state().name())
                .put("procedure", dossier.received().procedure().code())
                .put("receivedAt", dossier.received().receivedAt().toString());
        dossier.due().ifPresent(due -> {
            json.put("due", due.at().toString());
            due.why().forEach(json.withArray("why")::add);
        });
        var people = json.putArray("people");
        dossier.content().people().forEach(person -> people.add(Values.answers(person.facts())));
        json.set("answers", Values.answers(dossier.content().answers()));
        dossier.resolved().ifPresent(result -> json.set("resolved", facts(result)));
        dossier.attested().ifPresent(entries -> json.set("attested", facts(entries)));
        dossier.returned().ifPresent(taken -> json.set("returned", facts(taken)));
        dossier.unchecked().forEach(later -> json.withArray("unchecked").add(facts(later)));
        dossier.disputed().forEach(json.putArray("disputed")::add);
        dossier.attached().forEach(file -> json.withArray("attached").add(facts(file)));
        dossier.liaison().from().ifPresent(from -> json.put("from", from));
        dossier.received().competentReceivedAt().ifPresent(at -> json.put("competentReceivedAt", at.toString()));
        dossier.liaison().over().forEach(office -> json.withArray("handedOver").add(office));
        dossier.liaison().told().forEach((_, word) -> json.withArray("told").add(facts(word)));
        dossier.refused()
                .forEach(one -> json.withArray("refused")
                        .addObject()
                        .put("action", one.action().hex())
                        .put("reason", Words.VIETNAMESE.say(VerdictReason.say(one.reason()))));
        var actions = json.putArray("actions");
        dossier.timeline().forEach(action -> actions.add(json(action)));
        return json;
    }

    private static ObjectNode json(Action action) {
        var header = action.header();
        var json = Json.empty()
                .put("kind", header.kind())
                .put("at", header.at().toString())
                .put("user", header.user())
                .put("role", header.role())
                .put("catalogueRelease", header.catalogueRelease())
                .put("log", header.log().text())
                .put("seq", header.seq())
                .put("hash", action.hash().hex());
        if (!(action.facts() instanceof Facts.Unknown)) {
            json.set("facts", facts(action.facts()));
        }
        return json;
    }

    private static ObjectNode facts(Facts facts) {
        return Json.object(FactsBytes.write(facts));
    }
}
