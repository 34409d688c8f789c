package vn.motcua.simulate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vn.motcua.counter.DeskStream;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.Acknowledgement;
import vn.motcua.wire.Enrolment;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.Scope;
import vn.motcua.wire.StreamPoint;
import vn.motcua.wire.Vouched;

/// A desk's side whose process may end before and after each thing it keeps. Tells the witness of the centre's words.
final class CrashingStream implements DeskStream {

    private static final int RARE = 100;

    private final String desk;
    private final Supplier<DeskStream> machine;
    private final Faults faults;
    private final Witness witness;

    CrashingStream(String desk, Supplier<DeskStream> machine, Faults faults, Witness witness) {
        this.desk = desk;
        this.machine = machine;
        this.faults = faults;
        this.witness = witness;
    }

    private void kept(String what, Runnable act) {
        faults.point(desk + " before " + what, RARE);
        act.run();
        faults.point(desk + " after " + what, RARE);
    }

    @Override
    public Optional<Enrolled> enrolled() {
        return machine.get().enrolled();
    }

    @Override
    public boolean lanesTaken() {
        return machine.get().lanesTaken();
    }

    @Override
    public void lanesTaken(boolean taken) {
        kept("lanes taken", () -> machine.get().lanesTaken(taken));
    }

    @Override
    public void enrol(Enrolled enrolled) {
        kept("enrol", () -> machine.get().enrol(enrolled));
    }

    @Override
    public LogId log() {
        return machine.get().log();
    }

    @Override
    public byte[] sign(String message) {
        return machine.get().sign(message);
    }

    @Override
    public List<Enrolment.Log> logs() {
        return machine.get().logs();
    }

    @Override
    public List<LogId> waiting(String epoch) {
        return machine.get().waiting(epoch);
    }

    @Override
    public Optional<PushBatch> next(LogId log, String epoch) {
        return machine.get().next(log, epoch);
    }

    @Override
    public void acknowledged(Acknowledgement word) {
        witness.acknowledged(word);
        kept("acknowledged", () -> machine.get().acknowledged(word));
    }

    @Override
    public void resend(LogId log, long seq) {
        faults.tell(desk + " sends " + log + " again from " + seq);
        kept("resend", () -> machine.get().resend(log, seq));
    }

    @Override
    public void doubt() {
        faults.tell(desk + " doubts");
        kept("doubt", () -> machine.get().doubt());
    }

    @Override
    public Optional<StreamPoint> point() {
        return machine.get().point();
    }

    @Override
    public List<StreamPoint> passed() {
        return machine.get().passed();
    }

    @Override
    public void goBack(StreamPoint point) {
        faults.tell(desk + " goes back to " + point.position());
        kept("goBack", () -> machine.get().goBack(point));
    }

    @Override
    public boolean has(Hash action) {
        return machine.get().has(action);
    }

    @Override
    public Optional<LogKey.Public> key(LogId log) {
        return machine.get().key(log);
    }

    @Override
    public boolean isNew() {
        return machine.get().isNew();
    }

    @Override
    public boolean isLeftOut(Hash action) {
        return machine.get().isLeftOut(action);
    }

    @Override
    public Set<UUID> halved(Arrived page) {
        return machine.get().halved(page);
    }

    @Override
    public void take(Arrived page, List<Arrived> whole) {
        kept("take", () -> machine.get().take(page, whole));
    }

    @Override
    public Optional<Scope> scope() {
        return machine.get().scope();
    }

    @Override
    public void scope(Optional<Scope> scope) {
        faults.tell(desk + " has the scope " + scope);
        kept("scope", () -> machine.get().scope(scope));
    }

    @Override
    public void takeVouched(Arrived arrived, List<Vouched.End> ends, Optional<StreamPoint> point) {
        kept("takeVouched", () -> machine.get().takeVouched(arrived, ends, point));
    }

    @Override
    public boolean isEnd(Hash action) {
        return machine.get().isEnd(action);
    }

    @Override
    public boolean isPast(LogId log, long seq) {
        return machine.get().isPast(log, seq);
    }

    @Override
    public List<UUID> incomplete(int most) {
        return machine.get().incomplete(most);
    }

    @Override
    public void succeed(LogKey fresh, List<Integer> lanes) {
        kept("succeed", () -> machine.get().succeed(fresh, lanes));
        faults.tell(desk + " goes on in " + fresh.log() + " with lanes " + lanes);
    }

    @Override
    public void listen(Runnable afterCommit) {
        machine.get().listen(afterCommit);
    }

    @Override
    public Set<UUID> unsent() {
        return machine.get().unsent();
    }

    @Override
    public Backlog backlog() {
        return machine.get().backlog();
    }
}
