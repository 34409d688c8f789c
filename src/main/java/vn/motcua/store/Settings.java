package vn.motcua.store;

import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.motcua.counter.Authority;
import vn.motcua.counter.DeskStream;
import vn.motcua.counter.OfficeSettings;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.domain.dossier.NumberPattern;
import vn.motcua.sql.Rows;
import vn.motcua.sql.Statements;
import vn.motcua.wire.Json;
import vn.motcua.wire.Reading;
import vn.motcua.wire.Scope;

/// The table `setting`: what is the office's own, and nothing personal.
final class Settings {

    private static final String GET = "SELECT value FROM setting WHERE key = ?";

    private static final String PUT = """
            INSERT INTO setting (key, value) VALUES (?, ?)
            ON CONFLICT (key) DO UPDATE SET value = excluded.value
            """;

    private static final String OFFICE = "office";
    private static final String RECOVERY = "recovery";

    private static final String ENROLLED = "enrolled";
    private static final String LANES_TAKEN = "lanes-taken";
    private static final String SCOPE = "scope";

    private Settings() {}

    static Optional<OfficeSettings> office(Statements db) throws SQLException {
        return get(db, OFFICE).map(text -> Reading.whole(Json.object(text), Settings::read));
    }

    static void putOffice(Statements db, OfficeSettings office) throws SQLException {
        put(db, OFFICE, Json.line(write(office)));
    }

    static byte[] recovery(Statements db) throws SQLException {
        return Base64.getDecoder()
                .decode(get(db, RECOVERY)
                        .orElseThrow(() -> new StoreTrouble("store.no-office", "reading the recovery wrap")));
    }

    static void putRecovery(Statements db, byte[] wrap) throws SQLException {
        put(db, RECOVERY, Base64.getEncoder().encodeToString(wrap));
    }

    static Optional<DeskStream.Enrolled> enrolled(Statements db) throws SQLException {
        return get(db, ENROLLED)
                .map(text -> Reading.whole(
                        Json.object(text),
                        json -> new DeskStream.Enrolled(
                                json.text("url"),
                                json.optionalText("pin"),
                                json.text("centreKey"),
                                json.text("sealingKey"),
                                json.text("desk"))));
    }

    static void putEnrolled(Statements db, DeskStream.Enrolled enrolled) throws SQLException {
        var json = Json.empty()
                .put("url", enrolled.url())
                .put("centreKey", enrolled.centreKey())
                .put("sealingKey", enrolled.sealingKey())
                .put("desk", enrolled.desk());
        enrolled.pin().ifPresent(pin -> json.put("pin", pin));
        put(db, ENROLLED, Json.line(json));
    }

    static boolean lanesTaken(Statements db) throws SQLException {
        return get(db, LANES_TAKEN).filter(Boolean::parseBoolean).isPresent();
    }

    static boolean putLanesTaken(Statements db, boolean taken) throws SQLException {
        put(db, LANES_TAKEN, Boolean.toString(taken));
        return taken;
    }

    /// A desk that never was told one has everything.
    static Optional<Scope> scope(Statements db) throws SQLException {
        return Scope.of(get(db, SCOPE).orElseGet(Scope.OFFICE::word));
    }

    static void putScope(Statements db, Optional<Scope> scope) throws SQLException {
        put(db, SCOPE, scope.map(Scope::word).orElse(""));
    }

    private static Optional<String> get(Statements db, String key) throws SQLException {
        return Rows.one(db, GET, row -> row.getString(1), key);
    }

    private static void put(Statements db, String key, String value) throws SQLException {
        Rows.change(db, PUT, key, value);
    }

    private static tools.jackson.databind.node.ObjectNode write(OfficeSettings office) {
        var json = Json.empty()
                .put("agency", office.agency())
                .put("parent", office.parent())
                .put("name", office.name())
                .put("unit", office.unit())
                .put("place", office.place())
                .put("lookUp", office.lookUp())
                .put("numbers", office.numbers().text())
                .put("numberTitle", office.numberTitle())
                .put("receiptTitle", office.receiptTitle())
                .put("sheet", office.sheet().name());
        office.phone().ifPresent(phone -> json.put("phone", phone));
        office.receiptBasis().ifPresent(basis -> json.put("receiptBasis", basis));
        office.receiptNote().ifPresent(note -> json.put("receiptNote", note));
        office.copies().forEach(json.putArray("copies")::add);
        var authorities = json.putObject("authorities");
        office.authorities()
                .forEach((code, authority) -> authorities
                        .putObject(code)
                        .put("parent", authority.parent())
                        .put("name", authority.name())
                        .put("taken", authority.taken()));
        return json;
    }

    private static OfficeSettings read(Reading json) {
        return new OfficeSettings(
                json.text("agency"),
                json.text("parent"),
                json.text("name"),
                json.text("unit"),
                json.text("place"),
                json.optionalText("phone"),
                json.text("lookUp"),
                new NumberPattern(json.text("numbers")),
                json.text("numberTitle"),
                json.text("receiptTitle"),
                json.optionalText("receiptBasis"),
                json.optionalText("receiptNote"),
                json.texts("copies"),
                PaperSize.valueOf(json.text("sheet")),
                json.map("authorities", Settings::authority));
    }

    private static Authority authority(JsonNode node) {
        return Reading.whole(node, json -> new Authority(json.text("parent"), json.text("name"), json.yes("taken")));
    }
}
