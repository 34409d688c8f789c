package vn.motcua.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.motcua.catalogue.release.KeyText;
import vn.motcua.catalogue.release.Release;
import vn.motcua.catalogue.release.ReleaseRefused;
import vn.motcua.catalogue.release.SigningKeys;
import vn.motcua.catalogue.release.Trust;
import vn.motcua.counter.DayCheck;
import vn.motcua.wire.Json;

/// Signing a release, and looking whether one is signed.
final class CatalogueSignVerbs {

    private CatalogueSignVerbs() {}

    @Command(
            name = "sign",
            mixinStandardHelpOptions = true,
            description = {
                "Ký một tệp phát hành; chữ ký và danh sách khóa nằm trong chính tệp đó.",
                "Khóa lạ, khóa của tầng khác, khóa hết hạn thì không ký."
            })
    static final class Sign implements Callable<Integer> {

        @Parameters(paramLabel = "TỆP", description = "Tệp phát hành.")
        private Path file = Path.of("");

        @Option(names = "--key", required = true, paramLabel = "KHÓA", description = "Tệp khóa ký bí mật.")
        private Path key = Path.of("");

        @Option(
                names = "--keys",
                required = true,
                paramLabel = "DANH_SÁCH",
                description = "Danh sách khóa do khóa gốc ký (catalogue keys sign).")
        private Path keys = Path.of("");

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            try {
                var release = ReleaseFiles.release(file);
                var secret = KeyText.readSecret(ReleaseFiles.text(key));
                var list = SigningKeys.of(ReleaseFiles.text(keys));
                list.check(secret.open(), release.manifest(), LocalDate.now(Clock.system(DayCheck.ZONE)));
                var signed = release.sign(secret, list);
                replace(signed);
                var speaker = new Speaker(spec);
                speaker.json(ReleaseFiles.json(Json.empty(), signed));
                speaker.say("release.signed");
                return 0;
            } catch (ReleaseRefused refused) {
                throw VerbRefused.because(refused.sentence());
            } catch (IOException _) {
                throw VerbRefused.failed("release.not-written");
            }
        }

        private void replace(Release signed) throws IOException {
            var beside = file.resolveSibling(file.getFileName() + ".new");
            Files.write(beside, signed.bytes());
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Kiểm tra chữ ký của một tệp phát hành: không ký, bị sửa, khóa lạ, khóa hết hạn đều bị từ chối.",
                "Kết thúc với mã 0 nếu dùng được, 1 nếu bị từ chối."
            })
    static final class Verify implements Callable<Integer> {

        @Parameters(paramLabel = "TỆP", description = "Tệp phát hành.")
        private Path file = Path.of("");

        @Option(names = "--root", paramLabel = "TỆP", description = "Tệp khóa gốc công khai (.pub).")
        private @Nullable Path root;

        @Option(names = "--installed", description = "Kiểm tra theo khóa gốc và các bản mà quầy này đang giữ.")
        private boolean installed;

        @Mixin
        private DeskOptions desk = new DeskOptions();

        @Option(names = "--keys", paramLabel = "DANH_SÁCH", description = "Danh sách khóa mới nhất đã biết, nếu có.")
        private @Nullable Path keys;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws InterruptedException {
            var release = ReleaseFiles.release(file);
            var speaker = new Speaker(spec);
            if (installed == (root != null)) {
                throw VerbRefused.unreadable("release.verify-how");
            }
            try {
                if (root == null) {
                    checkAtDesk(release, speaker);
                } else {
                    var newest = Optional.ofNullable(keys).map(list -> SigningKeys.of(ReleaseFiles.text(list)));
                    new Trust(ReleaseFiles.publicKey(root), newest)
                            .check(release.head(), LocalDate.now(Clock.system(DayCheck.ZONE)));
                }
            } catch (ReleaseRefused refused) {
                throw VerbRefused.because(refused.sentence());
            }
            speaker.json(ReleaseFiles.json(Json.empty(), release));
            speaker.say("release.good");
            return 0;
        }

        private void checkAtDesk(Release release, Speaker speaker) throws InterruptedException {
            try (var store = desk.open()) {
                var data = store.unlock(desk.signIn(store, speaker).key());
                Workplaces.real().catalogue(data).check(release.head(), Optional.empty());
            }
        }
    }
}
