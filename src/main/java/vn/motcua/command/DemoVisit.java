package vn.motcua.command;

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
}
