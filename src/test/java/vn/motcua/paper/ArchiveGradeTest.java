package vn.motcua.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import vn.motcua.counter.Declaration;
import vn.motcua.counter.Paper;
import vn.motcua.counter.PaperSize;

class ArchiveGradeTest {

    private final HtmlPapers papers = new HtmlPapers();

    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void receipts_are_archive_grade() throws Exception {
        for (var size : List.of(PaperSize.A4, PaperSize.A5)) {
            assertEquals(List.of(), faults(papers.receipt(SamplePapers.receipt(size, 0, false))));
            assertEquals(List.of(), faults(papers.receipt(SamplePapers.receipt(size, 2, true))));
        }
    }

    @Test
    void declarations_are_archive_grade() throws Exception {
        for (var answers : List.of(
                SamplePapers.ordinary(), SamplePapers.longest(), Map.<String, vn.motcua.domain.form.Value>of())) {
            assertEquals(List.of(), faults(papers.declaration(SamplePapers.declaration(answers))));
        }
    }

    @Test
    void several_declarations_in_one_pdf_are_archive_grade() throws Exception {
        var template = SamplePapers.template();
        var three = new Declaration(
                List.of(template, template, template),
                SamplePapers.fields(),
                SamplePapers.ordinary(),
                SamplePapers.HEAD,
                SamplePapers.DAY,
                true,
                false);
        var paper = papers.declaration(three);
        assertEquals(3, paper.pages());
        assertEquals(List.of(), faults(paper));
        assertArrayEquals(paper.pdf(), papers.declaration(three).pdf());
    }

    @Test
    void marks_that_steer_the_line_are_archive_grade_too() throws Exception {
        var answers = SamplePapers.ordinary();
        answers.put("purpose", new vn.motcua.domain.form.Value.Text("Vay vốn № ½ ≥ \u200B\u202E hết"));
        assertEquals(List.of(), faults(papers.declaration(SamplePapers.declaration(answers))));
    }

    @Test
    void the_papers_of_an_attestation_are_archive_grade() throws Exception {
        for (var paper : AttestPapersTest.samples()) {
            assertEquals(List.of(), faults(paper));
        }
    }

    @Test
    void a_plain_pdf_is_not() throws Exception {
        assertFalse(faults(new Paper(SamplePdf.a4("x"), 1)).isEmpty());
    }

    private static List<String> faults(Paper paper) throws Exception {
        var level = PDFAFlavour.PDFA_2_U;
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(paper.pdf()), level);
                var validator = Foundries.defaultInstance().createValidator(level, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(TestAssertion::getMessage)
                    .distinct()
                    .toList();
        }
    }
}
