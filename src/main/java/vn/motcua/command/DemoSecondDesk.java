package vn.motcua.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.motcua.counter.Acting;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.SignIn;
import vn.motcua.counter.Syncing;
import vn.motcua.counter.Workplace;
import vn.motcua.store.CounterStore;
import vn.motcua.sync.HttpLines;
import vn.motcua.sync.SyncDesk;

/// *Quầy 2* of the demo office: a data folder of its own, nobody at its window, and now and then somebody comes.
/// Everybody who comes is invented.
final class DemoSecondDesk implements AutoCloseable {

    private static final Acting CLERK = new Acting("ngocminh", "Phan Ngọc Minh", Acting.Role.ADMINISTRATOR);

    /// Who comes, and what for.
    private record Coming(String card, String purpose) {}

    private static final List<Coming> COMING = List.of(
            new Coming(
                    "048187000201||Huỳnh Thị Thu Thảo|22071987|Nữ|Tổ 21, Hòa Phát, Cẩm Lệ, Đà Nẵng|14062021",
                    "Vay vốn ngân hàng, không có giá trị đăng ký kết hôn"),
            new Coming(
                    "048092000202||Ngô Đình Phúc|09041992|Nam|K84/12 Trần Cao Vân, Xuân Hà, Thanh Khê, Đà Nẵng|27082021",
                    "Mua bán nhà đất, không có giá trị đăng ký kết hôn"),
            new Coming(
                    "048196000203||Đặng Thị Mai Hương|30101996|Nữ|112 Hà Huy Tập, An Khê, Thanh Khê, Đà Nẵng|03032022",
                    "Bổ túc hồ sơ xin việc, không có giá trị đăng ký kết hôn"),
            new Coming(
                    "048085000204||Bùi Văn Lâm|18121985|Nam|Tổ 5, Hòa An, Cẩm Lệ, Đà Nẵng|19052021",
                    "Thừa kế, không có giá trị đăng ký kết hôn"));

    private final CounterStore store;
    private final Workplace workplace;
    private final SyncDesk sync;
    private final ScheduledExecutorService door;
    private int came;

    /// @param home takes data and markers
    /// @param pause before somebody comes; twice that before the next
    /// @param enrol makes the desk known to the centre
    DemoSecondDesk(Path home, String lookUp, Workplaces workplaces, Duration pause, Consumer<Syncing> enrol) {
        store = DemoOffice.open(home.resolve("data"), home.resolve("state"));
        store.found(DemoOffice.office(lookUp), CLERK, DemoOffice.PASSWORD.toCharArray(), InitVerb.lanes(2));
        var key = store.users()
                .open(CLERK.login(), DemoOffice.PASSWORD.toCharArray())
                .orElseThrow();
        workplace = workplaces.open(store, new SignIn.Outcome.SignedIn(CLERK, key));
        var stream = workplace.data().stream();
        sync = new SyncDesk(
                workplace.data(), new HttpLines(stream, Clock.systemUTC()), Clock.systemUTC(), new SecureRandom());
        enrol.accept(sync);
        sync.start();
        door = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("quay-2").daemon().factory());
        for (int i = 0; i < COMING.size(); i++) {
            door.schedule(this::comes, pause.multipliedBy(1 + 2L * i).toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void comes() {
        var next = COMING.get(came);
        came++;
        DemoVisit.receive(
                workplace, new DayCheck(Clock.systemUTC(), LocalDate.EPOCH), next.card(), next.purpose(), CLERK);
    }

    @Override
    public void close() {
        door.shutdownNow();
        try {
            door.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        sync.close();
        store.close();
    }
}
