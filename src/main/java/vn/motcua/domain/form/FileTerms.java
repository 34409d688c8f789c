package vn.motcua.domain.form;

import java.util.List;

/// What files may answer a field.
///
/// @param accept the media types that are taken, such as `image/jpeg`; one at least
/// @param most bytes that a file may have
public record FileTerms(List<String> accept, long most) {

    private static final long MEGABYTE = 1024L * 1024;

    /// What the desk takes of any file: PDF, JPEG or PNG of 25 MB at most.
    public static final FileTerms ANY =
            new FileTerms(List.of("application/pdf", "image/jpeg", "image/png"), 25 * MEGABYTE);

    public FileTerms {
        accept = List.copyOf(accept);
        if (accept.isEmpty() || most < 1) {
            throw new IllegalArgumentException("no file could answer this");
        }
    }

    /// @param megabytes 1 or more
    public static FileTerms of(List<String> accept, int megabytes) {
        return new FileTerms(accept, megabytes * MEGABYTE);
    }

    public boolean takes(String media) {
        return accept.contains(media);
    }

    /// As it is said at the counter.
    public long megabytes() {
        return most / MEGABYTE;
    }
}
