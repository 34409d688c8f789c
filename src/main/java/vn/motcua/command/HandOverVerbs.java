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
                "Hands a dossier over to another office of the same centre, which decides it (liên thông).",
                "It gets people, answers and files when this desk speaks with the centre; how it stands there comes back."
            })
    static final class Over implements Callable<Integer> {

        @Mixin
        private DeskOptions desk = new DeskOptions();

        @Parameters(paramLabel = "NUMBER", description = "Our number, as on the receipt.")
        private String number = "";

        @Option(names = "--to", required = true, paramLabel = "AGENCY", description = "Agency code of that office.")
        private String to = "";

        @Option(
                names = "--reason",
                required = true,
                paramLabel = "TEXT",
                description = "Why, as the other one reads it.")
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
            description = "Takes up a dossier that another office handed over: the clock of this office starts now.")
    static final class Up implements Callable<Integer> {

        @Mixin
        private DeskOptions desk = new DeskOptions();

        @Parameters(paramLabel = "NUMBER", description = "The number that the other office gave.")
        private String number = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws InterruptedException {
            return run(desk, spec, number, HandOverDossier::takeUp);
        }
    }
}
