package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.motcua.catalogue.CalendarFile;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.domain.calendar.OfficeReturnRule;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.FieldState;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Typed;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.person.People;
import vn.motcua.domain.person.Person;
import vn.motcua.domain.person.Scan;
import vn.motcua.domain.procedure.FeeRule;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.RequiredPaper;
import vn.motcua.paper.HtmlPapers;

/// A visit in which one procedure is filled as a clerk fills it: cards scanned, answers typed, the paper drawn.
final class Sitting {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Procedures PROCEDURES =
            new Procedures(Catalogue.shipped(), CalendarFile.bundled(), new OfficeReturnRule.SameClock());

    private static final HtmlPapers PAPERS = new HtmlPapers();
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final Letterhead HEAD = new Letterhead("CẤP TRÊN", "CƠ QUAN VÍ DỤ", "Quầy", "Ví Dụ");

    private final Procedure procedure;
    private Visit visit = Visit.begin(OffsetDateTime.parse("2026-11-22T09:00:00+07:00"));

    private Sitting(String code) {
        procedure = PROCEDURES.catalogue().find(code).orElseThrow();
    }

    /// The procedure is opened before anybody is there.
    static Sitting of(String code) {
        var sitting = new Sitting(code);
        sitting.visit = sitting.visit.open(sitting.procedure);
        return sitting;
    }

    /// The cards are scanned before the procedure is opened.
    static Sitting ofPeople(String code, String... cards) {
        var sitting = new Sitting(code);
        for (var card : cards) {
            sitting.scan(card);
        }
        sitting.visit = sitting.visit.open(sitting.procedure);
        return sitting;
    }

    Sitting scan(String text) {
        var card = assertInstanceOf(Scan.Card.class, Scan.read(text, TODAY));
        var added = assertInstanceOf(People.Scanned.Added.class, visit.people().scan(card.facts()));
        return come(added.people(), added.person());
    }

    Sitting withoutCard() {
        var person = Person.unknown();
        return come(visit.people().with(person), person);
    }

    private Sitting come(People people, Person person) {
        visit = visit.with(people);
        if (!visit.forms().isEmpty()) {
            visit = visit.seat(form().id(), procedure, person);
        }
        return this;
    }

    Sitting type(String key, String typed) {
        var read = assertInstanceOf(
                Typed.Read.class, Typed.parse(procedure.form().field(key).orElseThrow(), typed), key);
        return answer(key, read.value());
    }

    Sitting answer(String key, Value value) {
        visit = visit.answer(form(), worked().filled(), key, Optional.of(Answer.of(value, Source.CITIZEN)));
        return this;
    }

    /// Looks at everything that still has to be looked at.
    Sitting confirmAll() {
        for (var field : worked().filled().fields()) {
            if (field.state() instanceof FieldState.ToConfirm) {
                visit = visit.confirm(form(), worked().filled(), field.key());
            }
        }
        return this;
    }

    Sitting allPapers() {
        for (var paper : worked().papers()) {
            visit = visit.with(form().paper(paper.id(), true));
        }
        return this;
    }

    Visit visit() {
        return visit;
    }

    Sitting with(Visit changed) {
        visit = changed;
        return this;
    }

    OpenedForm form() {
        return visit.forms().getLast();
    }

    Person person(int number) {
        return visit.people().everyone().get(number);
    }

    Worked worked() {
        return PROCEDURES.work(form(), visit.people(), TODAY).orElseThrow();
    }

    FilledField field(String key) {
        return worked().filled().field(key).orElseThrow();
    }

    boolean asks(String key) {
        return worked().filled().field(key).isPresent();
    }

    String text(String key) {
        return assertInstanceOf(
                        Value.Text.class, field(key).answer().orElseThrow().value())
                .text();
    }

    List<Map<String, Value>> rows(String key) {
        return field(key)
                .answer()
                .map(answer ->
                        assertInstanceOf(Value.Rows.class, answer.value()).rows())
                .orElse(List.of());
    }

    /// What still keeps the paper from being printed, as the clerk reads it.
    List<String> gaps() {
        return FormGaps.of(worked()).stream().map(Words.VIETNAMESE::say).toList();
    }

    /// The keys at which rules of the procedure object.
    List<String> objections() {
        return worked().filled().problems().stream()
                .flatMap(problem -> problem.at().stream())
                .toList();
    }

    List<String> papers() {
        return worked().papers().stream().map(RequiredPaper::id).toList();
    }

    /// In đồng, of what has to be paid.
    long toPay() {
        var facts = worked().filled().facts();
        return procedure.feesFor(facts, PROCEDURES.catalogue().conditions(procedure)).stream()
                .map((FeeRule fee) -> fee.sum(facts).orElseThrow())
                .mapToLong(Long::longValue)
                .sum();
    }

    Paper paper() {
        var answers = new HashMap<String, Value>();
        worked().filled().answers().forEach((key, answer) -> answers.put(key, answer.value()));
        var declaration = new Declaration(
                worked().prints().stream()
                        .map(print -> PROCEDURES.catalogue().template(procedure, print))
                        .toList(),
                worked().filled().fields().stream().map(FilledField::field).toList(),
                answers,
                HEAD,
                TODAY,
                worked().filled().printable(),
                false);
        return PAPERS.declaration(declaration);
    }

    /// What can be read on the paper.
    String printed() throws IOException {
        return text(new PDFTextStripper());
    }

    /// The same, strictly line by line across the sheet.
    String lines() throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return text(stripper);
    }

    private String text(PDFTextStripper stripper) throws IOException {
        try (var document = Loader.loadPDF(paper().pdf())) {
            return BLANKS.matcher(stripper.getText(document)).replaceAll(" ");
        }
    }

    static void has(String text, String... parts) {
        for (var part : parts) {
            assertTrue(text.contains(part), () -> part + "\nis not in\n" + text);
        }
    }

    /// Text that is as long as a field may ask for, in words.
    static String filled(String start, int letters) {
        var text = new StringBuilder(start);
        for (int i = 0; text.length() < letters - 12; i++) {
            text.append(" chữ số ").append(i);
        }
        return text.toString();
    }
}
