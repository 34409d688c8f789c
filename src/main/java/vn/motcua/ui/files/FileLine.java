package vn.motcua.ui.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import vn.motcua.counter.PaperFiles;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Content;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.PaperAttached;

/// One attached file in the list.
///
/// @param paper what the paper is called
/// @param copyName proposed for a copy, without any person's data
/// @param here whether it is on this desk
/// @param there whether the centre said that it has it
record FileLine(PaperAttached file, String paper, String copyName, boolean here, boolean there) {

    private static final Words WORDS = Words.VIETNAMESE;
    private static final int KB = 1024;

    /// Read from the desk's file: off the screen's thread.
    ///
    /// @param field what a field of the form is called, by its key
    static List<FileLine> of(Dossier dossier, PaperFiles files, UnaryOperator<String> field) {
        var lines = new ArrayList<FileLine>();
        for (var file : dossier.attached()) {
            var standing = files.standing(List.of(file));
            lines.add(new FileLine(
                    file,
                    paper(dossier, file.paper(), field),
                    copyName(dossier, file, lines.size() + 1),
                    standing.here() > 0,
                    standing.there() > 0));
        }
        return List.copyOf(lines);
    }

    private static String paper(Dossier dossier, String id, UnaryOperator<String> field) {
        return dossier.content().papers().stream()
                .filter(one -> one.id().equals(id))
                .map(Content.PaperTaken::name)
                .findFirst()
                .orElseGet(() -> field.apply(id));
    }

    private static String copyName(Dossier dossier, PaperAttached file, int place) {
        var ending = switch (file.type()) {
            case "application/pdf" -> "pdf";
            case "image/jpeg" -> "jpg";
            case "image/png" -> "png";
            default -> "bin";
        };
        return String.format(Locale.ROOT, "%s-%s-%d.%s", dossier.number().text(), file.paper(), place, ending);
    }

    Hash hash() {
        return new Hash(file.sha256());
    }

    /// What kind of file it is, how large, and who has it.
    String about() {
        var kind = file.type().substring(file.type().indexOf('/') + 1).toUpperCase(Locale.ROOT);
        return WORDS.say(where(), kind, size());
    }

    private String where() {
        if (!here) {
            return "files.elsewhere";
        }
        return there ? "files.here-and-there" : "files.only-here";
    }

    private Sentence size() {
        return file.size() < KB * KB
                ? Sentence.of("files.kilobytes", Math.ceilDiv(file.size(), KB))
                : Sentence.of("files.megabytes", (double) file.size() / (KB * KB));
    }
}
