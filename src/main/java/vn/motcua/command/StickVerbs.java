package vn.motcua.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.motcua.counter.CounterData;
import vn.motcua.keys.BadBundleException;
import vn.motcua.keys.Bundle;
import vn.motcua.sync.Carrying;
import vn.motcua.sync.DeskBundles;
import vn.motcua.sync.HttpLines;
import vn.motcua.sync.LineTrouble;
import vn.motcua.sync.Outgoing;
import vn.motcua.sync.StickFolder;
import vn.motcua.sync.StickReceipt;
import vn.motcua.wire.BundleReceipt;
import vn.motcua.wire.Json;
import vn.motcua.wire.UnreadableException;

/// `motcua sync export` and `motcua sync import`: the conversation by stick, where there is no network.
final class StickVerbs {

    private StickVerbs() {}

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = {
                "Writes what the centre has not acknowledged into a file that only the centre opens.",
                "Any desk of the office that has a network takes it there: motcua sync import.",
                "With --for DESK only that desk opens it and takes it, with no centre in reach."
            })
    static final class Export implements Callable<Integer> {

        @Mixin
        private DeskOptions desk = new DeskOptions();

        @Parameters(paramLabel = "FILE", description = "Must not exist yet.")
        private Path file = Path.of("");

        @Option(
                names = "--for",
                paramLabel = "DESK",
                description = "For another desk of the office, as people call it or by the name of its log.")
        private Optional<String> other = Optional.empty();

        @Option(names = "--all", description = "Everything that is here, also what the centre has.")
        private boolean all;

        @Option(names = "--no-files", description = "Leaves the attached files out: they are large.")
        private boolean noFiles;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws InterruptedException {
            var speaker = new Speaker(spec);
            try (var store = desk.open()) {
                var data = store.unlock(desk.signIn(store, speaker).key());
                // pieces of files are put together by the centre alone
                var choice = new Outgoing.Choice(all, !noFiles && other.isEmpty());
                var outgoing = other.isPresent()
                        ? new Outgoing(data, new DeskBundles(data, Clock.systemUTC()).reader(other.get()))
                        : new Outgoing(data);
                if (outgoing.isNothing(choice)) {
                    speaker.json(
                            Json.empty().put("parcels", 0).put("actions", 0).put("files", 0));
                    speaker.say("stick.nothing-waits");
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
                "Takes an exported file, or a stick's folder, to the centre, and writes the centre's receipt beside it.",
                "What another desk wrote for this one is taken in here.",
                "A receipt that came back is taken at the desk that exported."
            })
    static final class Import implements Callable<Integer> {

        @Mixin
        private DeskOptions desk = new DeskOptions();

        @Parameters(paramLabel = "FILE", description = "A bundle, a folder of them, or a receipt.")
        private Path file = Path.of("");

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws InterruptedException {
            var speaker = new Speaker(spec);
            try (var store = desk.open()) {
                var data = store.unlock(desk.signIn(store, speaker).key());
                return take(data, speaker);
            } catch (LineTrouble trouble) {
                return refused(speaker, trouble);
            } catch (BadBundleException bad) {
                speaker.say(bad.sentence());
                return Speaker.FAILED;
            } catch (IOException _) {
                throw VerbRefused.unreadable("stick.not-read");
            }
        }

        private int take(CounterData data, Speaker speaker) throws IOException {
            if (Files.isDirectory(file)) {
                return carry(data, StickFolder.bundles(file), file.resolve(StickFolder.RECEIPT), speaker);
            }
            if (Bundle.isOne(beginning())) {
                var bundles = new DeskBundles(data, Clock.systemUTC());
                if (bundles.isForThis(file)) {
                    return take(bundles, speaker);
                }
                return carry(data, List.of(file), file.resolveSibling(file.getFileName() + ".receipt"), speaker);
            }
            var news = new StickReceipt(data).take(receipt());
            speaker.json(Json.empty()
                    .put("acknowledged", news.logs())
                    .put("files", news.files())
                    .put("waiting", data.stream().backlog().actions()));
            speaker.say(news.isNone() ? "stick.receipt-known" : "stick.acknowledged");
            return 0;
        }

        private int take(DeskBundles bundles, Speaker speaker) throws IOException {
            var taken = bundles.take(file);
            speaker.json(Json.empty()
                    .put("ok", !taken.gap())
                    .put("actions", taken.actions())
                    .put("fresh", taken.fresh()));
            if (taken.gap()) {
                speaker.say("stick.desk-gap");
                return Speaker.FAILED;
            }
            speaker.say(taken.fresh() > 0 ? "stick.taken-here" : "stick.known-here");
            return 0;
        }

        private byte[] beginning() throws IOException {
            try (var in = Files.newInputStream(file)) {
                return in.readNBytes(16);
            }
        }

        private BundleReceipt receipt() throws IOException {
            if (Files.size(file) > Json.LARGEST) {
                throw new BadBundleException("stick.no-bundle");
            }
            try {
                return BundleReceipt.read(Files.readAllBytes(file));
            } catch (UnreadableException _) {
                throw new BadBundleException("stick.no-bundle");
            }
        }

        private int carry(CounterData data, List<Path> bundles, Path receipt, Speaker speaker) throws IOException {
            if (bundles.isEmpty()) {
                throw new BadBundleException("stick.no-bundle");
            }
            var done = new Carrying(data).carry(bundles, new HttpLines(data.stream(), Clock.systemUTC()));
            var json = Json.empty()
                    .put("ok", done.hindrance().isEmpty() && !done.gap() && done.lost() == 0)
                    .put("parcels", done.parcels())
                    .put("fresh", done.fresh())
                    .put("files", done.receipt().files().size());
            if (!done.receipt().isEmpty()) {
                write(done.receipt(), receipt);
                json.put("receipt", receipt.toString());
            }
            done.hindrance().ifPresent(why -> json.put("hindrance", why.name()));
            speaker.json(json);
            if (done.hindrance().isPresent()) {
                speaker.say(done.hindrance().get().sentence());
                return Speaker.FAILED;
            }
            if (done.gap()) {
                speaker.say("stick.gap");
                return Speaker.FAILED;
            }
            if (done.lost() > 0) {
                speaker.say("stick.pieces-lost");
                return Speaker.FAILED;
            }
            speaker.say(done.fresh() + done.receipt().files().size() > 0 ? "stick.carried" : "stick.all-known");
            return 0;
        }

        private static void write(BundleReceipt receipt, Path file) throws IOException {
            var part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(
                    part,
                    receipt.bytes(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
