package vn.motcua.domain.dossier;

import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;

/// The kinds of file that may be attached to a paper, told apart by how they begin and never by their names.
public enum ScanType {
    PDF("application/pdf", "255044462d"),
    JPEG("image/jpeg", "ffd8ff"),
    PNG("image/png", "89504e470d0a1a0a");

    /// Bytes that a file may have: 25 MB.
    public static final long LARGEST = 25L * 1024 * 1024;

    private final String media;
    private final byte[] beginning;

    ScanType(String media, String beginning) {
        this.media = media;
        this.beginning = HexFormat.of().parseHex(beginning);
    }

    /// The media type, as it stands in [PaperAttached].
    public String media() {
        return media;
    }

    /// Kinds as people call them: *PDF, JPEG*.
    ///
    /// @param media media types
    public static String named(Collection<String> media) {
        return Arrays.stream(values())
                .filter(type -> media.contains(type.media))
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }

    /// What these bytes are; nothing if they are none of the kinds.
    public static Optional<ScanType> of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> content.length > type.beginning.length
                        && Arrays.equals(type.beginning, 0, type.beginning.length, content, 0, type.beginning.length))
                .findFirst();
    }
}
