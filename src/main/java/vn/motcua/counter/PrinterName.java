package vn.motcua.counter;

/// A printer of this computer, by the name that the operating system gives it.
///
/// @param usual whether this is the system's default printer
public record PrinterName(String text, boolean usual) {}
