package vn.motcua.counter;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.form.Printable;

/// Writes one fact onto a dossier as it stands: the day is known, the role may, nothing newer is in it.
record Conclude(CounterData data, DayCheck days) {

    /// A fact to write, or why not.
    sealed interface Fact {
        record Right(Facts facts) implements Fact {}

        record Wrong(Concluding.Refused why) implements Fact {}

        static Fact wrong(String key, Object... parts) {
            return new Wrong(Concluding.because(key, parts));
        }

        /// Why one of these texts may not be written down; nothing if all may.
        static Optional<Fact> unfit(Stream<String> texts) {
            return texts.flatMap(text -> Conclude.unfit(text).stream())
                    .findFirst()
                    .map(why -> new Wrong(new Concluding.Refused(why)));
        }
    }

    /// How long a text may be that somebody types beside a dossier.
    private static final int LONGEST = 120;

    /// Why a text that was typed beside a dossier may not be kept.
    static Optional<Sentence> unfit(String text) {
        return text.length() > LONGEST
                ? Optional.of(Sentence.of("results.too-long", LONGEST))
                : Printable.notIn(text).map(letter -> Sentence.of("results.unprintable", letter));
    }

    /// @param may the roles that may do this
    /// @param fact what to write on the dossier on that day, or why not
    /// @throws StoreTrouble if the disk would not keep it
    Concluding write(UUID id, Acting who, Predicate<Acting.Role> may, BiFunction<Dossier, LocalDate, Fact> fact) {
        if (!may.test(who.role())) {
            return Concluding.because("results.may-not");
        }
        return switch (days.day(data.ledger().time())) {
            case DayCheck.Day.ToConfirm day -> new Concluding.DayToConfirm(day);
            case DayCheck.Day.Known(var now) -> write(id, who, dossier -> fact.apply(dossier, now.toLocalDate()));
        };
    }

    private Concluding write(UUID id, Acting who, Function<Dossier, Fact> fact) {
        return data.ledger().write(who, entry -> {
            var dossier = entry.dossier(id).filter(one -> !one.readOnly());
            if (dossier.isEmpty()) {
                return Concluding.because("counter.read-only");
            }
            return switch (fact.apply(dossier.get())) {
                case Fact.Wrong(var why) -> why;
                case Fact.Right(var facts) -> {
                    entry.append(Optional.of(id), dossier.get().heads(), facts);
                    yield new Concluding.Done(entry.dossier(id).orElseThrow());
                }
            };
        });
    }
}
