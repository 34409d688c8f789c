package vn.motcua.wire;

import java.util.List;

/// What comes back on the stick: the centre's signed word on each log of a bundle and on each file that arrived whole.
/// It tells nothing about anybody.
public record BundleReceipt(List<Acknowledgement> words, List<FileWord> files) {

    public BundleReceipt {
        words = List.copyOf(words);
        files = List.copyOf(files);
    }

    public boolean isEmpty() {
        return words.isEmpty() && files.isEmpty();
    }

    public byte[] bytes() {
        var json = Json.empty();
        var list = json.putArray("acknowledged");
        words.forEach(word -> list.add(word.json()));
        files.forEach(word -> json.withArray("files").add(word.json()));
        return Json.bytes(json);
    }

    /// @throws UnreadableException for anything else
    public static BundleReceipt read(byte[] bytes) {
        return Reading.whole(
                Json.object(bytes),
                json -> new BundleReceipt(
                        json.list("acknowledged", node -> Reading.whole(node, Acknowledgement::read)),
                        json.list("files", node -> Reading.whole(node, FileWord::read))));
    }
}
