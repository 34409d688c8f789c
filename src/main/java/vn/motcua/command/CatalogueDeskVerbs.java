package vn.motcua.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.catalogue.release.LayersTold;
import vn.motcua.catalogue.release.Manifest;
import vn.motcua.catalogue.release.ReleaseRefused;
import vn.motcua.counter.DeskCatalogue;
import vn.motcua.wire.Json;

/// The releases of a desk: taken from a file or a stick, and looked at.
final class CatalogueDeskVerbs {

    private CatalogueDeskVerbs() {}

    @Command(
            name = "install",
            mixinStandardHelpOptions = true,
            description = {
                "Cài một bản phát hành vào quầy này, từ ổ đĩa hoặc USB; bản có ngày hiệu lực về sau sẽ tự dùng từ ngày đó.",
                "Hồ sơ đang giải quyết và phiếu đang điền dở giữ bản mà chúng đã mở."
            })
    static final class Install implements Callable<Integer> {

        @Parameters(paramLabel = "TỆP", description = "Tệp phát hành đã ký.")
        private Path file = Path.of("");

        @Option(
                names = "--root",
                paramLabel = "TỆP",
                description = "Tệp khóa gốc công khai (.pub); cần cho lần cài đầu của quầy chưa ghi danh.")
        private @Nullable Path root;

        @Mixin
        private DeskOptions desk = new DeskOptions();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws InterruptedException {
            var release = ReleaseFiles.release(file);
            var named = Optional.ofNullable(root).map(ReleaseFiles::publicKey);
            var speaker = new Speaker(spec);
            try (var store = desk.open()) {
                var data = store.unlock(desk.signIn(store, speaker).key());
                var catalogue = Workplaces.real().catalogue(data);
                tell(catalogue, catalogue.install(release, named), speaker);
                return 0;
            } catch (ReleaseRefused refused) {
                throw VerbRefused.because(refused.sentence());
            }
        }

        private static void tell(DeskCatalogue catalogue, DeskCatalogue.Installed done, Speaker speaker) {
            boolean holds = catalogue.now().layers().contains(done.manifest());
            var json = json(done.manifest(), holds).put("fresh", done.fresh());
            done.news()
                    .ifPresent(news -> json.put("added", news.added().size())
                            .put("amended", news.amended().size())
                            .put("repealed", news.repealed().size()));
            speaker.json(json);
            if (!done.fresh()) {
                speaker.say("release.known");
            } else if (holds) {
                speaker.say("release.installed");
            } else {
                speaker.say("release.waits", done.manifest().from().toString());
            }
            done.news().ifPresent(news -> speaker.say(news.sentence()));
        }
    }

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description = "Các bản phát hành quầy này đang giữ, mỗi bản một dòng JSON, và bản nào đang dùng.")
    static final class Status implements Callable<Integer> {

        @Mixin
        private DeskOptions desk = new DeskOptions();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws InterruptedException {
            var speaker = new Speaker(spec);
            try (var store = desk.open()) {
                var data = store.unlock(desk.signIn(store, speaker).key());
                var catalogue = Workplaces.real().catalogue(data);
                var now = catalogue.now();
                catalogue
                        .kept()
                        .forEach(one -> speaker.json(json(one, now.layers().contains(one))));
                if (now.layers().isEmpty()) {
                    speaker.say("release.shipped", now.procedures().size());
                } else {
                    speaker.say(
                            "release.in-use",
                            LayersTold.of(now.layers()),
                            now.procedures().size());
                }
                return 0;
            }
        }
    }

    private static ObjectNode json(Manifest manifest, boolean holds) {
        return put(Json.empty(), manifest, holds);
    }

    static ObjectNode put(ObjectNode json, Manifest manifest, boolean holds) {
        return json.put("layer", manifest.layer().text())
                .put("number", manifest.number())
                .put("made", manifest.made().toString())
                .put("effective", manifest.from().toString())
                .put("inForce", holds);
    }
}
