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
        description = {
            "Xem khi nào quầy đồng bộ với trung tâm, dạng JSON; mục nào ghi ra thì được đặt lại trước.",
            "Thôi một mục thì thêm no-, ví dụ --no-pressed."
        })
final class SyncPlanVerb implements Callable<Integer> {

    private static final Pattern HOURS = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Option(names = "--interval", paramLabel = "GIÂY", description = "Số giây giữa hai lượt đồng bộ, 15 đến 3600.")
    private @Nullable Integer interval;

    @Option(
            names = "--quiet",
            paramLabel = "GIỜ",
            description = "Giờ yên lặng, tệp phải chờ, ví dụ 22:00-06:00; none là không có giờ yên lặng.")
    private @Nullable String quiet;

    @Option(names = "--quiet-for-all", negatable = true, description = "Trong giờ yên lặng hồ sơ, tuy nhẹ, cũng chờ.")
    private @Nullable Boolean quietForAll;

    @Option(names = "--pressed", negatable = true, description = "Chỉ đồng bộ khi có người bấm Gửi ngay.")
    private @Nullable Boolean pressed;

    @Option(names = "--metered", negatable = true, description = "Mạng tính tiền theo dung lượng: tệp phải chờ.")
    private @Nullable Boolean metered;

    @Option(
            names = "--catalogue-days",
            paramLabel = "SỐ_NGÀY",
            description = "Sau bấy nhiêu ngày không có tin rằng danh mục là mới nhất thì quầy nhắc, 1 đến 365.")
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
