package vn.motcua.counter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.GivenNumber;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.ReceiptSeal;

/// The desk's log: facts go in, in transactions that are durable when they return.
public interface Ledger {

    /// Runs `work` so that all it appends is kept or nothing. When this returns, the log's end is signed, the file is
    /// synced, and the marker outside the data folder is synced too: only now may anything be printed.
    ///
    /// @throws StoreTrouble if the disk is full, broken, or read-only; then nothing was kept. Only with
    ///     `store.marker` all was kept: nothing may be printed before a later write has succeeded
    <R> R write(Acting who, Function<Entry, R> work);

    /// What is written from now on names the release of the catalogue that this gives, unless its entry names another.
    void names(LongSupplier catalogueRelease);

    Optional<Dossier> dossier(UUID id);

    /// The dossiers that bear a number: one, unless a copied desk gave it twice.
    List<UUID> bearing(String number);

    /// One of [#bearing].
    default Optional<UUID> find(String number) {
        return bearing(number).stream().findFirst();
    }

    /// The look-up code of a receipt, signed by the log that this desk writes now; after a restore that is another one
    /// than gave the number, and the date and the number are still its own office's.
    ReceiptSeal seal(Dossier dossier);

    /// When the log last spoke, and the day a clerk confirmed, if one was.
    DayCheck.LogTime time();

    /// What one transaction may do. Valid only inside [#write].
    interface Entry {

        /// The next number of that day, or why there is none.
        Numbering number(LocalDate day);

        /// The number after the last one of that book in that year, 1 for a new one. An attestation of several
        /// originals takes the ones after it too; they are kept when it is appended.
        int bookNumber(String book, int year);

        Optional<Dossier> dossier(UUID id);

        /// What is appended from now on in this entry names that release of the catalogue.
        void under(long catalogueRelease);

        void append(Optional<UUID> dossier, List<Hash> bases, Facts facts);

        void forgetDraft(UUID visit);
    }

    /// Whether a number could be given.
    sealed interface Numbering {
        record Given(GivenNumber number) implements Numbering {}

        /// @param key why: `numbers.full`, `numbers.copied-twice`, `numbers.earlier-day`
        record Stopped(String key) implements Numbering {}
    }
}
