package vn.motcua.domain.dossier;

import java.util.regex.Pattern;

/// A file was attached to a paper of the dossier, such as its scan. The file itself travels by the hash of its content.
/// Attached files add up: one never takes the place of another, and the same one twice is one.
///
/// @param paper the id of the required paper, or a code for one that the procedure does not ask for; never a person's
///     words
/// @param sha256 of the file's content, 64 lower-case hex digits
/// @param size in bytes, 1 or more
/// @param type the media type without parameters, such as `image/jpeg` (RFC 6838, lower case)
public record PaperAttached(String paper, String sha256, long size, String type) implements Facts {

    private static final Pattern PAPER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,126}");
    private static final Pattern TYPE = Pattern.compile(NAME + "/" + NAME);

    public PaperAttached {
        if (!isPaper(paper)
                || !SHA256.matcher(sha256).matches()
                || !TYPE.matcher(type).matches()
                || size < 1) {
            throw new IllegalArgumentException("not a file of a paper");
        }
    }

    /// Whether a paper can be called so.
    public static boolean isPaper(String paper) {
        return PAPER.matcher(paper).matches();
    }
}
