package vn.motcua.wire;

import java.util.Optional;

/// What the centre says to a parcel that somebody carried to it.
public sealed interface CarriedAnswer {

    /// To a batch of actions.
    ///
    /// @param answer for the desk that wrote it
    /// @param fresh actions of it that the centre did not have
    record OfActions(PushAnswer answer, int fresh) implements CarriedAnswer {}

    /// To a piece of a file.
    ///
    /// @param taken whether the centre has that piece now; not where one before it is missing or no action
    ///     names the file
    /// @param whole its word for the desk that wrote it, once it has all of the file
    record OfPiece(boolean taken, Optional<FileWord> whole) implements CarriedAnswer {}

    default byte[] bytes() {
        var json = Json.empty();
        switch (this) {
            case OfActions(var answer, var fresh) -> json.put("fresh", fresh).set("answer", answer.json());
            case OfPiece(var taken, var whole) -> {
                json.put("taken", taken);
                whole.ifPresent(word -> json.set("whole", word.json()));
            }
        }
        return Json.bytes(json);
    }

    /// @throws UnreadableException for anything else
    static CarriedAnswer read(byte[] bytes) {
        return Reading.whole(
                Json.object(bytes),
                json -> json.has("answer")
                        ? new OfActions(json.object("answer", PushAnswer::read), json.integer("fresh"))
                        : new OfPiece(json.yes("taken"), json.optionalObject("whole", FileWord::read)));
    }
}
