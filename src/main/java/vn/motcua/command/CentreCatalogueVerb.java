package vn.motcua.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// `motcua centre catalogue …`: the releases that a centre gives to its desks.
@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        description = "Các bản phát hành thủ tục mà trung tâm chuyển đến quầy.",
        subcommands = {
            CentreCatalogueVerb.Publish.class,
            CentreCatalogueVerb.Layers.class,
            CentreCatalogueVerb.Export.class
        })
final class CentreCatalogueVerb extends VerbGroup {

    @Command(
            name = "publish",
            mixinStandardHelpOptions = true,
            description = {
                "Kiểm tra rồi công bố một bản phát hành đã ký; quầy tự lấy ở lượt đồng bộ tới, chỉ những tệp thay đổi.",
                "Máy chủ có thể đang chạy."
            })
    static final class Publish implements Callable<Integer> {

        @Mixin
        private CentreOptions centre = new CentreOptions();

        @Parameters(paramLabel = "TỆP", description = "Tệp phát hành đã ký.")
        private Path file = Path.of("");

        @Option(
                names = "--root",
                paramLabel = "TỆP",
                description = "Tệp khóa gốc công khai (.pub); cần cho bản đầu tiên, về sau giữ nguyên.")
        private @Nullable Path root;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException, InterruptedException {
            var errand = CentreErrands.errand("catalogue-publish")
                    .put("file", file.toAbsolutePath().toString());
            if (root != null) {
                errand.put("root", ReleaseFiles.publicKey(root).hex());
            }
            var speaker = new Speaker(spec);
            speaker.json(centre.run(errand));
            speaker.say("release.published");
            return 0;
        }
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = {
                "Chép các bản phát hành mà quầy của một cơ quan phải có lên thẻ USB, cho quầy không có mạng.",
                "Bản phát hành nằm trong thư mục motcua-thu-tuc; ở quầy bấm Alt+T, Alt+U, hoặc chạy sync import với thẻ đó.",
                "Bản đã có trên thẻ không chép lại; bản hết dùng thì bỏ."
            })
    static final class Export implements Callable<Integer> {

        @Mixin
        private CentreOptions centre = new CentreOptions();

        @Parameters(index = "0", paramLabel = "MÃ_CƠ_QUAN", description = "Mã định danh cơ quan, ví dụ H99.15.07.")
        private String agency = "";

        @Parameters(index = "1", paramLabel = "THƯ_MỤC", description = "Thư mục của thẻ USB; đã có sẵn.")
        private Path stick = Path.of("");

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException, InterruptedException {
            var speaker = new Speaker(spec);
            var done = centre.run(CentreErrands.errand("catalogue-export")
                    .put("agency", agency)
                    .put("stick", stick.toAbsolutePath().toString()));
            speaker.json(done);
            int there = done.path("releases").intValue(0);
            if (there == 0) {
                speaker.say("carriage.nothing-published");
            } else {
                speaker.say("carriage.put", there);
            }
            return 0;
        }
    }

    @Command(
            name = "layers",
            mixinStandardHelpOptions = true,
            description = {
                "Ghi tỉnh và xã của một cơ quan, để quầy của cơ quan đó nhận bản phát hành của các tầng ấy.",
                "Lần ghi này thay cho các tầng đã ghi trước. Tầng nation là của mọi cơ quan."
            })
    static final class Layers extends OfficeErrand {

        @Parameters(index = "1..*", paramLabel = "TẦNG", description = "Ví dụ province:48 ward:20194.")
        private List<String> layers = List.of();

        @Override
        ObjectNode errand() {
            var errand = CentreErrands.errand("office-layers");
            layers.stream()
                    .map(ReleaseFiles::layer)
                    .forEach(layer -> errand.withArray("layers").add(layer.text()));
            return errand;
        }

        @Override
        void tell(ObjectNode answer, Speaker speaker) {
            speaker.json(answer);
        }
    }
}
