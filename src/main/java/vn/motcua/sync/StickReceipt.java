package vn.motcua.sync;

import java.util.List;
import vn.motcua.counter.CounterData;
import vn.motcua.counter.Hindrance;
import vn.motcua.keys.BadBundleException;
import vn.motcua.keys.Hashes;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.Acknowledgement;
import vn.motcua.wire.BundleReceipt;
import vn.motcua.wire.FileWord;

/// Takes the centre's word that came back on a stick as if the centre had said it over the line.
public final class StickReceipt {

    private final CounterData data;
    private final LogKey.Public centre;

    /// @throws LineTrouble if this desk is not enrolled
    public StickReceipt(CounterData data) {
        this.data = data;
        centre = data.stream()
                .enrolled()
                .map(enrolled -> new LogKey.Public(enrolled.centreKey()))
                .orElseThrow(() -> new LineTrouble(Hindrance.NOT_ENROLLED));
    }

    /// A word that says no more than what is known changes nothing.
    ///
    /// @return what the centre has beyond what was known
    /// @throws BadBundleException if one word of it is not the centre's; nothing is kept then
    public News take(BundleReceipt receipt) {
        if (!isCentres(receipt)) {
            throw new BadBundleException("stick.other-receipt");
        }
        var news = receipt.words().stream().filter(this::isNews).toList();
        news.forEach(data.stream()::acknowledged);
        return new News(news.size(), files(receipt.files()));
    }

    /// @param logs that are further than they were
    /// @param files that were not known to be there
    public record News(int logs, int files) {

        public boolean isNone() {
            return logs + files == 0;
        }
    }

    private boolean isCentres(BundleReceipt receipt) {
        return receipt.words().stream().allMatch(word -> centre.verifies(word.message(), word.signature()))
                && receipt.files().stream().allMatch(word -> centre.verifies(word.message(), word.signature()));
    }

    private int files(List<FileWord> words) {
        int news = 0;
        for (var word : words) {
            for (var waiting : data.fileStream().waiting(word.epoch())) {
                if (Hashes.mark(waiting.file()).equals(word.mark())) {
                    data.fileStream().there(waiting.file(), word.epoch());
                    news++;
                }
            }
        }
        return news;
    }

    /// Of a log that is here, up to an action that is here.
    private boolean isNews(Acknowledgement word) {
        return data.stream().has(word.hash()) && word.seq() > data.pieces().upTo(word.log());
    }
}
