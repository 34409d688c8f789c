package vn.motcua.counter;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.motcua.domain.dossier.Signer;
import vn.motcua.domain.procedure.Attestation.Of;
import vn.motcua.domain.procedure.Attestation.Place;
import vn.motcua.wire.Json;
import vn.motcua.wire.Reading;

/// What this desk remembers for attesting. Kept in [Notes] under [#NOTE].
///
/// @param book the book that this desk writes, once it was asked
/// @param signer the name of whom the desk chose among those who may sign
/// @param carrier onto what the statement is printed
/// @param places where on the page, by what is attested, where it is not the procedure's usual place
/// @param corners how far each printer prints beside the place, by the printer's name
public record AttestDesk(
        Optional<Book> book,
        Optional<String> signer,
        Carrier carrier,
        Map<Of, Place> places,
        Map<String, Corners> corners) {

    /// The name of the note.
    public static final String NOTE = "attestation";

    public AttestDesk {
        places = Map.copyOf(places);
        corners = Map.copyOf(corners);
    }

    /// Onto what the statement is printed. The names are kept and never changed.
    public enum Carrier {
        /// the last page of the photocopy, or the signed paper, fed back into the printer
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
        return new AttestDesk(Optional.empty(), Optional.empty(), Carrier.PHOTOCOPY, Map.of(), Map.of());
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

    /// Where the desk prints, if it chose a place.
    public Optional<Place> place(Of of) {
        return Optional.ofNullable(places.get(of));
    }

    public AttestDesk with(Book opened) {
        return new AttestDesk(Optional.of(opened), signer, carrier, places, corners);
    }

    public AttestDesk signedBy(String name) {
        return new AttestDesk(book, Optional.of(name), carrier, places, corners);
    }

    public AttestDesk onto(Carrier other) {
        return new AttestDesk(book, signer, other, places, corners);
    }

    public AttestDesk at(Of of, Place other) {
        var changed = new HashMap<>(places);
        changed.put(of, other);
        return new AttestDesk(book, signer, carrier, changed, corners);
    }

    public AttestDesk with(String printer, Corners measured) {
        var changed = new HashMap<>(corners);
        changed.put(printer, measured);
        return new AttestDesk(book, signer, carrier, places, changed);
    }

    private static AttestDesk read(String text) {
        return Reading.whole(
                Json.object(text),
                json -> new AttestDesk(
                        json.optionalObject("book", book -> new Book(book.integer("number"), book.text("life"))),
                        json.optionalText("signer"),
                        Carrier.valueOf(json.text("carrier")),
                        places(json),
                        json.map("corners", AttestDesk::corners)));
    }

    private static Map<Of, Place> places(Reading json) {
        var places = new EnumMap<Of, Place>(Of.class);
        for (var of : Of.values()) {
            json.optionalObject(
                            placeKey(of),
                            place -> new Place(place.integer("left"), place.integer("top"), place.integer("width")))
                    .ifPresent(place -> places.put(of, place));
        }
        return places;
    }

    private static String placeKey(Of of) {
        return switch (of) {
            case COPIES -> "place";
            case SIGNATURE -> "signaturePlace";
        };
    }

    private static Corners corners(JsonNode node) {
        return Corners.of(Reading.items(node, Reading::asInteger));
    }

    private String text() {
        var json = Json.empty().put("carrier", carrier.name());
        book.ifPresent(
                open -> json.putObject("book").put("number", open.number()).put("life", open.life()));
        signer.ifPresent(name -> json.put("signer", name));
        places.forEach((of, spot) -> json.putObject(placeKey(of))
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
