package vn.motcua.counter;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.motcua.domain.dossier.Signer;
import vn.motcua.domain.procedure.Attestation.Place;
import vn.motcua.wire.Json;
import vn.motcua.wire.Reading;

/// What this desk remembers for attesting copies. Kept in [Notes] under [#NOTE].
///
/// @param book the book that this desk writes, once it was asked
/// @param signer the name of whom the desk chose among those who may sign
/// @param carrier onto what the statement is printed
/// @param place where on the last page of a photocopy, where it is not the procedure's usual place
/// @param corners how far each printer prints beside the place, by the printer's name
public record AttestDesk(
        Optional<Book> book,
        Optional<String> signer,
        Carrier carrier,
        Optional<Place> place,
        Map<String, Corners> corners) {

    /// The name of the note.
    public static final String NOTE = "attestation";

    public AttestDesk {
        corners = Map.copyOf(corners);
    }

    /// Onto what the statement is printed. The names are kept and never changed.
    public enum Carrier {
        /// the last page of the photocopy, fed back into the printer
        PHOTOCOPY,
        /// a label that is stuck there
        LABEL
    }

    /// A book of this desk's own (*quyển số*).
    ///
    /// @param number 1 to 999; no other desk of the office has or ever had it
    /// @param life of the data when it was opened: a copy of the data may not go on with it
    public record Book(int number, String life) {

        public Book {
            if (number < 1 || number > 999) {
                throw new IllegalArgumentException("book " + number);
            }
        }

        /// As it is cited, such as `01/2026-SCT/BS`.
        public String label(int year, String register) {
            return start(number) + year + "-" + register;
        }

        /// How every label of this book begins, whatever the year.
        public static String start(int number) {
            return String.format(Locale.ROOT, "%02d/", number);
        }
    }

    /// What was kept, or how a desk begins.
    ///
    /// @throws StoreTrouble if the note is not what [#keep] wrote
    public static AttestDesk of(Notes notes) {
        return notes.read(NOTE, AttestDesk::read).orElseGet(AttestDesk::fresh);
    }

    private static AttestDesk fresh() {
        return new AttestDesk(Optional.empty(), Optional.empty(), Carrier.PHOTOCOPY, Optional.empty(), Map.of());
    }

    /// Durable when it returns.
    public void keep(Notes notes) {
        notes.keep(NOTE, text());
    }

    /// The chosen one, if in; else the first who is in and may sign.
    public Optional<Signer> signerOf(Signers signers, String procedure) {
        var here = signers.here(procedure);
        return here.stream()
                .filter(one -> signer.filter(one.name()::equals).isPresent())
                .findFirst()
                .or(() -> here.stream().findFirst());
    }

    public AttestDesk with(Book opened) {
        return new AttestDesk(Optional.of(opened), signer, carrier, place, corners);
    }

    public AttestDesk signedBy(String name) {
        return new AttestDesk(book, Optional.of(name), carrier, place, corners);
    }

    public AttestDesk onto(Carrier other) {
        return new AttestDesk(book, signer, other, place, corners);
    }

    public AttestDesk at(Place other) {
        return new AttestDesk(book, signer, carrier, Optional.of(other), corners);
    }

    public AttestDesk with(String printer, Corners measured) {
        var changed = new HashMap<>(corners);
        changed.put(printer, measured);
        return new AttestDesk(book, signer, carrier, place, changed);
    }

    private static AttestDesk read(String text) {
        return Reading.whole(
                Json.object(text),
                json -> new AttestDesk(
                        json.optionalObject("book", book -> new Book(book.integer("number"), book.text("life"))),
                        json.optionalText("signer"),
                        Carrier.valueOf(json.text("carrier")),
                        json.optionalObject(
                                "place",
                                place ->
                                        new Place(place.integer("left"), place.integer("top"), place.integer("width"))),
                        json.map("corners", AttestDesk::corners)));
    }

    private static Corners corners(JsonNode node) {
        return Corners.of(Reading.items(node, Reading::asInteger));
    }

    private String text() {
        var json = Json.empty().put("carrier", carrier.name());
        book.ifPresent(
                open -> json.putObject("book").put("number", open.number()).put("life", open.life()));
        signer.ifPresent(name -> json.put("signer", name));
        place.ifPresent(spot -> json.putObject("place")
                .put("left", spot.left())
                .put("top", spot.top())
                .put("width", spot.width()));
        var all = json.putObject("corners");
        corners.forEach((printer, measured) -> {
            var list = all.putArray(printer);
            List<Integer> tenths = measured.tenths();
            tenths.forEach(list::add);
        });
        return Json.line(json);
    }
}
