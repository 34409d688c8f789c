package vn.motcua.wire;

/// What the centre says to a parcel that somebody carried to it.
///
/// @param answer to the batch that was in it, for the desk that wrote it
/// @param fresh actions of it that the centre did not have
public record CarriedAnswer(PushAnswer answer, int fresh) {

    public byte[] bytes() {
        var json = Json.empty().put("fresh", fresh);
        json.set("answer", answer.json());
        return Json.bytes(json);
    }

    /// @throws UnreadableException for anything else
    public static CarriedAnswer read(byte[] bytes) {
        return Reading.whole(
                Json.object(bytes),
                json -> new CarriedAnswer(json.object("answer", PushAnswer::read), json.integer("fresh")));
    }
}
