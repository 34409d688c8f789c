package vn.motcua.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.motcua.catalogue.ReleaseBuild;
import vn.motcua.wire.Json;

/// `motcua catalogue shipped --out DIR`: the procedures that come with the program, to learn from and to begin with.
@Command(
        name = "shipped",
        mixinStandardHelpOptions = true,
        description = {
            "Chép các thủ tục kèm chương trình, cùng danh sách và mẫu in chung, ra một thư mục mới.",
            "Dùng để xem cách viết, và để bắt đầu một bản của cả nước."
        })
final class CatalogueShippedVerb implements Callable<Integer> {

    @Option(names = "--out", required = true, paramLabel = "THƯ_MỤC", description = "Thư mục mới, chưa có sẵn.")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (Files.exists(out)) {
            throw VerbRefused.failed("release.folder-exists", out);
        }
        var shipped = ReleaseBuild.shipped();
        try {
            for (var file : shipped.manifest().files()) {
                var target = out.resolve(file.path());
                Files.createDirectories(target.resolveSibling(""));
                Files.write(target, shipped.file(file.path()).orElseThrow());
            }
        } catch (IOException _) {
            throw VerbRefused.failed("command.out-folder", out);
        }
        var speaker = new Speaker(spec);
        int procedures = shipped.folders().size();
        speaker.json(Json.empty().put("procedures", procedures).put("folder", out.toString()));
        speaker.say("release.shipped-copied", procedures);
        return 0;
    }
}
