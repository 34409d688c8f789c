package vn.motcua.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.motcua.catalogue.release.KeyText;
import vn.motcua.catalogue.release.ReleaseRefused;
import vn.motcua.catalogue.release.SigningKeys;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.Json;

/// The keys that sign releases, and the root key that says which keys those are.
final class CatalogueKeyVerbs {

    private CatalogueKeyVerbs() {}

    @Command(
            name = "keygen",
            mixinStandardHelpOptions = true,
            description = {
                "Tạo một khóa ký: TỆP là khóa bí mật (chỉ chủ tệp đọc được), TỆP.pub là khóa công khai.",
                "Khóa gốc cũng tạo bằng lệnh này; cất khóa gốc ngoài máy."
            })
    static final class Keygen implements Callable<Integer> {

        @Option(names = "--out", required = true, paramLabel = "TỆP", description = "Tệp khóa bí mật; chưa có sẵn.")
        private Path out = Path.of("");

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            var key = LogKey.random(new SecureRandom());
            try {
                OwnerOnly.create(out);
                Files.writeString(out, KeyText.secret(key), StandardCharsets.US_ASCII);
                var open = out.resolveSibling(out.getFileName() + ".pub");
                ReleaseFiles.writeNew(open, KeyText.open(key.open()).getBytes(StandardCharsets.US_ASCII));
            } catch (FileAlreadyExistsException _) {
                throw VerbRefused.failed("release.exists");
            } catch (IOException _) {
                throw VerbRefused.failed("release.not-written");
            }
            var speaker = new Speaker(spec);
            speaker.json(Json.empty().put("public", key.open().hex()));
            speaker.say("release.key-made");
            return 0;
        }
    }

    @Command(
            name = "keys",
            mixinStandardHelpOptions = true,
            description = "Danh sách các khóa được ký bản phát hành.",
            subcommands = SignKeys.class)
    static final class Keys extends VerbGroup {}

    @Command(
            name = "sign",
            mixinStandardHelpOptions = true,
            description = {
                "Ký bằng khóa gốc danh sách các khóa được ký.",
                "Mỗi dòng của DANH_SÁCH một khóa: key KHÓA-CÔNG-KHAI TỪ-NGÀY ĐẾN-NGÀY TẦNG, ví dụ: key 3b6a… 2026-01-01 2027-12-31 nation",
                "Danh sách số lớn hơn thay cho danh sách cũ: khóa không còn trong đó thì không ký được nữa."
            })
    static final class SignKeys implements Callable<Integer> {

        @Parameters(paramLabel = "DANH_SÁCH", description = "Tệp chữ; dòng bắt đầu bằng # là ghi chú.")
        private Path list = Path.of("");

        @Option(names = "--root", required = true, paramLabel = "KHÓA", description = "Tệp khóa gốc bí mật.")
        private Path root = Path.of("");

        @Option(names = "--number", required = true, paramLabel = "SỐ", description = "Số của danh sách, tăng dần.")
        private int number;

        @Option(names = "--out", required = true, paramLabel = "TỆP", description = "Danh sách đã ký; chưa có sẵn.")
        private Path out = Path.of("");

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            try {
                var signed = SigningKeys.sign(number, terms(), KeyText.readSecret(ReleaseFiles.text(root)));
                ReleaseFiles.writeNew(out, signed.bytes());
                var speaker = new Speaker(spec);
                speaker.json(Json.empty()
                        .put("number", number)
                        .put("keys", signed.keys().size()));
                speaker.say("release.keys-signed");
                return 0;
            } catch (ReleaseRefused refused) {
                throw VerbRefused.because(refused.sentence());
            } catch (IllegalArgumentException _) {
                throw VerbRefused.unreadable("release.keys-number");
            } catch (IOException _) {
                throw VerbRefused.failed("release.not-written");
            }
        }

        private ArrayList<SigningKeys.Term> terms() {
            var terms = new ArrayList<SigningKeys.Term>();
            int line = 0;
            for (var text : ReleaseFiles.text(list).lines().map(String::strip).toList()) {
                line++;
                if (!text.isEmpty() && !text.startsWith("#")) {
                    terms.add(KeyLine.read(text, line));
                }
            }
            return terms;
        }
    }
}
