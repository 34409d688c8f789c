package vn.motcua.catalogue;

/// A CEL expression of a procedure and where it stands.
///
/// @param result what it must come to
/// @param above how many fields of the form it may speak of, counted from the top
record Expression(String text, Result result, int line, int above) {

    enum Result {
        CONDITION,
        NUMBER
    }

    static final int EVERY_FIELD = Integer.MAX_VALUE;
}
