package vn.motcua.device;

import java.util.List;

/// What is to be done with keys, told by a [KeyBurst].
public sealed interface KeyVerdict<K> {

    /// The key just fed is a person's, and nothing waits before it: let it go on its way.
    record Pass<K>() implements KeyVerdict<K> {}

    /// The key just fed is kept back, until a later verdict releases it or it turns out to be a reader's.
    record Hold<K>() implements KeyVerdict<K> {}

    /// These keys, in this order, are a person's. The key just fed is the last of them or is held.
    record Release<K>(List<K> keys) implements KeyVerdict<K> {

        public Release {
            keys = List.copyOf(keys);
        }
    }

    /// A reader typed this (NFC, without its ending); none of its keys may reach a field.
    record Scanned<K>(String text) implements KeyVerdict<K> {}

    /// A reader typed more than anything we read can hold, and all of it was thrown away.
    record Dropped<K>() implements KeyVerdict<K> {}
}
