package vn.motcua.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import vn.motcua.catalogue.Drawing.Flaw;
import vn.motcua.catalogue.Drawing.Kind;
import vn.motcua.counter.OfficialForm;
import vn.motcua.counter.UndrawablePaper;

/// An official form, filled: what is answered is drawn with our own face onto the pages, then the fields are taken
/// away, so that nothing is left to fill, to run or to show otherwise elsewhere.
final class FillableForm {

    private final OfficialForm form;
    private final Map<String, Object> view;

    /// @param view as [AnswerView] gives it
    FillableForm(OfficialForm form, Map<String, Object> view) {
        this.form = form;
        this.view = view;
    }

    /// @return the bytes of a PDF without fields
    /// @throws UndrawablePaper if the PDF is not let in, or an answer does not fit
    byte[] filled(Face face) {
        try (var document = FormDoor.open(form.pdf());
                var bytes = new ByteArrayOutputStream()) {
            fill(document, face);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UndrawablePaper("the official form cannot be filled");
        }
    }

    /// What is wrong with the PDF, with what is said to stand in it, or with an answer's length.
    List<Flaw> flaws(Face face) {
        var flaws = new ArrayList<Flaw>();
        try (var document = FormDoor.open(form.pdf())) {
            var fields = fields(document);
            if (fields.isEmpty()) {
                flaws.add(new Flaw(Kind.FORM, 0, ""));
            }
            form.fields().forEach((name, tag) -> {
                if (!fields.containsKey(name)) {
                    flaws.add(new Flaw(Kind.BLANK, 0, name));
                } else if (isTick(fields.get(name)) != isTick(tag)) {
                    flaws.add(new Flaw(Kind.TICK, 0, name));
                }
            });
            fields.forEach((name, field) -> {
                if (field.isRequired() && !form.fields().containsKey(name)) {
                    flaws.add(new Flaw(Kind.UNFILLED, 0, name));
                }
            });
            if (flaws.isEmpty()) {
                flaws.addAll(tooLong(document, face));
            }
        } catch (IOException | RuntimeException _) {
            flaws.add(new Flaw(Kind.FORM, 0, ""));
        }
        return List.copyOf(flaws);
    }

    private List<Flaw> tooLong(PDDocument document, Face face) throws IOException {
        var flaws = new ArrayList<Flaw>();
        var font = face.in(document);
        for (var blank : blanks(document)) {
            if (!blank.fits(font)) {
                flaws.add(new Flaw(Kind.TOO_LONG, 0, blank.name()));
            }
        }
        return flaws;
    }

    private void fill(PDDocument document, Face face) throws IOException {
        var font = face.in(document);
        for (var blank : blanks(document)) {
            var lacking = blank.text()
                    .codePoints()
                    .filter(letter -> !face.has(letter))
                    .distinct()
                    .mapToObj(Character::toString)
                    .toList();
            if (!lacking.isEmpty()) {
                throw UndrawablePaper.lacking(lacking);
            }
            if (!blank.fits(font)) {
                throw UndrawablePaper.tooLong(form.fields().getOrDefault(blank.name(), blank.name()));
            }
            blank.draw(document, font);
        }
        for (var page : document.getPages()) {
            page.setAnnotations(List.of());
        }
        document.getDocumentCatalog().setAcroForm(null);
    }

    private List<Blank> blanks(PDDocument document) throws IOException {
        var pages = pages(document);
        var blanks = new ArrayList<Blank>();
        for (var field : fields(document).entrySet()) {
            var text = Optional.ofNullable(form.fields().get(field.getKey()))
                    .map(this::said)
                    .orElse("");
            for (var widget : field.getValue().getWidgets()) {
                var page = pages.get(widget.getCOSObject());
                if (page != null && widget.getRectangle() != null && !text.isEmpty()) {
                    blanks.add(Blank.of(field.getKey(), text, field.getValue(), widget.getRectangle(), page));
                }
            }
        }
        return blanks;
    }

    private static Map<COSDictionary, PDPage> pages(PDDocument document) throws IOException {
        var pages = new HashMap<COSDictionary, PDPage>();
        for (var page : document.getPages()) {
            for (var annotation : page.getAnnotations()) {
                pages.put(annotation.getCOSObject(), page);
            }
        }
        return pages;
    }

    /// Text fields and check boxes, by name.
    private static Map<String, PDTerminalField> fields(PDDocument document) {
        var fields = new HashMap<String, PDTerminalField>();
        var whole = document.getDocumentCatalog().getAcroForm(null);
        if (whole != null) {
            for (var field : whole.getFieldTree()) {
                if (field instanceof PDTextField || field instanceof PDCheckBox) {
                    fields.put(field.getFullyQualifiedName(), (PDTerminalField) field);
                }
            }
        }
        return fields;
    }

    private static boolean isTick(PDTerminalField field) {
        return field instanceof PDCheckBox;
    }

    private static boolean isTick(String tag) {
        return tag.contains(".is.") || tag.endsWith(".has");
    }

    /// What a tag such as `applicant.birthDate.year` says; nothing where it is not answered.
    private String said(String tag) {
        Object at = view;
        for (var part : tag.split("\\.", -1)) {
            at = at instanceof Map<?, ?> group && group.get(part) != null ? group.get(part) : "";
        }
        return Boolean.TRUE.equals(at) ? "X" : at.toString();
    }
}
