package vn.motcua.counter;

import java.util.Optional;
import vn.motcua.counter.AttestDesk.Book;
import vn.motcua.domain.Sentence;

/// Opens a book of attestations for this desk (*mở quyển số*). Its numbers begin with 1 every year.
///
/// No other desk may have the book or have had it: what these data know of is refused, the rest is for the office to
/// see to, as with the numbers of desks.
public final class OpenBook {

    private final CounterData data;

    public OpenBook(CounterData data) {
        this.data = data;
    }

    /// The book to propose: the desk's own number; none where that is used, or where the data were copied, so that a
    /// copy elsewhere may have proposed it too.
    public Optional<Integer> proposed() {
        var life = data.life();
        return Optional.of(life.desk()).filter(number -> number <= 999 && life.copies() == 0 && !isUsed(number));
    }

    /// @return why not; nothing once it is durable
    public Optional<Sentence> open(int number, Acting who) {
        if (!who.role().receives()) {
            return Optional.of(Sentence.of("counter.may-not-receive"));
        }
        if (number < 1 || number > 999) {
            return Optional.of(Sentence.of("attest.book-range"));
        }
        var desk = AttestDesk.of(data.notes());
        var book = new Book(number, data.life().text());
        if (desk.book().filter(book::equals).isPresent()) {
            return Optional.empty();
        }
        if (isUsed(number)) {
            return Optional.of(Sentence.of("attest.book-used", number));
        }
        desk.with(book).keep(data.notes());
        return Optional.empty();
    }

    private boolean isUsed(int number) {
        return data.books().stream().anyMatch(label -> label.startsWith(Book.start(number)));
    }
}
