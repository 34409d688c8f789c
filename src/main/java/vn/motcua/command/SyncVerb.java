package vn.motcua.command;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.counter.CounterData;
import vn.motcua.counter.SyncState;
import vn.motcua.sync.HttpLines;
import vn.motcua.sync.Stick;
import vn.motcua.sync.SyncDesk;
import vn.motcua.wire.Json;
import vn.motcua.wire.Scope;

/// `motcua sync …`: the conversation with the centre, without a window.
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        description = "Đồng bộ với trung tâm; khi đang mở, quầy tự làm việc này.",
        subcommands = {
            SyncVerb.Enrol.class,
            SyncVerb.Status.class,
            SyncPlanVerb.class,
            StickVerbs.Export.class,
            StickVerbs.Import.class,
            SyncStickVerb.class
        })
final class SyncVerb implements Callable<Integer> {

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Option(names = "--once", description = "Đồng bộ một lần, đến khi hai bên không còn gì cho nhau.")
    private boolean once;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        if (!once) {
            spec.commandLine().usage(spec.commandLine().getErr());
            return Speaker.UNREADABLE;
        }
        var speaker = new Speaker(spec);
        try (var store = desk.open()) {
            var data = store.unlock(desk.signIn(store, speaker).key());
            var catalogue = Workplaces.real().catalogue(data);
            var said = new SyncDesk(
                            data,
                            new HttpLines(data.stream(), Clock.systemUTC()),
                            Clock.systemUTC(),
                            new SecureRandom(),
                            catalogue.intake())
                    .once();
            var json = Json.empty()
                    .put("ok", !said.failed())
                    .put("sent", said.sent())
                    .put("arrived", said.arrived())
                    .put("waiting", data.stream().backlog().actions());
            said.hindrance().ifPresent(why -> json.put("hindrance", why.name()));
            speaker.json(json);
            said.hindrance().ifPresent(why -> {
                speaker.say(why.sentence());
                speaker.say(why.remedy());
            });
            return said.failed() ? Speaker.FAILED : 0;
        }
    }

    /// The conversation of these data, without a thread of its own.
    static SyncDesk desk(CounterData data) {
        return new SyncDesk(
                data, new HttpLines(data.stream(), Clock.systemUTC()), Clock.systemUTC(), new SecureRandom());
    }

    @Command(
            name = "enrol",
            mixinStandardHelpOptions = true,
            description = "Ghi danh quầy này với trung tâm bằng mã dùng một lần.")
    static final class Enrol implements Callable<Integer> {

        @Mixin
        private DeskOptions desk = new DeskOptions();

        @Parameters(
                paramLabel = "MÃ",
                description = "Mã ghi danh do người quản trị trung tâm đưa, đặt trong ngoặc kép.")
        private String code = "";

        @Option(
                names = "--name",
                required = true,
                paramLabel = "TÊN",
                description = "Tên thường gọi của quầy này, ví dụ \"Quầy 2\".")
        private String name = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws InterruptedException {
            var speaker = new Speaker(spec);
            try (var store = desk.open()) {
                var data = store.unlock(desk.signIn(store, speaker).key());
                var refused = desk(data).enrol(code, name.strip());
                if (refused.isPresent()) {
                    speaker.say(refused.get().what());
                    speaker.say(refused.get().remedy());
                    return Speaker.FAILED;
                }
                speaker.json(Json.empty()
                        .put("centre", data.stream().enrolled().orElseThrow().url())
                        .put("log", data.stream().log().text())
                        .put("lane", data.life().lane()));
                return 0;
            }
        }
    }

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description = "Việc đồng bộ đang ra sao, dạng JSON; không liên lạc với ai.")
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
                var state = desk(data).remembered();
                var stick = new Stick(data).standing();
                speaker.json(json(state, stick, data.stream().scope()));
                state.hindrance().ifPresent(why -> speaker.say(why.sentence()));
                stick.flatMap(Stick.Standing::trouble).ifPresent(speaker::say);
                return 0;
            }
        }

        private static ObjectNode json(SyncState state, Optional<Stick.Standing> stick, Optional<Scope> scope) {
            var json = Json.empty().put("enrolled", state.isEnrolled());
            state.centre().ifPresent(url -> json.put("centre", url));
            scope.filter(_ -> state.isEnrolled()).ifPresent(one -> json.put("scope", one.word()));
            var backlog = json.putObject("backlog")
                    .put("dossiers", state.backlog().dossiers())
                    .put("actions", state.backlog().actions());
            state.backlog()
                    .oldestMillis()
                    .ifPresent(millis ->
                            backlog.put("oldest", Instant.ofEpochMilli(millis).toString()));
            state.lastDone().ifPresent(done -> json.put("lastDone", done.toString()));
            state.hindrance().ifPresent(why -> json.put("hindrance", why.name()));
            json.set("stick", SyncStickVerb.json(stick));
            return json;
        }
    }
}
