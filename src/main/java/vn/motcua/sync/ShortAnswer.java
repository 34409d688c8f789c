package vn.motcua.sync;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The bytes of an answer, as long as there are no more than a centre says at once. One that says more is told apart
/// from a network that fails.
final class ShortAnswer implements HttpResponse.BodySubscriber<byte[]> {

    private final HttpResponse.BodySubscriber<byte[]> bytes = HttpResponse.BodySubscribers.ofByteArray();
    private Flow.@Nullable Subscription subscription;
    private long left;

    ShortAnswer(long most) {
        left = most;
    }

    /// Whether an answer failed because it did not end.
    static boolean isTooLong(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .anyMatch(TooLongException.class::isInstance);
    }

    private static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLongException() {
            super("an answer that is longer than any of a centre");
        }
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return bytes.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        bytes.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        if (left < 0) {
            return; // what still came before it was cancelled
        }
        left -= pieces.stream().mapToLong(ByteBuffer::remaining).sum();
        if (left >= 0) {
            bytes.onNext(pieces);
            return;
        }
        if (subscription != null) {
            subscription.cancel();
        }
        bytes.onError(new TooLongException());
    }

    @Override
    public void onError(Throwable failed) {
        if (left >= 0) {
            bytes.onError(failed);
        }
    }

    @Override
    public void onComplete() {
        if (left >= 0) {
            bytes.onComplete();
        }
    }
}
