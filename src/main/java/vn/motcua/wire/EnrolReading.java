package vn.motcua.wire;

import vn.motcua.domain.Sentence;

/// What a typed, pasted or scanned [EnrolCode] turned out to be.
public sealed interface EnrolReading {

    record Good(EnrolCode code) implements EnrolReading {}

    /// @param why for the clerk, with the place if there is one
    record Mistyped(Sentence why) implements EnrolReading {}

    /// Reads strictly: a code is taken as it is or not at all, never corrected. What people, mail and word
    /// processors do to a code without changing it does not matter.
    static EnrolReading of(String typed) {
        return EnrolReader.read(typed);
    }
}
