package vn.motcua.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import vn.motcua.centre.CentreKey;
import vn.motcua.counter.Ledger;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.PaperPrinted;
import vn.motcua.domain.dossier.Resolved;
import vn.motcua.domain.dossier.Returned;
import vn.motcua.domain.dossier.Signer;
import vn.motcua.keys.LogKey;
import vn.motcua.store.OpenCounter;
import vn.motcua.wire.PushBatch;

/// What a dossier without files weighs on the wire: received, two papers printed, resolved, returned; written by the
/// real desk, as the body of the request that pushes it, compressed as the line compresses it.
final class WireBench {

    private static final double MOST = 4096;

    private WireBench() {}

    /// @param args folder, dossiers
    public static void main(String[] args) throws IOException {
        int dossiers = Integer.parseInt(args[1]);
        var desk = BenchDesk.found(Path.of(args[0]).resolve("wire"));
        try (var store = desk.open()) {
            var counter = BenchDesk.unlock(store);
            acknowledge(counter, waiting(counter));
            var invented = new InventedDossiers(5);
            var alone = new double[dossiers];
            for (int i = 0; i < dossiers; i++) {
                visit(counter, invented);
                var batch = waiting(counter);
                alone[i] = compressed(batch.bytes());
                acknowledge(counter, batch);
            }
            var each = new Sample(alone);
            Table.fact(
                    "bytes of a dossier pushed alone, gzip",
                    each.shown(" B") + "; " + (each.median() <= MOST ? "reached" : "**missed**") + ": ≤ 4 KB");
            for (int i = 0; i < 10; i++) {
                visit(counter, invented);
            }
            var ten = new Sample(new double[] {compressed(waiting(counter).bytes()) / 10.0});
            Table.fact("… each of ten pushed together", ten.shown(" B"));
        }
    }

    private static PushBatch waiting(OpenCounter counter) {
        return counter.stream().next(counter.stream().log(), "epoch").orElseThrow();
    }

    /// As the centre would: the word is sent back with the next batch.
    private static void acknowledge(OpenCounter counter, PushBatch batch) {
        var key = new CentreKey(LogKey.of(new byte[32]));
        var last = batch.actions().getLast();
        var header = vn.motcua.wire.HeaderBytes.read(last.header());
        var hash = vn.motcua.keys.Chain.identity(last.header());
        counter.stream().acknowledged(key.acknowledge(batch.log(), header.seq(), hash, "epoch", 1_795_400_000_000L));
    }

    private static void visit(OpenCounter counter, InventedDossiers invented) {
        counter.ledger().write(InventedDossiers.CLERK, entry -> {
            invented.next().accept(entry);
            return entry;
        });
        var id = counter.stream().unsent().stream()
                .filter(one ->
                        counter.ledger().dossier(one).orElseThrow().heads().size() == 1)
                .filter(one -> fresh(counter, one))
                .findFirst()
                .orElseThrow();
        var day = LocalDate.of(2026, 11, 25);
        for (Facts facts : List.of(
                new PaperPrinted("receipt", 1, ""),
                new PaperPrinted("declaration", 1, ""),
                new Resolved(
                        "Giấy xác nhận tình trạng hôn nhân",
                        Optional.of("12/2026"),
                        Optional.of("01"),
                        day,
                        Optional.of(new Signer("Trần Văn Bình", "CHỦ TỊCH")),
                        false,
                        ""),
                new Returned(
                        Returned.Recipient.APPLICANT,
                        "Nguyễn Thị Quỳnh Hương",
                        Optional.of("999090000018"),
                        true,
                        Returned.Acknowledged.SIGNATURE))) {
            counter.ledger().write(InventedDossiers.CLERK, entry -> append(entry, id, facts));
        }
    }

    private static boolean fresh(OpenCounter counter, UUID id) {
        return counter.ledger().dossier(id).orElseThrow().returned().isEmpty();
    }

    private static UUID append(Ledger.Entry entry, UUID id, Facts facts) {
        entry.append(Optional.of(id), entry.dossier(id).orElseThrow().heads(), facts);
        return id;
    }

    private static int compressed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
