package vn.motcua.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.motcua.counter.DeskStream;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.Acknowledgement;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.Enrolment;
import vn.motcua.wire.FactsBytes;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.Scope;
import vn.motcua.wire.StreamPoint;
import vn.motcua.wire.UnreadableException;
import vn.motcua.wire.Vouched;

/// The conversation as a desk in memory knows it, by the rules of the one on SQLite.
class MemoryStream implements DeskStream {

    protected final MemoryDesk desk;

    MemoryStream(MemoryDesk desk) {
        this.desk = desk;
    }

    protected DeskData disc() {
        return desk.disc();
    }

    @Override
    public Optional<Enrolled> enrolled() {
        return disc().enrolled;
    }

    @Override
    public boolean lanesTaken() {
        return disc().lanesTaken;
    }

    @Override
    public void lanesTaken(boolean taken) {
        disc().lanesTaken = taken;
    }

    @Override
    public void enrol(Enrolled enrolled) {
        if (disc().enrolled
                .filter(before -> before.centreKey().equals(enrolled.centreKey()))
                .isEmpty()) {
            disc().words.clear();
            disc().branches.clear();
            disc().passed.clear();
            disc().leftOut.clear();
        }
        disc().enrolled = Optional.of(enrolled);
    }

    @Override
    public LogId log() {
        return disc().key.log();
    }

    @Override
    public byte[] sign(String message) {
        return disc().key.sign(message);
    }

    @Override
    public List<Enrolment.Log> logs() {
        return disc().logs.values().stream()
                .filter(row -> !row.lanes().isEmpty())
                .sorted(Comparator.comparing(row -> !row.key().log().equals(log())))
                .map(row -> new Enrolment.Log(row.key().hex(), row.lanes()))
                .toList();
    }

    @Override
    public List<LogId> waiting(String epoch) {
        return disc().byLog.keySet().stream()
                .filter(log -> waits(log, epoch))
                .sorted(Comparator.<LogId, Boolean>comparing(log -> !log.equals(log()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private boolean waits(LogId log, String epoch) {
        if (isWhole(log)) {
            var word = disc().word(log);
            return disc().of(log).lastKey() > word.seq() || !isOf(word, epoch);
        }
        return lines(log).stream().anyMatch(line -> waits(line, epoch));
    }

    private boolean waits(Chained line, String epoch) {
        return line.rows().getLast().seq() > line.word().seq() || !isOf(line.word(), epoch);
    }

    /// Whether the word was given in that life of the centre.
    protected boolean isOf(DeskData.Word word, String epoch) {
        return word.epoch().equals(epoch);
    }

    /// Whether only one line of it is known, and not one that this desk wrote and the centre knew better.
    private boolean isWhole(LogId log) {
        boolean mine = !disc().logs.get(log).lanes().isEmpty();
        return disc().of(log).values().stream()
                .allMatch(
                        there -> there.size() == 1 && !(mine && there.getFirst().pulled()));
    }

    /// A chain of a log as it has to be at the centre: all of it, or where it is forked what was written here and
    /// each end that was not.
    private record Chained(Optional<Hash> branch, List<DeskData.Row> rows, DeskData.Word word) {}

    private List<Chained> lines(LogId log) {
        var all = disc().of(log).values().stream().flatMap(List::stream).toList();
        if (isWhole(log)) {
            return List.of(new Chained(Optional.empty(), all, disc().word(log)));
        }
        var lines = new ArrayList<Chained>();
        var mine = all.stream().filter(row -> !row.pulled()).toList();
        if (!mine.isEmpty()) {
            lines.add(new Chained(Optional.empty(), mine, disc().word(log)));
        }
        var builtOn = new HashSet<Hash>();
        all.forEach(row -> row.action().header().prev().ifPresent(builtOn::add));
        all.stream()
                .filter(row -> row.pulled() && !builtOn.contains(row.action().hash()))
                .sorted(Comparator.comparing(row -> row.action().hash()))
                .forEach(row -> lines.add(branch(row)));
        return lines;
    }

    private Chained branch(DeskData.Row end) {
        var rows = new ArrayList<DeskData.Row>();
        var next = Optional.of(end);
        while (next.isPresent()) {
            rows.addFirst(next.get());
            next = next.get().action().header().prev().map(disc().rows::get);
        }
        var hash = end.action().hash();
        return new Chained(Optional.of(hash), rows, disc().branches.getOrDefault(hash, DeskData.Word.NONE));
    }

    @Override
    public Optional<PushBatch> next(LogId log, String epoch) {
        return lines(log).stream()
                .filter(line -> waits(line, epoch))
                .findFirst()
                .flatMap(line -> next(line, epoch))
                .map(actions -> new PushBatch(log, disc().word(log).said(), actions));
    }

    private Optional<List<ActionBytes>> next(Chained line, String epoch) {
        var word = line.word();
        long last = lastSigned(line.rows());
        boolean unasked = line.branch().isPresent() && word.equals(DeskData.Word.NONE);
        long after = isOf(word, epoch) ? word.seq() : unasked ? last : Math.min(word.seq(), last);
        var tail = line.rows().stream().filter(row -> row.seq() > after).limit(2 * PushBatch.MOST);
        return cut(tail.map(DeskData.Row::bytes).toList());
    }

    private static long lastSigned(List<DeskData.Row> rows) {
        return rows.stream()
                .limit(Math.max(0, rows.size() - 1))
                .filter(row -> row.bytes().signature().isPresent())
                .mapToLong(DeskData.Row::seq)
                .max()
                .orElse(0);
    }

    private static Optional<List<ActionBytes>> cut(List<ActionBytes> tail) {
        int end = 0;
        int size = 0;
        for (int i = 0; i < tail.size(); i++) {
            size += tail.get(i).size();
            boolean fits = i < PushBatch.MOST && size <= PushBatch.LARGEST;
            if (tail.get(i).signature().isPresent() && (fits || end == 0)) {
                end = i + 1;
            }
        }
        if (end == 0) {
            return Optional.empty();
        }
        var actions = new ArrayList<ActionBytes>();
        tail.subList(0, end - 1).forEach(one -> actions.add(one.unsigned()));
        actions.add(tail.get(end - 1));
        return Optional.of(actions);
    }

    @Override
    public void acknowledged(Acknowledgement word) {
        var lines = lines(word.log());
        for (var line : lines) {
            boolean on =
                    line.rows().stream().anyMatch(row -> row.action().hash().equals(word.hash()));
            boolean forward =
                    word.seq() > line.word().seq() || !line.word().epoch().equals(word.epoch());
            if (on && (forward || lines.size() == 1)) {
                put(line, word.log(), new DeskData.Word(word.seq(), word.epoch(), Optional.of(word)));
            }
        }
    }

    private void put(Chained line, LogId log, DeskData.Word word) {
        line.branch()
                .ifPresentOrElse(
                        end -> disc().branches.put(end, word),
                        () -> disc().words.put(log, word));
    }

    @Override
    public void resend(LogId log, long seq) {
        for (var line : lines(log)) {
            var word = line.word();
            if (word.seq() > seq - 1) {
                put(line, log, new DeskData.Word(seq - 1, word.epoch(), word.said()));
            } else if (line.branch().isPresent() && word.equals(DeskData.Word.NONE)) {
                put(line, log, new DeskData.Word(seq - 1, "asked", Optional.empty()));
            }
        }
    }

    @Override
    public void doubt() {
        disc().words.replaceAll((_, word) -> new DeskData.Word(word.seq(), "", word.said()));
        disc().branches.replaceAll((_, word) -> new DeskData.Word(word.seq(), "", word.said()));
    }

    @Override
    public Optional<StreamPoint> point() {
        return Optional.ofNullable(disc().passed.lastEntry()).map(java.util.Map.Entry::getValue);
    }

    @Override
    public List<StreamPoint> passed() {
        var all = List.copyOf(disc().passed.descendingMap().values());
        var thinned = new ArrayList<StreamPoint>();
        int step = 1;
        for (int i = 0; i < all.size(); i += step) {
            thinned.add(all.get(i));
            step = thinned.size() % 8 == 0 ? step * 2 : step;
        }
        return thinned;
    }

    @Override
    public void goBack(StreamPoint point) {
        disc().passed.tailMap(point.position(), true).clear();
        disc().passed.put(point.position(), point);
        disc().leftOut.values().removeIf(left -> left.position() > point.position());
    }

    @Override
    public boolean has(Hash action) {
        return disc().rows.containsKey(action);
    }

    @Override
    public Optional<LogKey.Public> key(LogId log) {
        return Optional.ofNullable(disc().logs.get(log)).map(DeskData.LogRow::key);
    }

    @Override
    public void take(Arrived page, List<Arrived> whole) {
        page.keys().forEach(this::meet);
        page.actions().forEach(one -> keep(one, true));
        for (var left : page.leftOut()) {
            if (!has(left.hash())) {
                disc().leftOut.put(left.hash(), left);
            }
        }
        for (var dossier : whole) {
            dossier.keys().forEach(this::meet);
            dossier.actions().forEach(one -> keep(one, false));
        }
        disc().passed.put(page.through().position(), page.through());
        for (var one : page.actions()) {
            confirm(one, page.through().epoch());
        }
    }

    private void meet(LogKey.Public key) {
        disc().logs.putIfAbsent(key.log(), new DeskData.LogRow(key, List.of()));
    }

    @Override
    public void takeVouched(Arrived arrived, List<Vouched.End> ends, Optional<StreamPoint> point) {
        arrived.keys().forEach(this::meet);
        for (var one : arrived.actions()) {
            keep(one, false);
            confirm(one, arrived.through().epoch());
        }
        for (var end : ends) {
            disc().ends.add(end.hash());
            disc().past.merge(end.log(), end.seq(), Math::max);
        }
        point.ifPresent(through -> disc().passed.put(through.position(), through));
    }

    @Override
    public boolean isEnd(Hash action) {
        return disc().ends.contains(action);
    }

    @Override
    public boolean isPast(LogId log, long seq) {
        return disc().past.getOrDefault(log, 0L) >= seq;
    }

    @Override
    public boolean isNew() {
        return disc().rows.values().stream()
                .filter(row -> row.action().header().dossier().isPresent())
                .noneMatch(row -> row.pulled() || !row.action().header().log().equals(log()));
    }

    @Override
    public boolean isLeftOut(Hash action) {
        return disc().leftOut.containsKey(action);
    }

    @Override
    public Set<UUID> halved(Arrived page) {
        var here = new HashSet<>(disc().dossiers.keySet());
        page.actions().forEach(one -> one.header().dossier().ifPresent(here::add));
        var touched = new LinkedHashSet<UUID>();
        page.actions().forEach(one -> one.header().dossier().ifPresent(touched::add));
        page.leftOut().forEach(left -> touched.add(left.dossier()));
        var wanting = new HashSet<UUID>();
        disc().leftOut.values().forEach(left -> wanting.add(left.dossier()));
        page.leftOut().stream().filter(left -> !has(left.hash())).forEach(left -> wanting.add(left.dossier()));
        touched.removeIf(dossier -> !here.contains(dossier) || !wanting.contains(dossier));
        return touched;
    }

    @Override
    public Optional<Scope> scope() {
        return disc().scope;
    }

    @Override
    public void scope(Optional<Scope> scope) {
        disc().scope = scope;
    }

    @Override
    public List<UUID> incomplete(int most) {
        var incomplete = new LinkedHashSet<UUID>();
        disc().dossiers.forEach((id, actions) -> {
            boolean pulled = actions.stream()
                    .anyMatch(action -> disc().rows.get(action.hash()).pulled());
            if (pulled && Dossier.of(actions).isEmpty()) {
                incomplete.add(id);
            }
        });
        disc().leftOut.values().stream()
                .map(Arrived.Left::dossier)
                .filter(disc().dossiers::containsKey)
                .forEach(incomplete::add);
        return incomplete.stream().limit(most).toList();
    }

    /// @param page it came in a page, by which it may be covered
    protected void keep(Arrived.One one, boolean page) {
        boolean vouched = !page || !one.signed() || !isWholeUpTo(one);
        disc().leftOut.remove(one.hash());
        var here = disc().rows.get(one.hash());
        if (here == null || here.vouched() && !vouched) {
            var action = new Action(one.header(), one.hash(), facts(one));
            disc().add(new DeskData.Row(action, one.bytes(), true, vouched));
        }
    }

    private boolean isWholeUpTo(Arrived.One one) {
        return one.header()
                .prev()
                .filter(prev -> !Optional.ofNullable(disc().rows.get(prev))
                        .filter(row -> !row.vouched())
                        .isPresent())
                .isEmpty();
    }

    private static Facts facts(Arrived.One one) {
        var header = one.header();
        try {
            return FactsBytes.read(
                    header.kind(), header.schema(), one.bytes().facts().orElseThrow());
        } catch (UnreadableException _) {
            return new Facts.Unknown(header.kind(), header.schema());
        }
    }

    private void confirm(Arrived.One one, String epoch) {
        var log = one.header().log();
        var word = disc().word(log);
        boolean forward = one.header().seq() > word.seq() || !word.epoch().equals(epoch);
        boolean mine = !disc().logs.get(log).lanes().isEmpty();
        boolean chained = Optional.ofNullable(disc().rows.get(one.hash()))
                .filter(row -> !row.vouched())
                .isPresent();
        if (word.said().isEmpty() && forward && !mine && chained) {
            disc().words.put(log, new DeskData.Word(one.header().seq(), epoch, Optional.empty()));
        }
    }

    @Override
    public void succeed(LogKey fresh, List<Integer> lanes) {
        desk.succeed(fresh, lanes);
    }

    @Override
    public void listen(Runnable afterCommit) {
        throw new UnsupportedOperationException("nobody listens here");
    }

    @Override
    public Set<UUID> unsent() {
        var unsent = new LinkedHashSet<UUID>();
        tail().forEach(row -> row.action().header().dossier().ifPresent(unsent::add));
        return unsent;
    }

    private List<DeskData.Row> tail() {
        return disc().rows.values().stream()
                .filter(row -> !row.pulled()
                        && row.seq() > disc().word(row.action().header().log()).seq())
                .toList();
    }

    @Override
    public Backlog backlog() {
        return new Backlog(unsent().size(), tail().size(), Optional.empty());
    }
}
