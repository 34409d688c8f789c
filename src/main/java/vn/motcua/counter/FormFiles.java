package vn.motcua.counter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.counter.Procedures.Worked;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.domain.dossier.ScanType;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.form.FileAnswer;
import vn.motcua.domain.form.FilledField;

/// The files that answer a form, on their way to become files of its dossier: each is attached under the key of its
/// field, which is the id of a required paper where both are called the same.
///
/// They are looked at before the transaction that names them, because a file may take a while to read.
final class FormFiles {

    private final Map<String, Laid> laid = new HashMap<>();

    /// What lies in the store under a hash.
    private record Laid(long size, Optional<ScanType> type) {}

    /// @param attached in the order of the form
    /// @param lacking why a file cannot be attached, a sentence each
    record Looked(List<PaperAttached> attached, List<Sentence> lacking) {}

    private FormFiles() {}

    /// Looks at the files that answers name.
    static FormFiles of(Collection<Answer> answers, PaperFiles store) {
        var files = new FormFiles();
        answers.stream()
                .flatMap(answer -> FileAnswer.of(answer.value()).stream())
                .map(FileAnswer::sha256)
                .distinct()
                .forEach(hash -> store.read(new Hash(hash))
                        .ifPresent(content -> files.laid.put(hash, new Laid(content.length, ScanType.of(content)))));
        return files;
    }

    /// The answers of a form that are files.
    static List<Answer> answers(Worked worked) {
        return fields(worked).stream().flatMap(field -> field.answer().stream()).toList();
    }

    private static List<FilledField> fields(Worked worked) {
        return worked.filled().fields().stream()
                .filter(field -> field.field().type() == FieldType.FILE)
                .toList();
    }

    /// Holds the files of a form against its fields.
    Looked look(Worked worked) {
        return look(fields(worked));
    }

    /// The same of some of its fields.
    Looked look(Worked worked, Collection<String> keys) {
        return look(fields(worked).stream()
                .filter(field -> keys.contains(field.key()))
                .toList());
    }

    private Looked look(List<FilledField> fields) {
        var attached = new LinkedHashMap<String, PaperAttached>();
        var lacking = new ArrayList<Sentence>();
        for (var field : fields) {
            field.answer()
                    .flatMap(answer -> FileAnswer.of(answer.value()))
                    .map(FileAnswer::sha256)
                    .ifPresent(hash -> hindrance(field, hash)
                            .ifPresentOrElse(
                                    lacking::add,
                                    () -> attach(field, hash).ifPresent(file -> attached.put(file.paper(), file))));
        }
        return new Looked(List.copyOf(attached.values()), lacking);
    }

    private Optional<Sentence> hindrance(FilledField field, String hash) {
        var found = laid.get(hash);
        return found == null
                ? Optional.of(
                        Sentence.of("counter.field-file-gone", field.field().label()))
                : ChooseFile.hindrance(field.field(), found.size(), found.type());
    }

    private Optional<PaperAttached> attach(FilledField field, String hash) {
        var key = field.follows().orElse(field.key());
        return Optional.ofNullable(laid.get(hash))
                .flatMap(found -> found.type().map(type -> new PaperAttached(key, hash, found.size(), type.media())));
    }
}
