package vn.motcua.counter;

/// The sheets that a counter's printer is fed with, upright.
public enum PaperSize {
    A4,
    A5,
    /// no sheet but a label, or whatever is as large as the page itself
    LABEL
}
