package vn.motcua.sync;

import vn.motcua.counter.CounterData;
import vn.motcua.counter.Hindrance;
import vn.motcua.keys.BadBundleException;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.Acknowledgement;
import vn.motcua.wire.BundleReceipt;

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
    /// @return the logs that are further than they were
    /// @throws BadBundleException if one word of it is not the centre's; nothing is kept then
    public int take(BundleReceipt receipt) {
        if (!receipt.words().stream().allMatch(word -> centre.verifies(word.message(), word.signature()))) {
            throw new BadBundleException("stick.other-receipt");
        }
        var news = receipt.words().stream().filter(this::isNews).toList();
        news.forEach(data.stream()::acknowledged);
        return news.size();
    }

    /// Of a log that is here, up to an action that is here.
    private boolean isNews(Acknowledgement word) {
        return data.stream().has(word.hash()) && word.seq() > data.pieces().upTo(word.log());
    }
}
