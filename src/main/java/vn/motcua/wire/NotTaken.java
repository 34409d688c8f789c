package vn.motcua.wire;

/// The centre's word that it did not do what was asked.
///
/// @param refused why, as one of the centre's words, such as `NOT_ENROLLED`
public record NotTaken(String refused) {

    public byte[] bytes() {
        return Json.bytes(Json.empty().put("refused", refused));
    }

    /// @throws UnreadableException for anything else
    public static NotTaken read(byte[] bytes) {
        return Reading.whole(Json.object(bytes), json -> new NotTaken(json.text("refused")));
    }
}
