package vn.motcua.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.motcua.counter.Acting;
import vn.motcua.counter.Build;
import vn.motcua.counter.Concluding;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.HandOverDossier;

/// What offices do with each other's dossiers: `motcua dossier hand-over` and `motcua dossier take-up`.
final class HandOverVerbs {

    private HandOverVerbs() {}

    private interface Work {
        Concluding on(HandOverDossier liaison, java.util.UUID dossier, Acting who);
    }

    private static int run(DeskOptions desk, CommandSpec spec, String number, Work work) throws InterruptedException {
        var speaker = new Speaker(spec);
        try (var store = desk.open()) {
            var in = desk.signIn(store, speaker);
            var data = store.unlock(in.key());
            var dossier = data.ledger()
                    .find(number.strip())
                    .orElseThrow(() -> VerbRefused.failed("command.no-dossier", number));
            var days = new DayCheck(Clock.systemUTC(), Build.THIS.built());
            return switch (work.on(
                    new HandOverDossier(data, Workplaces.real().procedures(), days), dossier, in.who())) {
                case Concluding.Refused(var why) -> throw VerbRefused.because(why);
                case Concluding.DayToConfirm _ -> throw VerbRefused.failed("liaison.day");
                case Concluding.Done(var done) -> {
                    speaker.json(DossierVerb.json(done));
                    yield 0;
                }
            };
        }
    }

    @Command(
            name = "hand-over",
            mixinStandardHelpOptions = true,
            description = {
                "Chuyển hồ sơ sang cơ quan khác của cùng trung tâm, nơi có thẩm quyền giải quyết (liên thông).",
                "Người, câu trả lời và tệp đi theo khi quầy này đồng bộ; tin của cơ quan kia sẽ báo lại đây."
            })
    static final class Over implements Callable<Integer> {

        @Mixin
        private DeskOptions desk = new DeskOptions();

        @Parameters(paramLabel = "SỐ", description = "Số tiếp nhận tại quầy, như trên giấy hẹn.")
        private String number = "";

        @Option(
                names = "--to",
                required = true,
                paramLabel = "MÃ_CƠ_QUAN",
                description = "Mã định danh cơ quan nhận, ví dụ H99.15.08.")
        private String to = "";

        @Option(
                names = "--reason",
                required = true,
                paramLabel = "LÝ_DO",
                description = "Vì sao chuyển, để cơ quan nhận đọc.")
        private String reason = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws InterruptedException {
            return run(desk, spec, number, (liaison, id, who) -> liaison.handOver(id, to, reason, who));
        }
    }

    @Command(
            name = "take-up",
            mixinStandardHelpOptions = true,
            description = "Tiếp nhận hồ sơ do cơ quan khác chuyển đến: thời hạn của cơ quan này tính từ bây giờ.")
    static final class Up implements Callable<Integer> {

        @Mixin
        private DeskOptions desk = new DeskOptions();

        @Parameters(paramLabel = "SỐ", description = "Số mà cơ quan chuyển đã cấp.")
        private String number = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws InterruptedException {
            return run(desk, spec, number, HandOverDossier::takeUp);
        }
    }
}
