package vn.motcua.wire;

import java.util.List;

/// What comes back on the stick: the centre's signed word on each log of a bundle. It tells nothing about anybody.
public record BundleReceipt(List<Acknowledgement> words) {

    public BundleReceipt {
        words = List.copyOf(words);
    }

    public byte[] bytes() {
        var json = Json.empty();
        var list = json.putArray("acknowledged");
        words.forEach(word -> list.add(word.json()));
        return Json.bytes(json);
    }

    /// @throws UnreadableException for anything else
    public static BundleReceipt read(byte[] bytes) {
        return Reading.whole(
                Json.object(bytes),
                json -> new BundleReceipt(
                        json.list("acknowledged", node -> Reading.whole(node, Acknowledgement::read))));
    }
}
