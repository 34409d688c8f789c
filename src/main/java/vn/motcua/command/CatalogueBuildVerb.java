package vn.motcua.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.motcua.catalogue.Mistake;
import vn.motcua.catalogue.ReleaseBuild;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.Release;
import vn.motcua.catalogue.release.ReleasePlan;
import vn.motcua.catalogue.release.ReleaseRefused;
import vn.motcua.counter.DayCheck;
import vn.motcua.wire.Json;

/// `motcua catalogue build DIR`: one file of a folder of procedures without mistakes.
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = {
            "Đóng một thư mục thủ tục không có lỗi thành một tệp phát hành, chưa ký.",
            "Cùng đầu vào thì ra cùng một tệp, từng byte."
        })
final class CatalogueBuildVerb implements Callable<Integer> {

    @Parameters(paramLabel = "THƯ_MỤC", description = "Thư mục chứa các thư mục thủ tục, ví dụ 1.004873.")
    private Path folder = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "TỆP", description = "Tệp phát hành; chưa có sẵn.")
    private Path out = Path.of("");

    @Option(names = "--number", required = true, paramLabel = "SỐ", description = "Số bản phát hành, từ 1.")
    private int number;

    @Option(names = "--previous", paramLabel = "SỐ", description = "Số của bản trước; không ghi thì là số liền trước.")
    private @Nullable Integer previous;

    @Option(
            names = "--effective",
            required = true,
            paramLabel = "NGÀY",
            description = "Ngày có hiệu lực, ví dụ 2026-12-01.")
    private LocalDate effective = LocalDate.EPOCH;

    @Option(names = "--made", paramLabel = "NGÀY", description = "Ngày lập; không ghi thì là hôm nay.")
    private @Nullable LocalDate made;

    @Option(
            names = "--layer",
            paramLabel = "TẦNG",
            description = "nation (mặc định), province:MÃ (2 chữ số) hoặc ward:MÃ (5 chữ số).")
    private String layer = Layer.NATION.text();

    @Option(
            names = "--repeals",
            paramLabel = "SỐ",
            description = {
                "Tầng nation: số thủ tục kèm chương trình mà bản này bỏ, vì không có trong thư mục.",
                "Không ghi đúng số thì không đóng."
            })
    private int repeals;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw VerbRefused.unreadable("catalogue.no-folder", folder);
        }
        try {
            return build();
        } catch (ReleaseRefused refused) {
            throw VerbRefused.because(refused.sentence());
        } catch (IOException _) {
            throw VerbRefused.failed("release.not-written");
        }
    }

    private int build() throws IOException {
        var speaker = new Speaker(spec);
        return switch (ReleaseBuild.build(folder, plan())) {
            case ReleaseBuild.Outcome.Faulty(var mistakes) -> {
                mistakes.stream().map(Mistake::sentence).forEach(speaker::say);
                speaker.say("release.has-mistakes", mistakes.size());
                yield Speaker.FAILED;
            }
            case ReleaseBuild.Outcome.Built(var release) -> {
                confirmRepeals(release);
                ReleaseFiles.writeNew(out, release.bytes());
                speaker.json(ReleaseFiles.json(Json.empty(), release));
                speaker.say(
                        "release.built",
                        release.folders().size(),
                        release.manifest().files().size());
                yield 0;
            }
        };
    }

    /// The nation's release is the whole catalogue: what it does not hold is repealed at every counter.
    private void confirmRepeals(Release release) {
        var repealed = new ArrayList<>(ReleaseBuild.shipped().folders());
        repealed.removeAll(release.folders());
        boolean all = release.manifest().layer().equals(Layer.NATION);
        if (all && repealed.size() != repeals) {
            throw VerbRefused.failed("release.repeals", repealed.size(), String.join(", ", repealed));
        }
    }

    private ReleasePlan plan() {
        return new ReleasePlan(
                ReleaseFiles.layer(layer),
                number,
                Optional.ofNullable(previous).orElse(number - 1),
                Optional.ofNullable(made).orElseGet(() -> LocalDate.now(Clock.system(DayCheck.ZONE))),
                effective);
    }
}
