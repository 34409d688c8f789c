package vn.motcua.catalogue.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.motcua.catalogue.Outdated;
import vn.motcua.domain.Sentence;

/// Drafts a procedure's folder from a file of the portal, one file at a time: a bad one spoils only itself, and nothing
/// that is there already is touched.
public final class PortalImport {

    /// Nothing that is read may be larger; a procedure of the portal has some 40 KB, the largest seen 100 KB.
    static final int LARGEST = 2_000_000;

    private static final Pattern CODE = Pattern.compile("\\d\\.\\d{6}");

    private final Path out;
    private final Function<Sentence, String> voice;
    private final Outdated outdated = Outdated.shipped();

    /// @param out the folder in which drafts are put, each in a folder of its code
    /// @param voice says a sentence in Vietnamese
    public PortalImport(Path out, Function<Sentence, String> voice) {
        this.out = out;
        this.voice = voice;
    }

    /// What came of one file.
    public sealed interface Outcome {

        /// @param skipped rows among its papers that are no papers
        record Drafted(String code, String name, List<Open> open, int skipped) implements Outcome {
            public Drafted {
                open = List.copyOf(open);
            }
        }

        record Refused(Sentence why) implements Outcome {}
    }

    public Outcome draft(Path file) {
        try {
            var draft = Draft.of(read(file), outdated);
            return write(draft);
        } catch (UnreadableFile e) {
            return new Outcome.Refused(e.why());
        } catch (IOException e) {
            return new Outcome.Refused(Sentence.of("portal.io", e.getClass().getSimpleName()));
        }
    }

    private static PortalProcedure read(Path file) throws IOException, UnreadableFile {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFile(Sentence.of("portal.no-file"));
        }
        if (Files.size(file) > LARGEST) {
            throw new UnreadableFile(Sentence.of("portal.too-large"));
        }
        var bytes = Files.readAllBytes(file);
        boolean page = startsWith(bytes, PortalText.TITLE);
        var procedure = page ? PortalText.read(bytes) : PortalJson.read(bytes);
        var code = Texts.line(procedure.code());
        if (!CODE.matcher(code).matches()) {
            throw new UnreadableFile(Sentence.of("portal.code", code.substring(0, Math.min(code.length(), 40))));
        }
        if (Texts.line(procedure.name()).isEmpty()) {
            throw PortalJson.missing("name");
        }
        return procedure;
    }

    private static boolean startsWith(byte[] bytes, String title) {
        int length = Math.min(bytes.length, 200);
        return new String(bytes, 0, length, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading()
                .startsWith(title);
    }

    private Outcome write(Draft draft) throws IOException {
        var folder = out.resolve(draft.code());
        try {
            Files.createDirectories(out);
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException _) {
            return new Outcome.Refused(Sentence.of("portal.folder-there", draft.code()));
        }
        Files.writeString(folder.resolve("procedure.yaml"), DraftWriter.text(draft, voice));
        return new Outcome.Drafted(
                draft.code(), draft.name(), draft.open(), draft.papers().skipped());
    }
}
