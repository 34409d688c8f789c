package vn.motcua.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.counter.CarriedReleases;
import vn.motcua.counter.CounterData;
import vn.motcua.counter.ReleaseIntake;
import vn.motcua.domain.Sentence;
import vn.motcua.keys.BadBundleException;
import vn.motcua.keys.Bundle;
import vn.motcua.wire.BundleReceipt;
import vn.motcua.wire.Json;
import vn.motcua.wire.UnreadableException;

/// Takes whatever somebody brings on a stick, each by what it is: bundles for the centre, a bundle for this desk, the
/// centre's receipt, releases of procedures. What is beside it for this desk comes along, and who goes home with a
/// receipt takes the newest procedures home too.
public final class StickArrivals {

    private static final Logger LOG = LoggerFactory.getLogger(StickArrivals.class);

    private final CounterData data;
    private final Lines lines;
    private final Clock clock;
    private final Optional<ReleaseIntake> intake;
    private final Optional<CarriedReleases> carried;

    /// @param intake where releases of procedures go; nothing where none are taken
    public StickArrivals(CounterData data, Lines lines, Clock clock, Optional<ReleaseIntake> intake) {
        this.data = data;
        this.lines = lines;
        this.clock = clock;
        this.intake = intake;
        carried = intake.map(ReleaseIntake::carried);
    }

    /// What came of bundles and receipts.
    public sealed interface Came {

        /// There were none.
        record Nothing() implements Came {}

        /// @param receipt where it was written
        record Carried(Carrying.Done done, Path receipt) implements Came {}

        record Here(DeskBundles.Taken taken) implements Came {}

        /// @param waiting actions that the centre still has not acknowledged
        record Acknowledged(StickReceipt.News news, int waiting) implements Came {}

        /// @param why with what to do
        record Refused(List<Sentence> why) implements Came {}

        default List<Sentence> sentences() {
            return switch (this) {
                case Nothing() -> List.of();
                case Carried(var done, var _) -> List.of(said(done));
                case Here(var taken) -> List.of(Sentence.of(said(taken)));
                case Acknowledged(var news, var _) ->
                    List.of(Sentence.of(news.isNone() ? "stick.receipt-known" : "stick.acknowledged"));
                case Refused(var why) -> why;
            };
        }

        private static Sentence said(Carrying.Done done) {
            if (done.hindrance().isPresent()) {
                return done.hindrance().get().sentence();
            }
            if (done.gap()) {
                return Sentence.of("stick.gap");
            }
            if (done.lost() > 0) {
                return Sentence.of("stick.pieces-lost");
            }
            boolean news = done.fresh() + done.receipt().files().size() > 0;
            return Sentence.of(news ? "stick.carried" : "stick.all-known");
        }

        private static String said(DeskBundles.Taken taken) {
            if (taken.gap()) {
                return "stick.desk-gap";
            }
            return taken.fresh() + taken.files() > 0 ? "stick.taken-here" : "stick.known-here";
        }

        default boolean isWell() {
            return switch (this) {
                case Nothing(), Acknowledged _ -> true;
                case Carried(var done, var _) -> done.isWell();
                case Here(var taken) -> !taken.gap();
                case Refused _ -> false;
            };
        }
    }

    /// What came of all of it.
    ///
    /// @param put releases that go home on the stick
    public record Arrived(Came came, List<CarriedReleases.Taken> releases, int put) {

        public boolean isWell() {
            return came.isWell() && releases.stream().noneMatch(CarriedReleases.Taken::isRefused);
        }

        /// What is to be said, in this order.
        public List<Sentence> sentences() {
            var said = new ArrayList<>(came.sentences());
            releases.forEach(one -> said.add(one.sentence()));
            if (put > 0) {
                said.add(Sentence.of("carriage.put", put));
            }
            return said;
        }
    }

    /// @param place a file, or a stick's folder
    /// @throws IOException if it cannot be read
    public Arrived take(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return takeAll(place);
        }
        if (carried.isPresent() && CarriedReleases.isOne(place)) {
            return new Arrived(new Came.Nothing(), carried.get().take(place), 0);
        }
        var releases = carried.isPresent() ? carried.get().takeFrom(folder(place)) : List.<CarriedReleases.Taken>of();
        return home(came(() -> takeFile(place)), releases);
    }

    private Arrived takeAll(Path stick) throws IOException {
        var releases = carried.isPresent() ? carried.get().takeAllFrom(stick) : List.<CarriedReleases.Taken>of();
        var bundles = StickFolder.bundles(stick);
        if (bundles.isEmpty() && !releases.isEmpty()) {
            return new Arrived(new Came.Nothing(), releases, 0);
        }
        return home(came(() -> carry(bundles, stick.resolve(StickFolder.RECEIPT))), releases);
    }

    private Arrived home(Came came, List<CarriedReleases.Taken> releases) {
        if (carried.isPresent()
                && came instanceof Came.Carried(var done, var receipt)
                && done.hindrance().isEmpty()) {
            try {
                return new Arrived(came, releases, carried.get().put(folder(receipt)));
            } catch (IOException e) {
                LOG.warn("releases were not put onto a stick", e);
            }
        }
        return new Arrived(came, releases, 0);
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    }

    @FunctionalInterface
    private interface Taking {

        Came take() throws IOException;
    }

    private static Came came(Taking taking) throws IOException {
        try {
            return taking.take();
        } catch (LineTrouble trouble) {
            return new Came.Refused(
                    List.of(trouble.why().sentence(), trouble.why().remedy()));
        } catch (BadBundleException bad) {
            return new Came.Refused(List.of(bad.sentence()));
        }
    }

    private Came takeFile(Path file) throws IOException {
        if (!Bundle.isOne(beginning(file))) {
            var news = new StickReceipt(data).take(receipt(file));
            return new Came.Acknowledged(news, data.stream().backlog().actions());
        }
        var bundles = new DeskBundles(data, clock);
        return bundles.isForThis(file)
                ? new Came.Here(bundles.take(file))
                : carry(List.of(file), file.resolveSibling(file.getFileName() + ".receipt"));
    }

    private static byte[] beginning(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(16);
        }
    }

    private static BundleReceipt receipt(Path file) throws IOException {
        if (Files.size(file) > Json.LARGEST) {
            throw new BadBundleException("stick.no-bundle");
        }
        try {
            return BundleReceipt.read(Files.readAllBytes(file));
        } catch (UnreadableException _) {
            throw new BadBundleException("stick.no-bundle");
        }
    }

    private Came carry(List<Path> bundles, Path receipt) throws IOException {
        if (bundles.isEmpty()) {
            throw new BadBundleException("stick.no-bundle");
        }
        var done = new Carrying(data, intake).carry(bundles, lines);
        if (!done.receipt().isEmpty()) {
            try {
                write(done.receipt(), receipt);
            } catch (IOException e) {
                LOG.warn("the centre took it, but its receipt was not written", e);
                return new Came.Refused(List.of(Sentence.of("stick.receipt-not-written")));
            }
        }
        return new Came.Carried(done, receipt);
    }

    /// Never through a link that somebody laid on the stick.
    private static void write(BundleReceipt receipt, Path file) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.write(
                part,
                receipt.bytes(),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
