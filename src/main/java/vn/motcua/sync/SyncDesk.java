package vn.motcua.sync;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.counter.CounterData;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.DeskStream;
import vn.motcua.counter.Fetching;
import vn.motcua.counter.Hindrance;
import vn.motcua.counter.ReleaseIntake;
import vn.motcua.counter.StoreTrouble;
import vn.motcua.counter.SyncPlan;
import vn.motcua.counter.SyncState;
import vn.motcua.counter.Syncing;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.wire.EnrolCode;
import vn.motcua.wire.EnrolReading;

/// The desk's conversation with its centre, on one thread of its own and its own schedule.
public final class SyncDesk implements Syncing, Fetching, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SyncDesk.class);

    private final CounterData data;
    private final DeskStream stream;
    private final Lines lines;
    private final Clock clock;
    private final Optional<ReleaseIntake> intake;
    private final Timetable timetable;
    private final Conversation conversation;
    private final SyncNotes notes;
    private final Stick stick;
    private final FileTurns files;
    private final ReleaseTurns releases;
    private final Alarm alarm = new Alarm();
    private final List<Consumer<SyncState>> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile SyncState state = SyncState.NONE;
    private volatile Optional<Sentence> stickTrouble = Optional.empty();
    private int failures;

    /// A conversation that brings no releases of procedures.
    public SyncDesk(CounterData data, Lines lines, Clock clock, RandomGenerator random) {
        this(data, lines, clock, random, Optional.empty());
    }

    /// @param lines how a centre is reached
    /// @param intake where releases of procedures go
    public SyncDesk(
            CounterData data, Lines lines, Clock clock, RandomGenerator random, Optional<ReleaseIntake> intake) {
        this.data = data;
        this.intake = intake;
        releases = new ReleaseTurns(intake);
        this.lines = lines;
        this.clock = clock;
        stream = data.stream();
        timetable = new Timetable(random);
        notes = new SyncNotes(data.notes());
        stick = new Stick(data);
        conversation = new Conversation(data, lines, clock);
        files = new FileTurns(data.fileStream(), timetable);
        thread = Thread.ofPlatform().name("sync").daemon().unstarted(this::speak);
    }

    /// Begins. After an outage not at once: whoever lost the centre together does not come back together.
    public void start() {
        failures = notes.lastTry().failures();
        tell(remembered());
        stream.listen(this::committed);
        alarm.set(failures > 0 ? timetable.afterOutage() : Timetable.AFTER_COMMIT);
        thread.start();
    }

    /// How it stood when somebody last looked, without a conversation.
    public SyncState remembered() {
        var kept = notes.lastTry();
        return new SyncState(
                stream.enrolled().map(DeskStream.Enrolled::url),
                false,
                stream.backlog(),
                kept.lastDone(),
                Optional.empty(),
                kept.hindrance(),
                0);
    }

    /// One conversation on the caller's own thread, until neither side has anything for the other; for who has not
    /// called [#start]. Plan and back-off do not hold it.
    public Conversation.Said once() {
        var before = notes.lastTry();
        var said = conversation.hold((line, _) -> releases.pull(line.releases(), true));
        notes.keep(before.after(said, clock.instant()));
        keepOnStick();
        return said;
    }

    @Override
    public SyncState state() {
        return state;
    }

    @Override
    public Runnable listen(Consumer<SyncState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void now() {
        alarm.press();
    }

    @Override
    public Sentence export(Path file) {
        try {
            var outgoing = new Outgoing(data);
            if (outgoing.isNothing(Outgoing.Choice.WAITING)) {
                return Sentence.of("stick.nothing-waits");
            }
            var written = outgoing.bundle(file, Outgoing.Choice.WAITING);
            return written.filesLeft() > 0
                    ? Sentence.of("stick.exported-part", written.filesLeft())
                    : Sentence.of("stick.exported");
        } catch (LineTrouble trouble) {
            return trouble.why().sentence();
        } catch (FileAlreadyExistsException _) {
            return Sentence.of("stick.exists");
        } catch (IOException e) {
            LOG.warn("a bundle was not written", e);
            return Sentence.of("stick.not-written");
        }
    }

    @Override
    public List<Sentence> take(Path file) {
        try {
            var place = StickFolder.isOfStick(file) ? file.resolveSibling("") : file;
            var taken =
                    new StickArrivals(data, lines, clock, intake).take(place).sentences();
            alarm.count();
            return taken;
        } catch (IOException e) {
            LOG.warn("a stick was not read", e);
            return List.of(Sentence.of("stick.not-read"));
        }
    }

    /// A commit hurries the next round, unless the centre could not be reached: then its turn comes.
    private void committed() {
        if (failures == 0) {
            alarm.set(Timetable.AFTER_COMMIT);
        }
        alarm.count();
    }

    @Override
    public SyncPlan plan() {
        return notes.plan();
    }

    @Override
    public void plan(SyncPlan plan) {
        notes.keep(plan);
        alarm.set(timetable.afterSuccess(plan.interval()));
    }

    @Override
    public Optional<Enrolling> enrol(String code, String desk) {
        return switch (EnrolReading.of(code)) {
            case EnrolReading.Mistyped(var why) ->
                Optional.of(new Enrolling(why, Sentence.of("sync.remedy.code-mistyped")));
            case EnrolReading.Good(var read) -> enrol(read, desk);
        };
    }

    private Optional<Enrolling> enrol(EnrolCode code, String desk) {
        var pin = Optional.of(code.pin()).filter(text -> !text.isEmpty());
        var there = new DeskStream.Enrolled(code.centre().toString(), pin, "", "", desk);
        try (var line = lines.to(there)) {
            vn.motcua.sync.Enrolling.enrol(
                    stream, line, there.url(), pin, code.secret(), data.office().agency(), desk);
            alarm.press();
            return Optional.empty();
        } catch (LineTrouble trouble) {
            return Optional.of(
                    new Enrolling(trouble.why().sentence(), trouble.why().remedy()));
        }
    }

    @Override
    public Optional<Sentence> fetch(Hash file, Watch watch) {
        var enrolled = stream.enrolled();
        if (enrolled.isEmpty()) {
            return Optional.of(Hindrance.NOT_ENROLLED.sentence());
        }
        try (var line = lines.to(enrolled.get())) {
            return switch (files.fetch(line, file, watch)) {
                case HERE -> Optional.empty();
                case NOT_THERE -> Optional.of(Sentence.of("sync.file-not-there"));
                case ENDED -> Optional.of(Sentence.of("sync.file-ended"));
            };
        } catch (LineTrouble trouble) {
            return Optional.of(trouble.why().sentence());
        }
    }

    private void speak() {
        while (!alarm.isOff()) {
            try {
                if (alarm.ring(this::count)) {
                    keepOnStick();
                    next();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | VirtualMachineError e) {
                LOG.error("a turn of the conversation failed", e);
                failed(e instanceof StoreTrouble ? Hindrance.DISK : Hindrance.BAD_ANSWER);
            }
        }
    }

    /// Says it without asking the file, which may be what is in the way, and tries again later.
    private void failed(Hindrance why) {
        failures++;
        var wait = timetable.afterFailure(failures, Optional.empty());
        alarm.set(wait);
        tell(new SyncState(
                state.centre(),
                false,
                state.backlog(),
                state.lastDone(),
                Optional.of(clock.instant().plus(wait)),
                Optional.of(why),
                state.arrivals()));
    }

    private void count() {
        keepOnStick();
        tell(counted(state));
    }

    private void keepOnStick() {
        try {
            stickTrouble = stick.keep().flatMap(Stick.Standing::trouble);
        } catch (StoreTrouble trouble) {
            LOG.error("the stick was not looked after", trouble);
            stickTrouble = Optional.of(trouble.sentence());
        }
    }

    @Override
    public Optional<Sentence> stickTrouble() {
        return stickTrouble;
    }

    /// One turn: a round if it is time for one, and when the next is.
    private void next() {
        boolean pressed = files.goesOn(alarm.wasPressed());
        var enrolled = stream.enrolled();
        var plan = notes.plan();
        boolean held = plan.pressed() || plan.isHeld(LocalTime.ofInstant(clock.instant(), DayCheck.ZONE));
        if (enrolled.isEmpty() || (held && !pressed)) {
            alarm.set(plan.interval());
            tell(counted(state));
            return;
        }
        tell(speaking(enrolled.get()));
        boolean withFiles = pressed || !plan.holdsFiles(LocalTime.ofInstant(clock.instant(), DayCheck.ZONE));
        var outcome = conversation.hold((line, epoch) -> {
            releases.pull(line.releases(), pressed);
            if (withFiles) {
                files.send(
                        line,
                        epoch,
                        () -> !alarm.isOff() && stream.waiting(epoch).isEmpty());
            }
        });
        var tried = new SyncNotes.LastTry(failures, state.lastDone(), Optional.empty()).after(outcome, clock.instant());
        failures = tried.failures();
        var wait = outcome.failed() ? timetable.afterFailure(failures, outcome.retryAfter()) : files.wait(plan);
        alarm.set(wait);
        keep(tried);
        tell(new SyncState(
                Optional.of(enrolled.get().url()),
                false,
                stream.backlog(),
                tried.lastDone(),
                plan.pressed() ? Optional.empty() : Optional.of(clock.instant().plus(wait)),
                outcome.hindrance(),
                state.arrivals() + outcome.arrived()));
    }

    /// A disk that is full must not end the conversation: what it is to remember is said by the next round.
    private void keep(SyncNotes.LastTry tried) {
        try {
            notes.keep(tried);
        } catch (StoreTrouble trouble) {
            LOG.warn("the last try was not noted", trouble);
        }
    }

    private SyncState speaking(DeskStream.Enrolled enrolled) {
        return new SyncState(
                Optional.of(enrolled.url()),
                true,
                stream.backlog(),
                state.lastDone(),
                Optional.empty(),
                state.hindrance(),
                state.arrivals());
    }

    private SyncState counted(SyncState now) {
        return new SyncState(
                stream.enrolled().map(DeskStream.Enrolled::url),
                now.speaking(),
                stream.backlog(),
                now.lastDone(),
                now.nextTry(),
                now.hindrance(),
                now.arrivals());
    }

    private void tell(SyncState now) {
        state = now;
        for (var listener : listeners) {
            try {
                listener.accept(now);
            } catch (RuntimeException e) {
                LOG.error("who listens to the conversation failed", e);
            }
        }
    }

    /// Ends the conversation; a round that is under way is cut off, which loses nothing. The stick has the last commit
    /// when this returns.
    @Override
    public void close() {
        alarm.off();
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        keepOnStick();
    }
}
