package vn.motcua.domain.dossier;

import java.util.Arrays;
import java.util.List;
import vn.motcua.domain.Sentence;

/// Why the centre found against an action, as it stands in a [Verdict]: a key of the words and what goes into
/// its places, each after a tab. Each desk says it in its own language.
///
/// What stands in a verdict and is no such key is a sentence as people wrote it, or an older centre.
public record VerdictReason(Kind kind, List<String> parts) {

    private static final String BETWEEN = "\t";

    public VerdictReason {
        parts = parts.stream().map(part -> part.replace(BETWEEN, " ")).toList(); // a desk may have written it
    }

    public enum Kind {
        /// somebody else than the centre found against an action
        CENTRE_ONLY("verdict.centre-only"),
        /// somebody else than the centre took a dossier from one office to another
        CENTRE_HANDS("verdict.centre-hands"),
        /// handed over to an office that this centre does not have
        NO_OFFICE("verdict.no-office"),
        /// handed over, but more than the desks of the other office can read
        TOO_LARGE("verdict.too-large"),
        /// the role may not write into dossiers
        ROLE_WRITES("verdict.role-writes"),
        /// the centre's directory gives the account another role, or none
        ROLE_NOT_GIVEN("verdict.role-not-given"),
        /// the role may write into dossiers, but not this
        ROLE_DOES("verdict.role-does"),
        /// the role may not decide between desks
        ROLE_RECONCILES("verdict.role-reconciles");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    public static VerdictReason of(Kind kind, String... parts) {
        return new VerdictReason(kind, List.of(parts));
    }

    /// As it stands in the verdict.
    public String text() {
        return parts.isEmpty() ? kind.key : kind.key + BETWEEN + String.join(BETWEEN, parts);
    }

    /// For people to read, whatever stands in the verdict.
    public static Sentence say(String reason) {
        var words = List.of(reason.split(BETWEEN, -1));
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.key.equals(words.getFirst()))
                .findFirst()
                .map(kind -> new Sentence(kind.key, List.copyOf(words.subList(1, words.size()))))
                .orElseGet(() -> Sentence.of("verdict.as-written", String.join(" ", words)));
    }
}
