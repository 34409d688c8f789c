package vn.motcua.device;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// Tells the keys of a USB reader, which types like a keyboard, from the keys of a person, by their pace alone.
///
/// A reader types a card at 1 to 25 ms a character and ends with CR, CR LF, Tab or nothing. Keys that could
/// begin such a burst are held back; 30 ms after the last of them they are released, in order, unless eight
/// characters have come by then. A burst ends with its ending or after 150 ms of silence. What a person's tools
/// do passes: keys in quick succession, a key kept down, and the backspaces and letters that Unikey or EVKey
/// send in one go (after a backspace, nothing is held until 30 ms of rest). More than 1 KB is thrown away.
///
/// Every call takes a monotonic time in nanoseconds, never earlier than the one before, and returns verdicts to
/// be carried out in order. The key just fed goes on its way only if the last verdict is [KeyVerdict.Pass]. For
/// one thread.
///
/// @param <K> whatever the caller wants back to release a key
public final class KeyBurst<K> {

    private static final long MILLI = 1_000_000;
    static final long GAP = 30 * MILLI;
    static final long SILENCE = 150 * MILLI;
    private static final long TWIN = 50 * MILLI;

    private final List<K> held = new ArrayList<>();
    private final Set<Object> down = new HashSet<>();
    private final Set<Object> swallowed = new HashSet<>();
    private Burst burst = new Burst();
    private boolean caught;
    private long touched;
    private OptionalLong flowed = OptionalLong.empty();
    private OptionalLong ended = OptionalLong.empty();

    /// A key that writes a character went down. What it writes comes by [#typed].
    ///
    /// @param code the same for the press and the release of one key
    public List<KeyVerdict<K>> pressed(K key, Object code, long nanos) {
        var verdicts = due(nanos);
        swallowed.remove(code);
        if (flows(nanos)) {
            return pass(verdicts, key);
        }
        touched = nanos;
        if (caught) {
            swallowed.add(code);
        } else {
            held.add(key);
            down.add(code);
        }
        return hold(verdicts);
    }

    /// A character was written: one letter or sign, or a control character.
    public List<KeyVerdict<K>> typed(K key, String character, long nanos) {
        return Character.isISOControl(character.codePointAt(0))
                ? control(key, character.charAt(0), nanos)
                : letter(key, character, nanos);
    }

    private List<KeyVerdict<K>> letter(K key, String character, long nanos) {
        var verdicts = due(nanos);
        if (flows(nanos)) {
            flowed = OptionalLong.of(nanos);
            return pass(verdicts, key);
        }
        var gap = nanos - burst.lastNanos();
        touched = nanos;
        burst.add(character, nanos);
        if (!caught) {
            held.add(key);
            if (burst.isKeptDown(gap)) {
                flowed = OptionalLong.of(nanos);
                verdicts.add(release());
                return verdicts;
            }
            catchIfReader();
        }
        return hold(verdicts);
    }

    private void catchIfReader() {
        if (burst.isReader()) {
            caught = true;
            swallowed.addAll(down);
            down.clear();
            held.clear();
        }
    }

    private List<KeyVerdict<K>> control(K key, char character, long nanos) {
        return switch (character) {
            case '\r', '\n', '\t' -> ending(key, character, nanos);
            case '\b' -> backspace(key, nanos);
            default -> other(key, nanos);
        };
    }

    /// Enter, Tab, or Ctrl+J: a reader's ending after a burst, a person's key at any other time.
    public List<KeyVerdict<K>> ending(K key, Object code, long nanos) {
        var verdicts = due(nanos);
        if (caught) {
            swallowed.add(code);
            ended = OptionalLong.of(nanos);
            verdicts.add(finish());
            return verdicts;
        }
        if (held.isEmpty() && within(ended, TWIN, nanos)) {
            swallowed.add(code);
            return hold(verdicts);
        }
        swallowed.remove(code);
        return pass(verdicts, key);
    }

    /// Backspace went down or was written: no reader sends it, and Vietnamese keyboards write on right after it.
    public List<KeyVerdict<K>> backspace(K key, long nanos) {
        var verdicts = due(nanos);
        if (!caught) {
            flowed = OptionalLong.of(nanos);
        }
        return pass(verdicts, key);
    }

    /// A key that writes nothing: arrows, function keys, shortcuts. Goes at once, after what was held.
    public List<KeyVerdict<K>> other(K key, long nanos) {
        return pass(due(nanos), key);
    }

    /// Shift and its like, pressed or released: part of a reader's burst, or of nothing.
    public List<KeyVerdict<K>> modifier(K key, long nanos) {
        return along(due(nanos), key);
    }

    /// Any key but Shift and its like went up.
    public List<KeyVerdict<K>> released(K key, Object code, long nanos) {
        var verdicts = due(nanos);
        if (swallowed.remove(code)) {
            return hold(verdicts);
        }
        down.remove(code);
        return caught ? pass(verdicts, key) : along(verdicts, key);
    }

    /// Time has passed; see [#wakeAt].
    public List<KeyVerdict<K>> tick(long nanos) {
        return due(nanos);
    }

    /// When [#tick] is next of use, if no key comes before.
    public OptionalLong wakeAt() {
        if (caught) {
            return OptionalLong.of(touched + SILENCE);
        }
        return held.isEmpty() ? OptionalLong.empty() : OptionalLong.of(touched + GAP);
    }

    private List<KeyVerdict<K>> due(long nanos) {
        var verdicts = new ArrayList<KeyVerdict<K>>();
        if (caught && nanos - touched >= SILENCE) {
            verdicts.add(finish());
        } else if (!caught && !held.isEmpty() && nanos - touched > GAP) {
            verdicts.add(release());
        }
        return verdicts;
    }

    private KeyVerdict<K> finish() {
        var done = burst;
        burst = new Burst();
        caught = false;
        return done.isTooLong() ? new KeyVerdict.Dropped<>() : new KeyVerdict.Scanned<>(done.text());
    }

    private KeyVerdict<K> release() {
        var keys = new KeyVerdict.Release<>(held);
        held.clear();
        down.clear();
        burst = new Burst();
        return keys;
    }

    private List<KeyVerdict<K>> pass(List<KeyVerdict<K>> verdicts, K key) {
        if (held.isEmpty()) {
            verdicts.add(new KeyVerdict.Pass<>());
        } else {
            held.add(key);
            verdicts.add(release());
        }
        return verdicts;
    }

    private List<KeyVerdict<K>> along(List<KeyVerdict<K>> verdicts, K key) {
        if (held.isEmpty() && !caught) {
            return pass(verdicts, key);
        }
        if (!caught) {
            held.add(key);
        }
        return hold(verdicts);
    }

    private List<KeyVerdict<K>> hold(List<KeyVerdict<K>> verdicts) {
        verdicts.add(new KeyVerdict.Hold<>());
        return verdicts;
    }

    private boolean flows(long nanos) {
        return held.isEmpty() && !caught && within(flowed, GAP, nanos);
    }

    private static boolean within(OptionalLong since, long span, long nanos) {
        return since.isPresent() && nanos - since.getAsLong() <= span;
    }
}
