package vn.motcua.wire;

import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;

/// The bytes of an action's header, format 1. **Frozen**: these keys, in this order, compact UTF-8 JSON.
///
/// Optional keys (`prev`, `dossier`) are left out when there is nothing to say.
public final class HeaderBytes {

    private HeaderBytes() {}

    /// Made once, when the action is written; never made again from what was read.
    public static byte[] write(ActionHeader header) {
        ObjectNode json = Json.empty();
        json.put("format", header.format());
        json.put("id", header.id().toString());
        json.put("log", header.log().text());
        json.put("seq", header.seq());
        header.prev().ifPresent(prev -> json.put("prev", prev.hex()));
        json.put("office", header.office());
        header.dossier().ifPresent(dossier -> json.put("dossier", dossier.toString()));
        var bases = json.putArray("bases");
        header.bases().forEach(base -> bases.add(base.hex()));
        json.put("at", header.atMillis());
        json.put("offset", header.offsetMinutes());
        json.put("user", header.user());
        json.put("role", header.role());
        json.put("roleRelease", header.roleRelease());
        json.put("catalogueRelease", header.catalogueRelease());
        json.put("kind", header.kind());
        json.put("schema", header.schema());
        json.put("bodyHash", header.bodyHash().hex());
        return Json.bytes(json);
    }

    /// @throws UnreadableException for anything but a header of format 1
    public static ActionHeader read(byte[] bytes) {
        return PlainHeader.read(bytes).orElseGet(() -> strictly(bytes));
    }

    /// In any order and layout that JSON allows.
    static ActionHeader strictly(byte[] bytes) {
        return Reading.whole(Json.object(bytes), HeaderBytes::read);
    }

    private static ActionHeader read(Reading json) {
        if (json.integer("format") != ActionHeader.FORMAT) {
            throw new UnreadableException("a header of a format that this program does not know");
        }
        return new ActionHeader(
                ActionHeader.FORMAT,
                UUID.fromString(json.text("id")),
                new LogId(json.text("log")),
                json.number("seq"),
                json.optionalText("prev").map(Hash::new),
                json.text("office"),
                json.optionalText("dossier").map(UUID::fromString),
                json.texts("bases").stream().map(Hash::new).toList(),
                json.number("at"),
                json.integer("offset"),
                json.text("user"),
                json.text("role"),
                json.number("roleRelease"),
                json.number("catalogueRelease"),
                json.text("kind"),
                json.integer("schema"),
                new Hash(json.text("bodyHash")));
    }
}
