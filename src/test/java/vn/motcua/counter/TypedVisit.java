package vn.motcua.counter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.catalogue.CalendarFile;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.domain.calendar.OfficeReturnRule;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.FieldState;
import vn.motcua.domain.form.FilledField;
import vn.motcua.domain.form.FilledForm;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Typed;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.person.CardFacts;
import vn.motcua.domain.person.CitizenId;
import vn.motcua.domain.person.Person;
import vn.motcua.domain.person.Sex;
import vn.motcua.domain.procedure.RequiredPaper;
import vn.motcua.domain.procedure.Route;
import vn.motcua.paper.HtmlPapers;

/// A visit as a clerk makes it: scans, opens, seats, types, copies by one key. Every person is invented.
public final class TypedVisit {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Procedures PROCEDURES =
            new Procedures(Catalogue.shipped(), CalendarFile.bundled(), new OfficeReturnRule.SameClock());
    private static final Papers PAPERS = new HtmlPapers();
    private static final Letterhead HEAD = new Letterhead(
            "UBND THÀNH PHỐ ĐÀ NẴNG",
            "ỦY BAN NHÂN DÂN PHƯỜNG AN KHÊ",
            "Trung tâm Phục vụ hành chính công phường An Khê",
            "An Khê");

    private Visit visit = Visit.begin(OffsetDateTime.parse("2026-11-22T08:00:00+07:00"));

    /// The card of somebody whom nobody is.
    public static CardFacts card(String number, String name, String born, Sex sex, String residence) {
        var issued = LocalDate.of(2024, 8, 15);
        return new CardFacts(
                CitizenId.of(number).orElseThrow(),
                Optional.empty(),
                name,
                LocalDate.parse(born),
                sex,
                residence,
                Optional.of(issued),
                CardFacts.issuerOn(issued));
    }

    public TypedVisit scan(CardFacts card) {
        visit = visit.with(visit.people().with(Person.ofCard(card)));
        return this;
    }

    /// Opens a procedure; whoever was scanned first has its first role.
    public TypedVisit open(String code) {
        visit = visit.open(PROCEDURES.catalogue().find(code).orElseThrow());
        return this;
    }

    /// @param person counted from 0 as they were scanned
    public TypedVisit seat(String role, int person) {
        var id = visit.people().everyone().get(person).id();
        visit = visit.with(form().assign(role, Optional.of(id)));
        return this;
    }

    /// What an earlier dossier knew of somebody.
    public TypedVisit knows(int person, Attribute attribute, String text) {
        var known = visit.people().everyone().get(person);
        visit = visit.with(visit.people().with(known.with(attribute, Answer.text(text, Source.EARLIER_DOSSIER))));
        return this;
    }

    /// Types into a field that is asked now.
    public TypedVisit type(String key, String typed) {
        var field = filled().field(key)
                .orElseThrow(() -> new AssertionError(key + " is not asked"))
                .field();
        if (!(Typed.parse(field, typed) instanceof Typed.Read(var value))) {
            throw new AssertionError(key + " does not take " + typed);
        }
        visit = visit.answer(form(), filled(), key, Optional.of(Answer.of(value, Source.CITIZEN)));
        return this;
    }

    public TypedVisit confirm(String key) {
        visit = visit.confirm(form(), filled(), key);
        return this;
    }

    /// Presses the key that copies.
    public TypedVisit like(String key) {
        visit = visit.like(form(), filled(), key);
        return this;
    }

    public List<Like> likes(String key) {
        return visit.likes(form(), filled(), key);
    }

    public TypedVisit reroute(String code) {
        visit = visit.reroute(form(), PROCEDURES.catalogue().find(code).orElseThrow());
        return this;
    }

    public TypedVisit inHand(String paper) {
        visit = visit.with(form().paper(paper, true));
        return this;
    }

    public Visit visit() {
        return visit;
    }

    public OpenedForm form() {
        return visit.forms().getLast();
    }

    public Procedures.Worked worked() {
        return PROCEDURES.work(form(), visit.people(), TODAY).orElseThrow();
    }

    public FilledForm filled() {
        return worked().filled();
    }

    /// The answer as it is kept; empty if there is none.
    public String text(String key) {
        return filled().field(key).flatMap(FilledField::answer).map(Answer::value).stream()
                .map(value -> value instanceof Value.Text(var text) ? text : value.toString())
                .findFirst()
                .orElse("");
    }

    /// The fields that still need somebody.
    public List<String> needed() {
        return filled().fields().stream()
                .filter(field -> field.state().needsSomebody())
                .map(FilledField::key)
                .toList();
    }

    public boolean toConfirm(String key) {
        return filled().field(key).orElseThrow().state().equals(new FieldState.ToConfirm());
    }

    /// Where broken rules are shown.
    public List<String> problems() {
        return filled().problems().stream()
                .map(problem -> problem.at().orElse(""))
                .toList();
    }

    public List<String> papersAsked() {
        return worked().papers().stream().map(RequiredPaper::id).toList();
    }

    public List<String> routes() {
        return worked().routes().stream().map(Route::to).toList();
    }

    public List<String> fees() {
        var conditions = PROCEDURES.catalogue().conditions(worked().procedure());
        return worked().procedure().feesFor(filled().facts(), conditions).stream()
                .map(fee -> fee.id())
                .toList();
    }

    /// The blanks of one print.
    public BlanksOf blanks(String print) {
        var procedure = worked().procedure();
        var of = procedure.print(print).orElseThrow();
        return BlanksOf.paper(
                PROCEDURES.catalogue().template(procedure, of),
                filled(),
                of.sign().size());
    }

    /// What cards and clock say.
    public List<String> known() {
        var known = new ArrayList<String>(List.of(TODAY.toString()));
        for (var person : visit.people().everyone()) {
            person.facts().forEach((attribute, answer) -> {
                if (answer.source() == Source.CARD) {
                    known.add(person.text(attribute).orElse(""));
                }
            });
        }
        return known;
    }

    /// Every print of the procedure, drawn, and kept to be looked at as `target/papers/NAME.pdf`.
    public Paper paper(String name) throws IOException {
        var procedure = worked().procedure();
        var answers = filled().answers().entrySet().stream()
                .filter(answer -> answer.getValue().confirmed())
                .collect(Collectors.toMap(
                        java.util.Map.Entry::getKey, answer -> answer.getValue().value()));
        var templates = worked().prints().stream()
                .map(print -> PROCEDURES.catalogue().template(procedure, print))
                .toList();
        var fields = filled().fields().stream().map(FilledField::field).toList();
        var paper = PAPERS.declaration(
                new Declaration(templates, fields, answers, HEAD, TODAY, filled().printable(), false));
        var folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve(name + ".pdf"), paper.pdf());
        return paper;
    }
}
