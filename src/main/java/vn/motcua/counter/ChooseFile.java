package vn.motcua.counter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.ScanType;
import vn.motcua.domain.form.Field;
import vn.motcua.domain.form.FileAnswer;

/// The clerk picks a file for a field of files. It is looked at whole before anything is kept; then it lies sealed in
/// the store, and the answer names it by its hash. Whatever is the matter with it changes nothing.
public final class ChooseFile {

    private final PaperFiles files;
    private final ScanPictures pictures;

    public ChooseFile(PaperFiles files, ScanPictures pictures) {
        this.files = files;
        this.pictures = pictures;
    }

    /// What came of looking at a file.
    public sealed interface Chosen {

        /// @param content the whole file
        /// @param name without its folder
        @SuppressWarnings("ArrayRecordComponent") // handed on to be kept; never compared, never a key
        record Fit(byte[] content, String name, FileLook look) implements Chosen {}

        record Refused(Sentence why) implements Chosen {}
    }

    /// Reads a file and holds it against the field; some seconds at most, away from the screen's thread.
    public Chosen look(Field field, Path file) {
        if (!Files.isRegularFile(file)) {
            return refused("counter.choose-gone", field);
        }
        byte[] content;
        try (var in = Files.newInputStream(file)) {
            content =
                    in.readNBytes((int) Math.min(ScanType.LARGEST, field.files().most()) + 1);
        } catch (IOException _) {
            return refused("counter.choose-unreadable", field);
        }
        if (content.length == 0) {
            return refused("counter.choose-empty", field);
        }
        var hindrance = hindrance(field, content.length, ScanType.of(content));
        return hindrance
                .<Chosen>map(Chosen.Refused::new)
                .orElseGet(() -> drawn(field, content, String.valueOf(file.getFileName())));
    }

    /// @param size in bytes
    /// @return why a file cannot answer the field
    static Optional<Sentence> hindrance(Field field, long size, Optional<ScanType> type) {
        if (size > field.files().most()) {
            return Optional.of(Sentence.of(
                    "counter.choose-too-large", field.label(), field.files().megabytes()));
        }
        return type.filter(one -> field.files().takes(one.media())).isPresent()
                ? Optional.empty()
                : Optional.of(Sentence.of("counter.choose-kind", field.label(), kinds(field)));
    }

    /// The kinds that a field takes, as people call them: *PDF, JPEG*.
    public static String kinds(Field field) {
        return ScanType.named(field.files().accept());
    }

    private Chosen drawn(Field field, byte[] content, String name) {
        return look(content)
                .<Chosen>map(look -> new Chosen.Fit(content, name, look))
                .orElseGet(() -> refused("counter.choose-damaged", field));
    }

    private Optional<FileLook> look(byte[] content) {
        return switch (pictures.look(content, 0)) {
            case ScanPictures.Seen.Drawn(var picture, var _, var pages) ->
                ScanType.of(content).map(type -> new FileLook(type, content.length, pages, Thumbnail.of(picture)));
            case ScanPictures.Seen.Refused _ -> Optional.empty();
        };
    }

    private static Chosen refused(String key, Field field) {
        return new Chosen.Refused(Sentence.of(key, field.label()));
    }

    /// Keeps a file that was looked at; durable when this returns.
    ///
    /// @throws StoreTrouble if the disk would not keep it
    public FileAnswer keep(Chosen.Fit chosen) {
        return FileAnswer.of(files.keep(chosen.content()).hex(), chosen.name());
    }

    /// Looks at a file again that was kept, as in a draft that is taken back.
    ///
    /// @return nothing where it is not here any more, or not as it was
    public Optional<FileLook> again(FileAnswer answer) {
        return files.read(new Hash(answer.sha256())).flatMap(this::look);
    }
}
