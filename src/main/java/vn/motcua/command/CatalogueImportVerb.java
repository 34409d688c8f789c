package vn.motcua.command;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.motcua.catalogue.portal.Open;
import vn.motcua.catalogue.portal.PortalImport;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;

/// `motcua catalogue import FILE… --out DIR`: drafts of procedures from files of the national portal.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Soạn nháp thư mục thủ tục từ tệp JSON hoặc trang chữ (txt) của Cổng Dịch vụ công quốc gia.",
            "Chỗ nào Cổng ghi chưa rõ thì để ngỏ (khóa open), không đoán; catalogue check báo từng chỗ đến khi sửa xong.",
            "Kết thúc với mã 0 nếu đọc được mọi tệp, 1 nếu có tệp không đọc được."
        })
final class CatalogueImportVerb implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "TỆP", description = "Tệp của Cổng, mỗi tệp một thủ tục.")
    private List<Path> files = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "THƯ_MỤC",
            description = "Thư mục chứa bản nháp; thư mục thủ tục đã có thì không ghi đè.")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Map<Open.Why, Integer> reasons = new EnumMap<>(Open.Why.class);
    private int drafted;
    private int whole;

    @Override
    public Integer call() {
        var portal = new PortalImport(out, Words.VIETNAMESE::say);
        files.stream().sorted().forEach(file -> tell(file, portal.draft(file)));
        say("portal.summary", files.size(), drafted, whole, percent(whole, files.size()));
        reasons.entrySet().stream()
                .sorted(Map.Entry.<Open.Why, Integer>comparingByValue().reversed())
                .forEach(reason -> say(
                        "portal.summary-reason",
                        reason.getValue(),
                        Sentence.of("portal.why-" + reason.getKey().name().toLowerCase(Locale.ROOT))));
        return drafted == files.size() ? 0 : Speaker.FAILED;
    }

    private void tell(Path file, PortalImport.Outcome outcome) {
        var name = String.valueOf(file.getFileName());
        switch (outcome) {
            case PortalImport.Outcome.Refused(var why) -> say("portal.refused", name, why);
            case PortalImport.Outcome.Drafted(var code, var title, var open, var skipped) -> {
                drafted++;
                if (open.isEmpty()) {
                    whole++;
                    say("portal.drafted", code, title, skipped);
                } else {
                    say("portal.drafted-open", code, title, open.size(), skipped);
                }
                open.forEach(one -> say("portal.open", one.what()));
                var kinds = EnumSet.noneOf(Open.Why.class);
                open.forEach(one -> kinds.add(one.why()));
                kinds.forEach(kind -> reasons.merge(kind, 1, Integer::sum));
            }
        }
    }

    private static int percent(int part, int all) {
        return all == 0 ? 0 : Math.round(100f * part / all);
    }

    private void say(String key, Object... parts) {
        spec.commandLine().getOut().println(Words.VIETNAMESE.say(key, parts));
    }
}
