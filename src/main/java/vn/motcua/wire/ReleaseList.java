package vn.motcua.wire;

import java.util.List;
import java.util.Optional;
import vn.motcua.domain.dossier.Hash;

/// The releases of procedures that a desk should have: of each of its layers the one that holds and those that will.
///
/// @param root the key that signs lists of keys, 64 hex digits; nothing where none was published
public record ReleaseList(Optional<String> root, List<Listed> releases) {

    /// @param layer such as `nation` or `ward:20194`
    /// @param hash of the manifest
    public record Listed(String layer, int number, Hash hash) {}

    public ReleaseList {
        releases = List.copyOf(releases);
    }

    public byte[] bytes() {
        var json = Json.empty();
        root.ifPresent(key -> json.put("root", key));
        var list = json.putArray("releases");
        releases.forEach(one -> list.addObject()
                .put("layer", one.layer())
                .put("number", one.number())
                .put("hash", one.hash().hex()));
        return Json.bytes(json);
    }

    /// @throws UnreadableException for anything else
    public static ReleaseList read(byte[] bytes) {
        return Reading.whole(
                Json.object(bytes),
                json -> new ReleaseList(
                        json.optionalText("root"),
                        json.list(
                                "releases",
                                node -> Reading.whole(
                                        node,
                                        one -> new Listed(
                                                one.text("layer"),
                                                one.integer("number"),
                                                new Hash(one.text("hash")))))));
    }
}
