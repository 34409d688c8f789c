package vn.motcua.walk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// A counter whose window is real: the installed program, and a clerk who receives one citizen after the other by keys.
/// It is told what a counter of `vn.motcua.rig` is told, and says what it says; this process lives on while the program
/// is killed.
///
/// In: `enrol CODE NAME`, `every MILLIS` (0: the window is closed), `now` (once it is closed: one conversation),
/// `kill`,
/// `end`. Out: `enrolled`, `received - NUMBER`, `waits N HINDRANCE`, `killed`, `stumbled WHY`.
public final class WindowCounter {

    private static final Pattern NUMBER = Pattern.compile("X99\\.01\\.02-\\d{6}-Q\\d+");
    private static final Pattern WAITS = Pattern.compile("\"waiting\":(\\d+)(?:,\"hindrance\":\"(\\w+)\")?");
    private static final long PAUSE = 50_000_000;

    private static final Answers ANSWERS = Answers.NONE
            .choose("Quan hệ với người được cấp Giấy xác nhận tình trạng hôn nhân", "1")
            .choose("Dân tộc", "1")
            .choose("Quốc tịch", "1")
            .choose("Đã từng đăng ký thường trú ở nơi khác, không tra cứu được", "k")
            .choose("Tình trạng hôn nhân", "1")
            .choose("Mục đích sử dụng Giấy xác nhận tình trạng hôn nhân", "2")
            .type("Số bản", "1");

    private final Office office;
    private final Path pictures;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Random random = new Random();
    private final Set<String> told = new HashSet<>();
    private Optional<Office.Window> window = Optional.empty();
    private volatile boolean working;
    private volatile boolean over;

    private WindowCounter(Office office, Path pictures) {
        this.office = office;
        this.pictures = pictures;
    }

    /// @param args the installed program, a folder for the desk, the desk's number
    public static void main(String[] args) throws IOException, InterruptedException {
        Keyboard.prepare();
        var home = Path.of(args[1]);
        var office = new Office(args[0], home, "X99.01.02", Integer.parseInt(args[2]));
        var counter = new WindowCounter(office, Files.createDirectories(home.resolve("pictures")));
        var clerk = Thread.ofPlatform().start(counter::work);
        counter.listen();
        counter.over = true;
        clerk.join();
    }

    private void listen() throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null && !line.equals("end"); line = in.readLine()) {
            var words = line.split(" ", 3);
            switch (words[0]) {
                case "every" -> working = !words[1].equals("0");
                case "kill" -> kill();
                case "now" -> speak();
                case "enrol" -> {
                    office.verb("sync", "enrol", words[1], "--name", words[2]);
                    office.verb("sync", "plan", "--interval", "15");
                    out.println("enrolled");
                }
                default -> out.println("what is " + words[0]);
            }
        }
    }

    private synchronized Optional<Office.Window> window() {
        return window;
    }

    private synchronized void window(Optional<Office.Window> now) {
        window = now;
    }

    /// As when the power goes; whatever the clerk was doing is found again, or is not.
    private void kill() {
        window().ifPresent(open -> {
            open.process().destroyForcibly();
            out.println("killed");
        });
    }

    /// While the window is open it speaks by its own plan.
    private void speak() throws IOException {
        if (!working && window().isEmpty()) {
            var waits = WAITS.matcher(office.say("sync", "--once"));
            out.println(
                    waits.find()
                            ? "waits " + waits.group(1) + " " + (waits.group(2) == null ? "-" : waits.group(2))
                            : "waits ? ?");
        }
    }

    private void work() {
        while (!over) {
            try {
                if (working) {
                    receive();
                } else {
                    close();
                    LockSupport.parkNanos(PAUSE);
                }
            } catch (Missed | IOException e) {
                again(e);
            }
        }
        close();
    }

    /// A window that was killed is opened anew; so is one that this clerk got lost in, which is told.
    private void again(Exception because) {
        window().ifPresent(lost -> {
            if (lost.process().isAlive()) {
                out.println("stumbled " + because.getMessage());
                lost.process().destroyForcibly();
            }
        });
        window(Optional.empty());
    }

    private void close() {
        try {
            window().ifPresent(Office.Window::close);
        } catch (Missed e) {
            out.println("stumbled " + e.getMessage());
        }
        window(Optional.empty());
    }

    private void receive() throws IOException {
        if (window().isEmpty()) {
            window(Optional.of(office.open()));
        }
        var sight = window().orElseThrow().sight();
        var clerk = new Clerk(sight, pictures);
        var name = "Người Thử " + letters();
        var card = "048192%06d||%s|12031992|Nữ|Tổ 36, Hòa An, Cẩm Lệ, Đà Nẵng|10052021"
                .formatted(random.nextInt(1_000_000), name);
        Keyboard.press(List.of("ctrl+m"));
        clerk.scan("a card", card, name);
        clerk.open("Cấp Giấy xác nhận tình trạng hôn nhân");
        clerk.fillWhatIsAsked(ANSWERS);
        Keyboard.press(List.of("F9"));
        var seen = sight.await("a new number", now -> number(now).isPresent());
        var number = number(seen).orElseThrow();
        told.add(number);
        out.println("received - " + number);
        Keyboard.press(List.of("Escape"));
    }

    /// A reader takes a name with digits for a scanner that is set wrongly.
    private String letters() {
        var letters = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        letters.setCharAt(0, Character.toUpperCase(letters.charAt(0)));
        return letters.toString();
    }

    /// What the window says to be kept.
    private Optional<String> number(Sight.Seen seen) {
        return seen.says("Đã tiếp nhận, đã lưu trên máy")
                ? seen.texts().stream()
                        .flatMap(text -> NUMBER.matcher(text).results())
                        .map(found -> found.group())
                        .filter(number -> !told.contains(number))
                        .findFirst()
                : Optional.empty();
    }
}
