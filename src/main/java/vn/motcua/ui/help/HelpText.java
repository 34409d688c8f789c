package vn.motcua.ui.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The explanation of one page in one language.
public record HelpText(List<Line> lines) {

    /// A line of it.
    public sealed interface Line {
        String text();

        record Title(String text) implements Line {}

        record Heading(String text) implements Line {}

        record Point(String text) implements Line {}

        record Plain(String text) implements Line {}
    }

    public HelpText {
        lines = List.copyOf(lines);
    }

    /// @param page the page's name, such as `ui.reception`
    /// @param language `` for Vietnamese, `_en` for English
    /// @return nothing where the page is not explained
    public static Optional<HelpText> of(String page, String language) {
        try (var file = HelpText.class.getResourceAsStream("/vn/motcua/help/" + page + language + ".md")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(read(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("help of " + page, e);
        }
    }

    private static HelpText read(String text) {
        return new HelpText(
                text.lines().filter(line -> !line.isBlank()).map(HelpText::line).toList());
    }

    private static Line line(String line) {
        if (line.startsWith("## ")) {
            return new Line.Heading(line.substring(3).strip());
        }
        if (line.startsWith("# ")) {
            return new Line.Title(line.substring(2).strip());
        }
        return line.startsWith("- ") ? new Line.Point(line.substring(2).strip()) : new Line.Plain(line.strip());
    }
}
