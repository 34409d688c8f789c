package vn.motcua.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.counter.CarriedReleases;
import vn.motcua.counter.CounterData;
import vn.motcua.keys.BadBundleException;
import vn.motcua.sync.Carrying;
import vn.motcua.sync.DeskBundles;
import vn.motcua.sync.HttpLines;
import vn.motcua.sync.LineTrouble;
import vn.motcua.sync.Outgoing;
import vn.motcua.sync.StickArrivals;
import vn.motcua.wire.Json;

/// `motcua sync export` and `motcua sync import`: the conversation by stick, where there is no network.
final class StickVerbs {

    private StickVerbs() {}

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = {
                "Ghi những gì trung tâm chưa báo nhận vào một tệp mà chỉ trung tâm mở được.",
                "Quầy nào của cơ quan có mạng cũng chuyển lên được: motcua sync import.",
                "Có --for QUẦY thì chỉ quầy ấy mở và nhận, không cần trung tâm; thủ tục đi cùng."
            })
    static final class Export implements Callable<Integer> {

        @Mixin
        private DeskOptions desk = new DeskOptions();

        @Parameters(paramLabel = "TỆP", description = "Tệp sẽ ghi; chưa có sẵn.")
        private Path file = Path.of("");

        @Option(
                names = "--for",
                paramLabel = "QUẦY",
                description = "Cho một quầy khác của cơ quan: tên thường gọi, hoặc tên nhật ký của quầy.")
        private Optional<String> other = Optional.empty();

        @Option(names = "--all", description = "Mọi thứ ở đây, cả những gì trung tâm đã có.")
        private boolean all;

        @Option(names = "--no-files", description = "Bỏ lại các tệp đính kèm, vì nặng.")
        private boolean noFiles;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws InterruptedException {
            var speaker = new Speaker(spec);
            try (var store = desk.open()) {
                var data = store.unlock(desk.signIn(store, speaker).key());
                var choice = new Outgoing.Choice(all, !noFiles);
                var outgoing = other.isPresent()
                        ? new Outgoing(data, new DeskBundles(data, Clock.systemUTC()).reader(other.get()))
                        : new Outgoing(data);
                int carried = other.isPresent() ? put(data) : 0;
                if (outgoing.isNothing(choice)) {
                    speaker.json(
                            Json.empty().put("parcels", 0).put("actions", 0).put("files", 0));
                    speaker.say("stick.nothing-waits");
                    tell(carried, speaker);
                    return 0;
                }
                var written = outgoing.bundle(file, choice);
                speaker.json(Json.empty()
                        .put("parcels", written.parcels())
                        .put("actions", written.actions())
                        .put("files", written.files())
                        .put("filesLeft", written.filesLeft())
                        .put("file", file.toString()));
                if (written.filesLeft() > 0) {
                    speaker.say("stick.exported-part", written.filesLeft());
                } else {
                    speaker.say(other.isPresent() ? "stick.exported-for-desk" : "stick.exported");
                }
                tell(carried, speaker);
                return 0;
            } catch (LineTrouble trouble) {
                return refused(speaker, trouble);
            } catch (BadBundleException bad) {
                speaker.say(bad.sentence());
                return Speaker.FAILED;
            } catch (FileAlreadyExistsException _) {
                throw VerbRefused.failed("stick.exists");
            } catch (IOException _) {
                throw VerbRefused.failed("stick.not-written");
            }
        }

        /// The procedures, for a desk that meets no centre.
        private int put(CounterData data) throws IOException {
            var folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
            return Workplaces.real().catalogue(data).carried().put(folder);
        }

        private static void tell(int carried, Speaker speaker) {
            if (carried > 0) {
                speaker.say("carriage.put", carried);
            }
        }
    }

    private static int refused(Speaker speaker, LineTrouble trouble) {
        speaker.say(trouble.why().sentence());
        speaker.say(trouble.why().remedy());
        return Speaker.FAILED;
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Chuyển tệp đã xuất, hoặc thư mục trên thẻ nhớ, lên trung tâm và ghi giấy báo của trung tâm bên cạnh.",
                "Tệp mà quầy khác ghi cho quầy này thì nhận vào đây.",
                "Giấy báo mang về thì nhận ở quầy đã xuất.",
                "Bản phát hành thủ tục và danh sách khóa trên thẻ được kiểm tra rồi cài."
            })
    static final class Import implements Callable<Integer> {

        @Mixin
        private DeskOptions desk = new DeskOptions();

        @Parameters(
                paramLabel = "TỆP",
                description = "Tệp đã xuất, thư mục trên thẻ, giấy báo, bản phát hành hoặc danh sách khóa.")
        private Path file = Path.of("");

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws InterruptedException {
            var speaker = new Speaker(spec);
            try (var store = desk.open()) {
                var data = store.unlock(desk.signIn(store, speaker).key());
                var intake = Workplaces.real().catalogue(data).intake();
                var arrivals = new StickArrivals(
                        data, new HttpLines(data.stream(), Clock.systemUTC()), Clock.systemUTC(), intake);
                var arrived = arrivals.take(file);
                json(arrived.came()).ifPresent(speaker::json);
                arrived.releases().forEach(one -> speaker.json(json(one)));
                arrived.sentences().forEach(speaker::say);
                return arrived.isWell() ? 0 : Speaker.FAILED;
            } catch (IOException _) {
                throw VerbRefused.unreadable("stick.not-read");
            }
        }

        private static Optional<ObjectNode> json(StickArrivals.Came came) {
            return switch (came) {
                case StickArrivals.Came.Carried(var done, var receipt) -> Optional.of(json(done, receipt));
                case StickArrivals.Came.Here(var taken) ->
                    Optional.of(Json.empty()
                            .put("ok", !taken.gap())
                            .put("actions", taken.actions())
                            .put("fresh", taken.fresh())
                            .put("files", taken.files()));
                case StickArrivals.Came.Acknowledged(var news, var waiting) ->
                    Optional.of(Json.empty()
                            .put("acknowledged", news.logs())
                            .put("files", news.files())
                            .put("waiting", waiting));
                case StickArrivals.Came.Nothing(), StickArrivals.Came.Refused _ -> Optional.empty();
            };
        }

        private static ObjectNode json(Carrying.Done done, Path receipt) {
            var json = Json.empty()
                    .put("ok", done.isWell())
                    .put("parcels", done.parcels())
                    .put("fresh", done.fresh())
                    .put("files", done.receipt().files().size());
            if (!done.receipt().isEmpty()) {
                json.put("receipt", receipt.toString());
            }
            done.hindrance().ifPresent(why -> json.put("hindrance", why.name()));
            return json;
        }

        private static ObjectNode json(CarriedReleases.Taken taken) {
            var json = Json.empty()
                    .put("release", taken.file())
                    .put("ok", !taken.isRefused())
                    .put("fresh", taken.isNews());
            switch (taken) {
                case CarriedReleases.Taken.Installed(var _, var manifest, var holds) ->
                    CatalogueDeskVerbs.put(json, manifest, holds);
                case CarriedReleases.Taken.Refused(var _, var why) -> json.put("refused", why.key());
                case CarriedReleases.Taken.Known _, CarriedReleases.Taken.Keys _ -> {}
            }
            return json;
        }
    }
}
