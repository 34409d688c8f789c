package vn.motcua.counter;

/// The life of the desk's data: another one begins when they were copied or restored. What this desk alone may go on
/// with, such as a book of attestations, belongs to one life.
///
/// @param log the log that is written now; a restore opens a new one
/// @param copies how often a copy was noticed
/// @param lane the ordinary lane of the log; desk 1 has 1, desk 2 has 3 …
public record Life(String log, int copies, int lane) {

    /// A text that is the same for the same life, and only then.
    public String text() {
        return log + "." + copies;
    }

    /// The number of the desk within its office.
    public int desk() {
        return (lane + 1) / 2;
    }
}
