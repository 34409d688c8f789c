package vn.motcua.command;

import java.io.IOException;
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
import vn.motcua.sync.LineTrouble;
import vn.motcua.sync.Stick;
import vn.motcua.wire.Json;

/// `motcua sync stick`: every commit goes to a stick too.
@Command(
        name = "stick",
        mixinStandardHelpOptions = true,
        description = {
            "Xem mỗi lần ghi được chép thêm ra thẻ nhớ nào, dạng JSON; ghi một thư mục thì từ nay dùng thư mục ấy.",
            "Chỉ trung tâm mở được những gì trên thẻ; sync import THƯ_MỤC chuyển lên trung tâm."
        })
final class SyncStickVerb implements Callable<Integer> {

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Parameters(arity = "0..1", paramLabel = "THƯ_MỤC", description = "Một thư mục có sẵn trên thẻ nhớ đang cắm.")
    private @Nullable Path folder;

    @Option(names = "--off", description = "Thôi chép ra thẻ; những gì đã có trên thẻ thì còn nguyên.")
    private boolean off;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var speaker = new Speaker(spec);
        if (off && folder != null) {
            throw VerbRefused.unreadable("stick.off-or-folder");
        }
        try (var store = desk.open()) {
            var stick = new Stick(store.unlock(desk.signIn(store, speaker).key()));
            if (off) {
                stick.end();
            }
            var standing = folder == null ? stick.standing() : Optional.of(stick.begin(folder));
            speaker.json(json(standing));
            standing.flatMap(Stick.Standing::trouble).ifPresent(speaker::say);
            return 0;
        } catch (LineTrouble trouble) {
            speaker.say(trouble.why().sentence());
            return Speaker.FAILED;
        } catch (IOException _) {
            throw VerbRefused.failed("stick.no-folder");
        }
    }

    /// How the stick stands, if there is one.
    static ObjectNode json(Optional<Stick.Standing> standing) {
        var json = Json.empty().put("used", standing.isPresent());
        standing.ifPresent(stick -> json.put("folder", stick.folder().toString())
                .put("there", stick.trouble().isEmpty())
                .put("waiting", stick.waiting())
                .put("files", stick.files()));
        return json;
    }
}
