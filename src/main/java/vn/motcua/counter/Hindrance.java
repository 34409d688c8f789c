package vn.motcua.counter;

import vn.motcua.domain.Sentence;

/// What stands between the desk and its centre, each with its sentence and one thing to do. None of them keeps the desk
/// from receiving.
public enum Hindrance {
    NO_NETWORK("no-network"),
    /// something that is not our centre answered, such as a guest network's sign-in page
    CAPTIVE_PORTAL("captive-portal"),
    WRONG_CERTIFICATE("wrong-certificate"),
    BUSY("busy"),
    CLOCK_WRONG("clock-wrong"),
    NOT_ENROLLED("not-enrolled"),
    REVOKED("revoked"),
    /// the term of the enrolment is over; what is done here is still taken
    EXPIRED("expired"),
    BAD_CODE("bad-code"),
    OTHER_OFFICE("other-office"),
    TOO_OLD("too-old"),
    REFUSED("refused"),
    BAD_ANSWER("bad-answer"),
    /// the desk's own disk did not keep what came
    DISK("disk");

    private final String word;

    Hindrance(String word) {
        this.word = word;
    }

    /// What is the matter.
    public Sentence sentence() {
        return Sentence.of("sync.hindrance." + word);
    }

    /// The one thing to do about it.
    public Sentence remedy() {
        return Sentence.of("sync.remedy." + word);
    }
}
