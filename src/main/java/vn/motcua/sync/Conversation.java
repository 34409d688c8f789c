package vn.motcua.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.counter.CentreClock;
import vn.motcua.counter.CounterData;
import vn.motcua.counter.Hindrance;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.wire.Enrolment;

/// A conversation with the centre: rounds until neither side has anything for the other, or something stands in the
/// way.
public final class Conversation {

    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    /// Rounds that follow each other at once, where one said that another is needed.
    private static final int AT_ONCE = 5;

    private final CounterData data;
    private final Lines lines;
    private final Clock clock;
    private final Exchange.Memory memory = new Exchange.Memory(new HashSet<>(), Exchange.SHORT_STREAM);

    Conversation(CounterData data, Lines lines, Clock clock) {
        this.data = data;
        this.lines = lines;
        this.clock = clock;
    }

    /// What came of it.
    ///
    /// @param failed whether it ended before all was said; what was done until then is kept
    /// @param sent actions that the centre has now
    /// @param arrived actions that were not here
    /// @param hindrance also set where all was said and the clocks are apart
    /// @param retryAfter how long the centre wants to be left alone
    public record Said(
            boolean failed, int sent, int arrived, Optional<Hindrance> hindrance, Optional<Duration> retryAfter) {}

    /// What is done on the same line when all is said.
    interface Afterwards {
        void with(Lines.Opened line, String epoch);
    }

    Said hold(Afterwards afterwards) {
        int sent = 0;
        int arrived = 0;
        var enrolled = data.stream().enrolled();
        if (enrolled.isEmpty()) {
            return new Said(true, 0, 0, Optional.of(Hindrance.NOT_ENROLLED), Optional.empty());
        }
        try (var line = lines.to(enrolled.get())) {
            var exchange = new Exchange(data.stream(), line, data.office().agency(), Exchange.random(), memory);
            Exchange.Done done;
            boolean refused = false;
            int rounds = 0;
            do {
                done = exchange.round();
                sent += done.sent();
                arrived += done.arrived();
                refused |= done.refused();
            } while (done.again() && ++rounds < AT_ONCE);
            if (!done.again()) {
                new DirectoryExchange(data, enrolled.get()).pull(line);
                afterwards.with(line, done.token().epoch());
            }
            var apart = clock(done.token());
            return new Said(refused, sent, arrived, refused ? Optional.of(Hindrance.REFUSED) : apart, Optional.empty());
        } catch (LineTrouble trouble) {
            LOG.info("no round with the centre: {}", trouble.why());
            return new Said(true, sent, arrived, Optional.of(trouble.why()), trouble.retryAfter());
        } catch (StoreTrouble trouble) {
            LOG.error("a round was not kept", trouble);
            return new Said(true, sent, arrived, Optional.of(Hindrance.DISK), Optional.empty());
        } catch (RuntimeException e) {
            LOG.error("the centre said what nobody expected", e);
            return new Said(true, sent, arrived, Optional.of(Hindrance.BAD_ANSWER), Optional.empty());
        }
    }

    private Optional<Hindrance> clock(Enrolment.Token token) {
        return CentreClock.compare(data.notes(), token.atMillis(), clock.millis())
                ? Optional.of(Hindrance.CLOCK_WRONG)
                : Optional.empty();
    }
}
