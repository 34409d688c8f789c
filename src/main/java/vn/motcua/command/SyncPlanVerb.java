package vn.motcua.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.counter.SyncPlan;
import vn.motcua.wire.Json;

/// `motcua sync plan`: when the desk speaks with its centre, shown and set.
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Shows when this desk speaks with its centre, as JSON; what is named is set first.")
final class SyncPlanVerb implements Callable<Integer> {

    private static final Pattern HOURS = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Option(names = "--interval", paramLabel = "SECONDS", description = "Between two rounds, 15 to 3600.")
    private @Nullable Integer interval;

    @Option(
            names = "--quiet",
            paramLabel = "HOURS",
            description = "Hours in which files wait, such as 22:00-06:00; none for no such hours.")
    private @Nullable String quiet;

    @Option(names = "--quiet-for-all", negatable = true, description = "Actions, which are small, wait then too.")
    private @Nullable Boolean quietForAll;

    @Option(names = "--pressed", negatable = true, description = "Only when somebody presses Gửi ngay.")
    private @Nullable Boolean pressed;

    @Option(names = "--metered", negatable = true, description = "This network costs by the byte: files wait.")
    private @Nullable Boolean metered;

    @Option(
            names = "--catalogue-days",
            paramLabel = "DAYS",
            description = "After so many days without word of a newer release the counter says so, 1 to 365.")
    private @Nullable Integer catalogueDays;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var speaker = new Speaker(spec);
        try (var store = desk.open()) {
            var sync = SyncVerb.desk(store.unlock(desk.signIn(store, speaker).key()));
            var before = sync.plan();
            var plan = changed(before);
            if (!plan.equals(before)) {
                sync.plan(plan);
            }
            speaker.json(json(plan));
            return 0;
        }
    }

    private SyncPlan changed(SyncPlan before) {
        try {
            return new SyncPlan(
                    Optional.ofNullable(pressed).orElse(before.pressed()),
                    Optional.ofNullable(interval).map(Duration::ofSeconds).orElse(before.interval()),
                    quiet == null ? before.quiet() : hours(quiet),
                    Optional.ofNullable(quietForAll).orElse(before.quietForAll()),
                    Optional.ofNullable(metered).orElse(before.metered()),
                    Optional.ofNullable(catalogueDays).orElse(before.catalogueDays()));
        } catch (IllegalArgumentException | DateTimeException _) {
            throw VerbRefused.unreadable("stick.plan-wrong");
        }
    }

    private static Optional<SyncPlan.Quiet> hours(String text) {
        if (text.equals("none")) {
            return Optional.empty();
        }
        var match = HOURS.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("not hours");
        }
        return Optional.of(new SyncPlan.Quiet(LocalTime.parse(match.group(1)), LocalTime.parse(match.group(2))));
    }

    private static ObjectNode json(SyncPlan plan) {
        var json = Json.empty()
                .put("interval", plan.interval().toSeconds())
                .put("pressed", plan.pressed())
                .put("quietForAll", plan.quietForAll())
                .put("metered", plan.metered())
                .put("catalogueDays", plan.catalogueDays());
        plan.quiet().ifPresent(hours -> json.put("quiet", hours.from() + "-" + hours.to()));
        return json;
    }
}
