package vn.motcua.counter;

/// The sheets that a counter's printer is fed with, upright.
public enum PaperSize {
    A4,
    A5
}
