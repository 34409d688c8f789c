package vn.motcua.ui;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import vn.motcua.catalogue.CalendarFile;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.TestHouse;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.DeskCatalogue;
import vn.motcua.counter.Probe;
import vn.motcua.counter.Procedures;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.calendar.OfficeReturnRule;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.paper.HtmlPapers;
import vn.motcua.paper.ScannedPages;
import vn.motcua.store.Desk;

/// A procedure with fields of files, as an office would publish it, and files to answer them with.
public final class PhotoForm {

    public static final String CODE = "9.000001";

    private static final String YAML = """
            code: "9.000001"
            name: Cấp thẻ ví dụ
            field: Ví dụ
            authority: commune
            effective: {from: 2026-01-01}
            timeLimit: {workingDays: 3}
            roles:
              applicant: {label: Người yêu cầu}
            sections:
              - title: Người yêu cầu
                fields:
                  - {key: applicant.fullName, required: true}
                  - {key: photo, label: Ảnh chân dung, type: file, required: true, accept: [jpeg, png], maxMegabytes: 1}
                  - {key: lost, label: Thẻ đã mất, type: yes-no}
                  - {key: report, label: Đơn báo mất, type: file, required: true, when: lost}
                  - {key: note, label: Ghi chú, type: text, when: "photo != ''"}
            papers:
              - {id: identity, name: Giấy tờ tùy thân, shown: true}
            fees:
              - {id: fee, name: Lệ phí, amount: 0}
            prints:
              - {id: declaration, template: declaration.html, sign: [applicant]}
            steps:
              - {id: receive, by: receiver}
              - {id: return, by: receiver}
            """;

    private static final String TEMPLATE = """
            <html><head><style>@page { size: A4; margin: 2cm } body { font-family: Tinos; font-size: 13pt }</style></head>
            <body><p>Họ tên: {{applicant.fullName}}</p>
            <p>Thẻ đã mất: {{lost}}. Ghi chú: {{note}}</p>
            <p>Ảnh kèm theo: {{photo}} {{#photo.has}}({{photo.name}}){{/photo.has}}{{^photo.has}}Không{{/photo.has}}</p>
            <p>Đơn báo mất: {{report}}</p>
            </body></html>
            """;

    private PhotoForm() {}

    /// Lays the procedure down in a folder of procedures.
    public static Path folder(Path procedures) throws IOException {
        var folder = Files.createDirectories(procedures.resolve(CODE));
        Files.writeString(folder.resolve("procedure.yaml"), YAML);
        Files.writeString(folder.resolve("declaration.html"), TEMPLATE);
        return procedures;
    }

    /// A workplace whose catalogue has it, beside what is shipped.
    ///
    /// @param home a folder for the procedure
    public static Workplace workplace(Bench bench, Path home) {
        try {
            var days = new DayCheck(bench.clock, LocalDate.of(2026, 11, 20));
            var catalogue = new DeskCatalogue(bench.data(), Catalogue::shipped, days);
            if (catalogue.now().find(CODE).isEmpty()) {
                var house = new TestHouse();
                var folder = folder(home.resolve("procedures"));
                catalogue.install(
                        house.release(folder, Layer.NATION, 1, TestHouse.TODAY), Optional.of(house.root.open()));
            }
            return Workplace.of(
                    Desk.CLERK,
                    bench.data(),
                    new Procedures(catalogue, CalendarFile.bundled(), new OfficeReturnRule.SameClock()),
                    days,
                    new Workplace.Machines(
                            new HtmlPapers(),
                            bench.printer,
                            bench.clock,
                            Probe.NONE,
                            new ScannedPages(Thread.ofPlatform().daemon().factory())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Procedure procedure(Workplace workplace) {
        return workplace.procedures().catalogue().find(CODE).orElseThrow();
    }

    /// A small picture of nobody.
    public static byte[] png(Color colour) {
        var image = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xe8eef5));
        pen.fillRect(0, 0, 300, 400);
        pen.setColor(colour);
        pen.fillOval(90, 70, 120, 140);
        pen.fillOval(40, 230, 220, 260);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] pdf(int pages) {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
