package vn.motcua.counter;

/// Tells one computer from another, without telling which it is: a hash in hex.
public record MachineMark(String text) {}
