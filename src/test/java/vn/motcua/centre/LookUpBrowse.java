package vn.motcua.centre;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.motcua.centre.store.SqlCentre;
import vn.motcua.counter.DeskStream;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.FormCorrected;
import vn.motcua.domain.dossier.Resolved;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.keys.LogKey;
import vn.motcua.keys.ReceiptSeal;
import vn.motcua.paper.HtmlPapers;
import vn.motcua.store.Desk;
import vn.motcua.store.OpenCounter;
import vn.motcua.sync.Enrolling;
import vn.motcua.sync.Exchange;
import vn.motcua.sync.HttpLines;
import vn.motcua.ui.Bench;
import vn.motcua.ui.InventedVisit;

/// Somebody scans a receipt that was really drawn, before and after its desk spoke with the centre, and reads the pages
/// in a real browser: on a telephone, on a screen, twice as large, by keys alone.
final class LookUpBrowse {

    private static final String NAME = "Nguyễn Thị Hằng";
    private static final String CITIZEN = "048199000001";
    private static final String TAB = "\uE004";

    /// The least contrast of any text on the page with what is behind it, as WCAG 2 counts it.
    private static final String CONTRAST = """
            (function () {
              const parts = c => c.match(/[\\d.]+/g).map(Number);
              const light = c => { const l = parts(c).slice(0, 3).map(v => { v /= 255;
                return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); });
                return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2]; };
              const behind = e => { while (e) { const c = getComputedStyle(e).backgroundColor;
                if (parts(c)[3] !== 0) return c; e = e.parentElement; } return 'rgb(255,255,255)'; };
              return Math.min(...[...document.body.querySelectorAll('*')].map(e => {
                const a = light(getComputedStyle(e).color), b = light(behind(e));
                return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05); }));
            })()""";

    /// How far the page can be scrolled sideways; 0 as it should be.
    private static final String SIDEWAYS =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /// What the page loaded besides itself and the little picture that a browser asks every host for.
    private static final String LOADED =
            "performance.getEntriesByType('resource').filter(one => !one.name.endsWith('/favicon.ico')).length";

    private final Path kept;
    private final Workplace desk;
    private final Dossier dossier;
    private final CentreServer server;
    private final Exchange exchange;

    private int pages;

    private LookUpBrowse(Path kept, Workplace desk, CentreServer server, Exchange exchange) {
        this.kept = kept;
        this.desk = desk;
        this.server = server;
        this.exchange = exchange;
        dossier = InventedVisit.receive(desk, NAME, CITIZEN);
    }

    /// @param args a folder to work in, and one for the pictures
    public static void main(String[] args) throws IOException {
        var home = Path.of(args[0]);
        var store =
                SqlCentre.sqlite(Files.createDirectories(home.resolve("centre")).resolve("centre.db"));
        var agency = Desk.office().agency();
        store.roster()
                .addOffice(new Roster.Office(
                        agency,
                        "Trung tâm Phục vụ hành chính công phường An Khê",
                        LogKey.random(new SecureRandom()).seed()));
        var identity = store.found(Desk.office().lookUp(), new SecureRandom());
        try (var bench = new Bench(home.resolve("desk"));
                var server = CentreServer.start(store, identity, bench.clock, "127.0.0.1", 0)) {
            var stream = ((OpenCounter) bench.data()).stream();
            var url = URI.create("http://127.0.0.1:" + server.port());
            var there = new DeskStream.Enrolled(url.toString(), Optional.empty(), "", "", "Quầy 1");
            try (var line = new HttpLines(stream, bench.clock).to(there)) {
                var code = server.reception().code(agency).orElseThrow();
                Enrolling.enrol(stream, line, url.toString(), Optional.empty(), code, agency, "Quầy 1");
                var exchange = new Exchange(stream, line, agency, Exchange.random());
                new LookUpBrowse(Path.of(args[1]), bench.workplace(), server, exchange).walk(home);
            }
        }
    }

    private void walk(Path home) throws IOException {
        var first = scanned();
        try (var phone = new Browser(360, 640, true, home.resolve("phone"));
                var screen = new Browser(1366, 768, false, home.resolve("screen"));
                var zoomed = new Browser(683, 384, false, home.resolve("zoomed"));
                var narrow = new Browser(320, 480, true, home.resolve("narrow"))) {
            var all = Map.of("phone", phone, "screen", screen, "zoomed", zoomed, "narrow", narrow);
            look(all, "not-yet", first, "Phiếu hợp lệ, tiếp nhận ngày 23/11/2026 tại Trung tâm");
            exchange.round();
            look(all, "handled", first, "Hồ sơ đang được giải quyết");
            write(new FormCorrected(
                    "sai",
                    Map.of("purpose", Optional.of(Answer.text("Mua nhà", Source.CLERK))),
                    Map.of(),
                    "newkey456789"));
            var second = scanned();
            must(!first.equals(second), "the corrected receipt has a code of its own");
            exchange.round();
            look(all, "superseded", first, "Giấy tiếp nhận này đã được thay bằng giấy khác");
            write(new Resolved(
                    "Giấy xác nhận tình trạng hôn nhân",
                    Optional.of("12"),
                    Optional.empty(),
                    LocalDate.of(2026, 11, 23),
                    Optional.empty(),
                    false,
                    ""));
            exchange.round();
            look(all, "ready", second, "Đã có kết quả");
            var address = first.url(base());
            wrong(all, "forged", address.substring(0, address.length() - 86) + "A".repeat(86), "Không tìm thấy hồ sơ");
            wrong(all, "no-page", base() + "/no/such/page", "Không có trang này");
            procedures(all);
            for (var view : all.entrySet()) {
                form(view.getKey(), view.getValue(), second);
            }
            controls(phone);
            controls(screen);
            System.out.println("read in a browser in " + all.size() + " sizes, each also with letters twice as large: "
                    + pages + " pages; nobody is named, nothing is loaded, nothing is wider than the page");
        }
    }

    private String base() {
        return "http://127.0.0.1:" + server.port();
    }

    private Dossier now() {
        return desk.data().ledger().dossier(dossier.id()).orElseThrow();
    }

    private void write(Facts facts) {
        desk.data().ledger().write(Desk.CLERK, entry -> {
            entry.append(Optional.of(dossier.id()), now().heads(), facts);
            return facts;
        });
    }

    /// Draws the receipt, and reads its code as a telephone would from a print of 203 dpi.
    private ReceiptSeal scanned() throws IOException {
        var pdf = desk.papers().receipt(now(), 1, "Lê Thu").pdf();
        Files.write(kept.resolve("receipt.pdf"), pdf);
        var page = new HtmlPapers().pictures(pdf, 203).getFirst();
        var light = new RGBLuminanceSource(page.width(), page.height(), page.argb());
        try {
            var text = new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
            must(text.startsWith(Desk.office().lookUp() + "/"), text);
            return ReceiptSeal.read(text).orElseThrow();
        } catch (ReaderException e) {
            throw new AssertionError(e);
        }
    }

    /// The address leads here instead of to the invented host; what stands behind it is what was printed.
    private void look(Map<String, Browser> all, String name, ReceiptSeal seal, String said) throws IOException {
        for (var view : all.entrySet()) {
            view.getValue().open(seal.url(base()));
            reads(view.getKey() + "-" + name, view.getValue(), said);
            var console = view.getValue().console();
            must(console.isEmpty(), name + ": " + console);
        }
    }

    private void wrong(Map<String, Browser> all, String name, String address, String said) throws IOException {
        for (var view : all.entrySet()) {
            view.getValue().open(address);
            reads(view.getKey() + "-" + name, view.getValue(), said);
            var console = view.getValue().console();
            must(console.stream().allMatch(line -> line.contains("status of 404")), name + ": " + console);
        }
    }

    private void reads(String name, Browser browser, String said) throws IOException {
        pages++;
        var text = browser.text();
        browser.picture(kept.resolve(name + ".png"));
        must(text.contains(said), name + " says " + text);
        must(!text.contains(NAME) && !text.contains(CITIZEN) && !text.contains("Hằng"), name + " names somebody");
        must(browser.ask(SIDEWAYS).asInt() == 0, name + " is wider than the page");
        must(browser.ask(LOADED).asInt() == 0, name + " loads something");
        must(browser.ask(CONTRAST).asDouble() >= 7, name + ": contrast " + browser.ask(CONTRAST));
        must(browser.ask("document.querySelectorAll('h1').length").asInt() == 1, name + " has one h1");
        browser.ask("void (document.documentElement.style.fontSize = '200%')");
        must(browser.ask(SIDEWAYS).asInt() == 0, name + " is wider than the page with letters twice as large");
        browser.picture(kept.resolve(name + "-200.png"));
    }

    /// What the code on a notice leads to, and a code that no procedure has.
    private void procedures(Map<String, Browser> all) throws IOException {
        for (var view : all.entrySet()) {
            view.getValue().open(base() + "/tt/1.001193");
            reads(view.getKey() + "-procedure", view.getValue(), "quầy điền và in giúp");
            must(
                    view.getValue()
                            .ask("[...document.querySelectorAll('h1,h2,h3')].map(one => one.tagName[1]).join('')")
                            .asString()
                            .matches("12+23+"),
                    "the headings skip a step");
            var console = view.getValue().console();
            must(console.isEmpty(), "procedure: " + console);
        }
        wrong(all, "no-procedure", base() + "/tt/9.999999", "Không có thủ tục này");
    }

    private void form(String name, Browser browser, ReceiptSeal seal) throws IOException {
        browser.open(base() + "/");
        browser.picture(kept.resolve(name + "-form.png"));
        must(browser.spoken("#number-vi").equals("textbox Số tiếp nhận"), browser.spoken("#number-vi"));
        must(browser.spoken("#key-en").equals("textbox Look-up key"), browser.spoken("#key-en"));
        var order = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            browser.press(TAB);
            order.add(browser.ask("document.activeElement.id || document.activeElement.textContent")
                    .asString());
        }
        must(
                order.equals(List.of("In English", "number-vi", "key-vi", "Tra cứu", "number-en", "key-en", "Look up")),
                "tab order: " + order);
        browser.type("#number-vi", seal.number().toLowerCase(Locale.ROOT));
        browser.type("#key-vi", seal.key().substring(0, 4) + " " + seal.key().substring(4));
        browser.click("#vi button");
        browser.await("Đã có kết quả");
        reads(name + "-typed", browser, "Đã có kết quả");
        must(browser.url().equals(base() + "/"), "the key stands in the address: " + browser.url());
        var console = browser.console();
        must(console.isEmpty(), name + " form: " + console);
    }

    /// What is looked for is seen where it is; and a script that got into a page does not run.
    private void controls(Browser browser) {
        browser.open(base() + "/");
        browser.ask(
                "void document.body.append(Object.assign(document.createElement('div'), {textContent: 'W'.repeat(400)}))");
        must(browser.ask(SIDEWAYS).asInt() > 0, "a page that is too wide is not noticed");
        browser.ask("void (document.querySelector('h1').style.color = '#888')");
        must(browser.ask(CONTRAST).asDouble() < 4, "pale letters are not noticed");
        browser.ask(
                "void document.body.append(Object.assign(document.createElement('script'), {textContent: 'document.title = 1'}))");
        must(!browser.ask("document.title").asString().equals("1"), "a script runs");
        must(browser.console().toString().contains("Content Security Policy"), "the console is not heard");
    }

    private static void must(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
