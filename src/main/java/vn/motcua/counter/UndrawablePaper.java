package vn.motcua.counter;

/// A paper that cannot be drawn: its template is broken, or it is beyond all measure. Holds no answer of any person.
public final class UndrawablePaper extends RuntimeException {

    public UndrawablePaper(String why) {
        super(why);
    }

    public UndrawablePaper(String why, Throwable cause) {
        super(why, cause);
    }
}
