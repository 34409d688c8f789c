package vn.motcua.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.motcua.keys.DataKey;
import vn.motcua.store.CounterStore;
import vn.motcua.store.Verification;
import vn.motcua.wire.Json;

/// `motcua verify`: looks through a data folder and changes nothing.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Kiểm tra chuỗi, băm, chữ ký và số; có mật khẩu thì cả nội dung và các bảng suy ra.",
            "Nêu phần nào không kiểm tra. Kết thúc với mã 1 và nêu từng chỗ nếu có chỗ không đúng."
        })
final class VerifyVerb implements Callable<Integer> {

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var speaker = new Speaker(spec);
        try (var store = desk.open()) {
            var report = Verification.of(store, key(store, speaker));
            speaker.json(json(report));
            speaker.say(
                    report.isSound() ? "command.verify-sound" : "command.verify-faults",
                    report.faults().size());
            return report.isSound() ? 0 : Speaker.FAILED;
        }
    }

    private Optional<DataKey> key(CounterStore store, Speaker speaker) throws InterruptedException {
        return desk.hasPassword() ? Optional.of(desk.signIn(store, speaker).key()) : Optional.empty();
    }

    private static tools.jackson.databind.node.ObjectNode json(Verification.Report report) {
        var json = Json.empty().put("sound", report.isSound());
        var counted = json.putObject("counted");
        report.counted().forEach(counted::put);
        report.skipped().forEach(json.putArray("skipped")::add);
        var faults = json.putArray("faults");
        report.faults()
                .forEach(fault -> faults.addObject().put("check", fault.check()).put("place", fault.place()));
        return json;
    }
}
