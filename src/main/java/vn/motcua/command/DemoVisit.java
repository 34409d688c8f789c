package vn.motcua.command;

import java.nio.charset.StandardCharsets;
import vn.motcua.counter.Acting;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.ReceiveVisit;
import vn.motcua.counter.Receiving;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.wire.Json;

/// The visit of the demo: somebody asks for their own marital status.
final class DemoVisit {

    private DemoVisit() {}

    /// @param card the text of an invented card
    static String json(String card, String purpose) {
        var json = Json.empty();
        var person = json.putArray("people").addObject().put("id", "p").put("card", card);
        person.putObject("facts")
                .put("ethnicity", "Kinh")
                .put("nationality", "Việt Nam")
                .put("phone", "0905000000");
        var dossier = json.putArray("dossiers").addObject().put("procedure", "1.004873");
        dossier.putObject("roles").put("applicant", "p");
        dossier.putObject("answers")
                .put("relation", "Bản thân")
                .put("subject.ethnicity", "Kinh")
                .put("subject.nationality", "Việt Nam")
                .put("formerResidence", "không")
                .put("maritalStatus", "never-married")
                .put("purpose", purpose)
                .put("copies", "1")
                .put("reissue", "không");
        dossier.putArray("confirm").add("applicant.residence");
        dossier.putArray("papers").add("declaration").add("identity");
        return Json.line(json);
    }

    /// Somebody with that card is received.
    static Dossier receive(Workplace workplace, DayCheck days, String card, String purpose, Acting who) {
        var visit = VisitFile.read(json(card, purpose).getBytes(StandardCharsets.UTF_8));
        var built = VisitBuilder.build(
                visit, workplace.procedures(), days.clockTime().toOffsetDateTime());
        var receiving = new ReceiveVisit(workplace.data(), workplace.procedures(), days).receive(built.visit(), who);
        return switch (receiving) {
            case Receiving.Done done -> done.dossiers().getFirst();
            case Receiving.Incomplete _, Receiving.Refused _, Receiving.DayToConfirm _ ->
                throw new IllegalStateException("the demo visit does not fit: " + built.troubles() + receiving);
        };
    }
}
