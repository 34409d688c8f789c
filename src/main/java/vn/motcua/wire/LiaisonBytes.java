package vn.motcua.wire;

import java.time.OffsetDateTime;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.domain.dossier.HandedIn;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.State;
import vn.motcua.domain.dossier.TakenUp;
import vn.motcua.domain.dossier.ToldBack;

/// The bytes of what offices say to each other of a dossier.
final class LiaisonBytes {

    private LiaisonBytes() {}

    static ObjectNode write(HandedIn in) {
        var json = Json.empty().put("source", in.source().hex()).put("from", in.from());
        json.set("received", ReceivedBytes.write(in.received()));
        var files = json.putArray("files");
        in.files().forEach(file -> files.add(FactsBytes.attached(file)));
        return json;
    }

    static HandedIn readHandedIn(Reading json) {
        return new HandedIn(
                new Hash(json.text("source")),
                json.text("from"),
                json.object("received", ReceivedBytes::read),
                json.list("files", file -> Reading.whole(file, FactsBytes::readAttached)));
    }

    static ObjectNode write(TakenUp up) {
        var json = Json.empty().put("at", up.at().toString());
        up.due().ifPresent(due -> json.set("due", ReceivedBytes.due(due)));
        return json;
    }

    static TakenUp readTakenUp(Reading json) {
        return new TakenUp(json.moment("at"), json.optionalObject("due", ReceivedBytes::due));
    }

    static ObjectNode write(ToldBack word) {
        var json = Json.empty()
                .put("office", word.office())
                .put("state", word.state().name());
        word.takenUpAt().ifPresent(at -> json.put("takenUpAt", at.toString()));
        return json;
    }

    static ToldBack readToldBack(Reading json) {
        return new ToldBack(
                json.text("office"),
                State.valueOf(json.text("state")),
                json.optionalText("takenUpAt").map(OffsetDateTime::parse));
    }
}
