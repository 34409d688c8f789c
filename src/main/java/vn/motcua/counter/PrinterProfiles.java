package vn.motcua.counter;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.counter.PrintOrder.Shift;
import vn.motcua.wire.Json;
import vn.motcua.wire.Reading;
import vn.motcua.wire.UnreadableException;

/// How this desk prints each kind of paper: remembered under the note `printers`. Shifts are kept in tenths of
/// a millimetre.
public final class PrinterProfiles {

    private static final String NOTE = "printers";
    private static final double TENTHS = 10;

    private final Notes notes;

    public PrinterProfiles(Notes notes) {
        this.notes = notes;
    }

    /// What is remembered, or [PrinterProfile#USUAL]; also where the note cannot be read.
    public PrinterProfile of(PaperKind kind) {
        return all().getOrDefault(kind, PrinterProfile.USUAL);
    }

    private Map<PaperKind, PrinterProfile> all() {
        try {
            return notes.read(NOTE)
                    .map(text -> Reading.whole(Json.object(text), PrinterProfiles::read))
                    .orElseGet(Map::of);
        } catch (UnreadableException | StoreTrouble _) {
            return Map.of(); // a newer program's, or damaged; printing as usual is better than not printing
        }
    }

    /// Remembers it; durable when it returns.
    ///
    /// @throws StoreTrouble if the disk would not keep it
    public void keep(PaperKind kind, PrinterProfile profile) {
        var kept = new EnumMap<PaperKind, PrinterProfile>(PaperKind.class);
        kept.putAll(all());
        kept.put(kind, profile);
        var json = Json.empty();
        kept.forEach((one, how) -> json.set(name(one), write(how)));
        notes.keep(NOTE, Json.line(json));
    }

    private static String name(PaperKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode write(PrinterProfile profile) {
        var json = Json.empty()
                .put("right", Math.round(profile.shift().right() * TENTHS))
                .put("down", Math.round(profile.shift().down() * TENTHS))
                .put("copies", profile.copies());
        profile.printer().ifPresent(printer -> json.put("printer", printer));
        profile.tray().ifPresent(tray -> json.put("tray", tray));
        profile.sheet().ifPresent(sheet -> json.put("sheet", sheet.name()));
        return json;
    }

    private static Map<PaperKind, PrinterProfile> read(Reading json) {
        var read = new EnumMap<PaperKind, PrinterProfile>(PaperKind.class);
        for (var kind : PaperKind.values()) {
            json.node(name(kind)).ifPresent(node -> read.put(kind, profile(node)));
        }
        return read;
    }

    private static PrinterProfile profile(JsonNode node) {
        return Reading.whole(
                node,
                json -> new PrinterProfile(
                        json.optionalText("printer"),
                        json.optionalText("tray"),
                        json.optionalText("sheet").map(PaperSize::valueOf),
                        new Shift(json.number("right") / TENTHS, json.number("down") / TENTHS),
                        json.integer("copies")));
    }
}
