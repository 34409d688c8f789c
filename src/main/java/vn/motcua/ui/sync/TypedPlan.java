package vn.motcua.ui.sync;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.counter.SyncPlan;
import vn.motcua.counter.SyncPlan.Quiet;
import vn.motcua.domain.Sentence;

/// The office's plan as it stands in the fields.
///
/// @param from of the quiet hours, such as `7:30` or `22`; blank with `to` for none
record TypedPlan(boolean pressed, Duration interval, String from, String to, boolean quietForAll, boolean metered) {

    /// What is offered between two rounds.
    static final List<Duration> INTERVALS = List.of(
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1));

    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("H[:mm]['h'mm]['h']", Locale.ROOT);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /// What came of reading it.
    sealed interface Read {
        record Fits(SyncPlan plan) implements Read {}

        record Wrong(Sentence why) implements Read {}
    }

    static TypedPlan of(SyncPlan plan) {
        return new TypedPlan(
                plan.pressed(),
                plan.interval(),
                plan.quiet().map(quiet -> WRITTEN.format(quiet.from())).orElse(""),
                plan.quiet().map(quiet -> WRITTEN.format(quiet.to())).orElse(""),
                plan.quietForAll(),
                plan.metered());
    }

    Read read() {
        if (from.isBlank() && to.isBlank()) {
            return new Read.Fits(new SyncPlan(pressed, interval, Optional.empty(), quietForAll, metered));
        }
        try {
            var quiet = new Quiet(time(from), time(to));
            return quiet.from().equals(quiet.to())
                    ? new Read.Wrong(Sentence.of("sync.quiet-empty"))
                    : new Read.Fits(new SyncPlan(pressed, interval, Optional.of(quiet), quietForAll, metered));
        } catch (DateTimeException _) {
            return new Read.Wrong(Sentence.of("sync.quiet-unreadable"));
        }
    }

    private static LocalTime time(String typed) {
        return LocalTime.parse(typed.strip(), READ);
    }
}
