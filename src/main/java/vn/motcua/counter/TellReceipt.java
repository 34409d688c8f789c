package vn.motcua.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.NumberPattern;
import vn.motcua.keys.LogKey;
import vn.motcua.keys.ReceiptSeal;
import vn.motcua.wire.Directory;

/// Tells a genuine receipt from a forged one by the keys that this desk holds, without a network.
public final class TellReceipt {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final CounterData data;

    public TellReceipt(CounterData data) {
        this.data = data;
    }

    /// What is told of a receipt.
    public sealed interface Told {

        /// Its dossier is here.
        ///
        /// @param careful what the clerk has to know beside it
        record Here(UUID dossier, Optional<Sentence> careful) implements Told {}

        /// It is genuine, or nobody here can say so, and there is nothing to open.
        record Elsewhere(Sentence sentence) implements Told {}

        /// Signed by a desk that had been turned away by then, and its dossier is not here.
        record Doubted(Sentence sentence) implements Told {}

        /// No desk gave it out.
        record Forged(Sentence sentence) implements Told {}
    }

    /// @param seal as it was scanned
    public Told tell(ReceiptSeal seal) {
        var listed = data.directory().log(seal.log());
        var key = listed.map(log -> new LogKey.Public(log.publicKey()))
                .or(() -> data.stream().key(seal.log()));
        if (key.isEmpty()) {
            return new Told.Elsewhere(Sentence.of("counter.receipt-unknown-desk"));
        }
        var day = dayOf(seal, key.get());
        if (day.isEmpty()) {
            return new Told.Forged(Sentence.of("counter.receipt-forged"));
        }
        var careful = listed.flatMap(log -> revoked(log, day.get()));
        return here(seal, careful)
                .or(() -> careful.map(Told.Doubted::new))
                .orElseGet(() -> new Told.Elsewhere(elsewhere(listed, day.get())));
    }

    /// The day that the log signed; of the days that the number may mean, only that one verifies.
    private static Optional<LocalDate> dayOf(ReceiptSeal seal, LogKey.Public key) {
        return NumberPattern.daysIn(seal.number()).stream()
                .filter(day -> seal.isGenuine(key, day))
                .findFirst();
    }

    /// From that day on whoever took the desk away could sign as well.
    private static Optional<Sentence> revoked(Directory.Log log, LocalDate day) {
        return log.revokedAt()
                .map(at -> LocalDate.ofInstant(Instant.ofEpochMilli(at), DayCheck.ZONE))
                .filter(revoked -> !day.isBefore(revoked))
                .map(revoked ->
                        Sentence.of("counter.receipt-revoked", log.desk(), log.officeName(), DAY.format(revoked)));
    }

    private Optional<Told> here(ReceiptSeal seal, Optional<Sentence> careful) {
        return data.ledger().bearing(seal.number()).stream()
                .flatMap(id -> data.ledger().dossier(id).stream())
                .filter(dossier -> isOf(seal, dossier))
                .findFirst()
                .map(dossier -> new Told.Here(
                        dossier.id(),
                        dossier.receiptKey().equals(seal.key())
                                ? careful
                                : Optional.of(Sentence.of("counter.receipt-superseded"))));
    }

    private static boolean isOf(ReceiptSeal seal, Dossier dossier) {
        return dossier.receiptKey().equals(seal.key())
                || dossier.supersededKeys().contains(seal.key());
    }

    private Sentence elsewhere(Optional<Directory.Log> listed, LocalDate day) {
        return listed.map(log -> Sentence.of("counter.receipt-genuine", log.desk(), log.officeName(), DAY.format(day)))
                .orElseGet(() -> Sentence.of(
                        "counter.receipt-genuine-here", data.office().unit(), DAY.format(day)));
    }
}
