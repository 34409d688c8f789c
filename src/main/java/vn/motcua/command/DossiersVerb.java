package vn.motcua.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.motcua.wire.Json;

/// `motcua dossiers`: the list, newest first.
@Command(
        name = "dossiers",
        mixinStandardHelpOptions = true,
        description = "Danh sách hồ sơ, mỗi hồ sơ một dòng JSON, mới nhất trước.")
final class DossiersVerb implements Callable<Integer> {

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Option(
            names = "--find",
            paramLabel = "CHỮ",
            description = "Một phần của số, họ tên, số định danh hoặc thủ tục; không cần gõ dấu.")
    private String find = "";

    @Option(
            names = "--limit",
            paramLabel = "SỐ",
            description = "Nhiều nhất bao nhiêu hồ sơ; không ghi thì là ${DEFAULT-VALUE}.")
    private int limit = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var speaker = new Speaker(spec);
        try (var store = desk.open()) {
            var data = store.unlock(desk.signIn(store, speaker).key());
            data.fillIndex();
            for (var row : data.find(find, limit)) {
                var json = Json.empty()
                        .put("number", row.number())
                        .put("procedure", row.procedure())
                        .put("applicant", row.applicant())
                        .put("state", row.state().name())
                        .put("receivedAt", row.receivedAt().toString());
                row.dueAt().ifPresent(due -> json.put("due", due.toString()));
                speaker.json(json.put("disputed", row.disputed()));
            }
            return 0;
        }
    }
}
