package vn.motcua.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.motcua.keys.KeyWrap;
import vn.motcua.store.CounterStore;

/// `motcua`: the counter itself.
@Command(
        name = "motcua",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {
            "Quầy Một Cửa (One-Stop Counter): mở cửa sổ của quầy. Các lệnh dưới đây không cần cửa sổ.",
            "Kết thúc với mã 0 nếu tốt; 1 nếu kiểm tra không đạt hoặc bị từ chối; 2 nếu lệnh viết sai hoặc đầu vào không đọc được."
        })
final class CounterVerb implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "THƯ_MỤC",
            description = "Thư mục dữ liệu; không ghi thì là nơi thường dùng của máy này.")
    private @Nullable Path data;

    @Option(
            names = "--demo",
            description = "Cơ quan mẫu, cán bộ đã đăng nhập sẵn; trong thư mục riêng, đóng cửa sổ là mất.")
    private boolean demo;

    @Option(
            names = "--training",
            description = "Cơ quan tập huấn: thư mục dữ liệu riêng cạnh thư mục thật, chưa có thì tự tạo."
                    + " Giấy tờ, trang và số ở đó không có giá trị.")
    private boolean training;

    @Option(
            names = "--state",
            paramLabel = "THƯ_MỤC",
            description =
                    "Nơi giữ dấu mốc, ngoài thư mục dữ liệu; không ghi thì là $MOTCUA_STATE, rồi nơi thường dùng.")
    private @Nullable Path state;

    private final Workplaces workplaces;

    CounterVerb(Workplaces workplaces) {
        this.workplaces = workplaces;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (!hasDisplay()) {
            throw VerbRefused.unreadable("command.no-display");
        }
        if (demo && training) {
            throw VerbRefused.unreadable("command.demo-or-training");
        }
        if (demo && data == null) {
            return passing();
        }
        var places = new Places(System.getenv(), Optional.ofNullable(state));
        var folder = Optional.ofNullable(data).orElseGet(places::data);
        if (training) {
            return train(beside(folder), places);
        }
        if (demo && !CounterStore.exists(folder)) {
            DemoOffice.found(folder, places.state());
        }
        if (!CounterStore.exists(folder)) {
            try (var desk = new NewDesk(() -> CounterStore.open(folder, places.surroundings()))) {
                new FirstRun(desk, workplaces).run();
            }
            return 0;
        }
        return open(folder, places, demo);
    }

    /// A demo office that nobody will miss, with a centre and a second desk.
    private int passing() throws InterruptedException, IOException {
        var home = Files.createTempDirectory("motcua-demo");
        try {
            var places = new Places(System.getenv(), Optional.of(home.resolve("state")));
            var house = new DemoHouse(home, workplaces);
            DemoOffice.found(home.resolve("data"), places.state(), house.address());
            try (var store = CounterStore.open(home.resolve("data"), places.surroundings());
                    var window = new CounterWindow(store, workplaces, house::open);
                    house) {
                window.run(true);
            }
            return 0;
        } finally {
            delete(home);
        }
    }

    /// The training folder of a data folder: its sibling, so that nobody has to look for it.
    static Path beside(Path folder) {
        return folder.resolveSibling(folder.getFileName() + "-training");
    }

    private int train(Path folder, Places places) throws InterruptedException {
        if (!CounterStore.exists(folder)) {
            DemoOffice.train(folder, places.state());
        }
        return open(folder, places, true);
    }

    private int open(Path folder, Places places, boolean signedIn) throws InterruptedException {
        try (var store = CounterStore.open(folder, places.surroundings(), KeyWrap.Cost.STANDARD)) {
            if (store.office().isPresent()) {
                try (var window = new CounterWindow(store, workplaces)) {
                    window.run(signedIn);
                }
            } else {
                new FirstRun(new NewDesk(() -> store), workplaces).run(); // it was stopped while it was made
            }
        }
        return 0;
    }

    static void delete(Path home) throws IOException {
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// Windows and macOS always have one; elsewhere X or Wayland says where it is, unless JavaFX is told to draw in
    /// memory.
    private static boolean hasDisplay() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.startsWith("windows")
                || system.startsWith("mac")
                || "headless".equalsIgnoreCase(System.getProperty("glass.platform"))
                || isSet("DISPLAY")
                || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(set -> !set.isBlank())
                .isPresent();
    }
}
