package vn.motcua.domain.form;

/// An answer and where it comes from.
///
/// @param confirmed false while a person still has to look at it (*cần xác nhận*), as with the residence that a card
///     of years ago tells; an unconfirmed answer is never printed
public record Answer(Value value, Source source, boolean confirmed) {

    public static Answer of(Value value, Source source) {
        return new Answer(value, source, true);
    }

    public static Answer text(String text, Source source) {
        return of(new Value.Text(text), source);
    }

    public Answer confirm() {
        return new Answer(value, source, true);
    }
}
