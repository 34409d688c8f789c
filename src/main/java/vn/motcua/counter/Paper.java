package vn.motcua.counter;

/// A drawn paper: the bytes of its PDF and the number of its pages. The bytes are not to be altered.
@SuppressWarnings("ArrayRecordComponent") // handed straight to a printer or a file; never compared, never a key
public record Paper(byte[] pdf, int pages) {}
