package vn.motcua.centre;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.NumberPattern;
import vn.motcua.keys.Letters;
import vn.motcua.keys.LogKey;
import vn.motcua.keys.ReceiptSeal;

/// Answers who holds a receipt: where the dossier stands.
///
/// A scanned receipt is verified before anything is looked up, and an unknown log is verified against a key
/// that signs nothing: whatever is wrong with it, the same work is done. What was typed has no signature, so
/// that its key has to be the one of a dossier that is here.
public final class LookUp {

    private final CentreStore store;
    private final Clock clock;
    private final LogKey.Public nobody = LogKey.random(new SecureRandom()).open();

    public LookUp(CentreStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @throws CentreTrouble if the database is away
    public Found scanned(ReceiptSeal seal) {
        var log = store.log(seal.log());
        var day = dayOf(seal, log.map(KnownLog::key).orElse(nobody));
        if (log.isEmpty() || day.isEmpty()) {
            return new Found.Nothing();
        }
        return here(seal.number(), seal.key(), Optional.of(log.get().office())).orElseGet(() -> notYet(log.get(), day));
    }

    /// The day that the log signed; of the days that the number may mean, only that one verifies. A key that is
    /// not the log's own is tried as well: it costs what the right one costs.
    private static Optional<LocalDate> dayOf(ReceiptSeal seal, LogKey.Public key) {
        var receipt = new ReceiptSeal(seal.number(), seal.key(), key.log(), seal.signature());
        return NumberPattern.daysIn(seal.number()).stream()
                .filter(day -> receipt.isGenuine(key, day))
                .findFirst();
    }

    private Found notYet(KnownLog log, Optional<LocalDate> day) {
        return new Found.NotYet(day.orElseThrow(), officeName(log.office()), log.revoked());
    }

    /// @param number in any case, with blanks as people type them
    /// @param key as [Letters#tidy] reads it
    /// @throws CentreTrouble if the database is away
    public Found typed(String number, String key) {
        if (!StoredText.isOne(number)) {
            return new Found.Nothing();
        }
        var written = number.replaceAll("\\s", "").replaceAll("\\p{Pd}", "-");
        return Stream.of(written, written.toUpperCase(Locale.ROOT))
                .distinct()
                .flatMap(one -> here(one, Letters.tidy(key), Optional.empty()).stream())
                .findFirst()
                .orElseGet(Found.Nothing::new);
    }

    /// Of two dossiers with one number, the key says which is meant.
    private Optional<Found> here(String number, String key, Optional<String> office) {
        return store.numbered(number).stream()
                .filter(one -> office.isEmpty() || office.get().equals(one.office()))
                .flatMap(one -> Dossier.of(Said.actions(store.ofDossier(one.office(), one.dossier()))).stream())
                .filter(dossier -> dossier.number().text().equals(number))
                .flatMap(dossier -> told(dossier, key).stream())
                .findFirst();
    }

    private Optional<Found> told(Dossier dossier, String key) {
        boolean current = same(dossier.receiptKey(), key);
        boolean superseded = dossier.supersededKeys().stream().anyMatch(one -> same(one, key));
        if (!current && !superseded) {
            return Optional.empty();
        }
        var received = dossier.received();
        var elsewhere = Optional.of(received.competentOffice())
                .filter(office -> !office.equals(received.receivingOffice()))
                .map(this::officeName);
        return Optional.of(new Found.Here(
                dossier.number().text(),
                received.procedure().name(),
                officeName(received.receivingOffice()),
                elsewhere,
                received.receivedAt(),
                dossier.due().map(due -> due.at()),
                PublicStanding.of(dossier, clock.instant()),
                !current,
                !dossier.disputes().isEmpty() || !dossier.refused().isEmpty(),
                PublicStanding.lastWritten(dossier)));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String officeName(String id) {
        return store.roster().office(id).map(Roster.Office::name).orElse(id);
    }
}
