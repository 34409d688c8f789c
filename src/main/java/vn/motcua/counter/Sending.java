package vn.motcua.counter;

import vn.motcua.domain.Sentence;

/// What came of sending a paper to a printer.
public sealed interface Sending {

    /// The operating system took the whole paper over; whether sheets came out only the clerk sees.
    record Sent(String printer) implements Sending {}

    /// There is no such printer, or none at all, or nobody can tell: nothing was sent.
    record NoPrinter(Sentence why) implements Sending {}

    /// It went wrong on the way: the queue is shut, the driver failed, the PDF cannot be read. Where the sentence is
    /// `print.slow` the paper may still come out.
    record Failed(Sentence why) implements Sending {}
}
