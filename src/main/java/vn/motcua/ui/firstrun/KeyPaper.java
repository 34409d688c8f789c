package vn.motcua.ui.firstrun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.Papers;
import vn.motcua.counter.PlainPaper;
import vn.motcua.counter.PrintOrder;
import vn.motcua.counter.Printers;
import vn.motcua.counter.Sending;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;

/// The recovery key on paper: printed, or written where the clerk wants it. Slow, off the screen's thread.
public record KeyPaper(Papers papers, Printers printers) {

    private byte[] draw(String office, String key) {
        var words = Words.VIETNAMESE;
        return papers.plain(new PlainPaper(
                        words.say("desk.key-paper-title"),
                        key,
                        List.of(
                                office,
                                words.say("desk.key-paper-what"),
                                words.say("desk.key-paper-where"),
                                words.say("desk.key-paper-how")),
                        PaperSize.A5,
                        false))
                .pdf();
    }

    /// @return what to tell the clerk
    Sentence print(String office, String key) {
        var order = PrintOrder.usual(PaperSize.A5, Words.VIETNAMESE.say("desk.key-paper-title"));
        return switch (printers.send(draw(office, key), order)) {
            case Sending.Sent(var printer) -> Sentence.of("desk.key-sent", printer);
            case Sending.NoPrinter(var why) -> Sentence.of("desk.key-not-sent", why);
            case Sending.Failed(var why) -> Sentence.of("desk.key-not-sent", why);
        };
    }

    /// @return what to tell the clerk
    Sentence save(String office, String key, Path file) {
        try {
            Files.write(file, draw(office, key));
            return Sentence.of("desk.key-saved", String.valueOf(file.getFileName()));
        } catch (IOException _) {
            return Sentence.of("ui.pdf-not-saved");
        }
    }
}
