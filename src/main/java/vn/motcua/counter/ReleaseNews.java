package vn.motcua.counter;

import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.procedure.Procedure;

/// What a release changed, procedure by procedure.
///
/// @param amended as they are now
/// @param repealed as they were
public record ReleaseNews(List<Procedure> added, List<Procedure> amended, List<Procedure> repealed) {

    public ReleaseNews {
        added = List.copyOf(added);
        amended = List.copyOf(amended);
        repealed = List.copyOf(repealed);
    }

    public static ReleaseNews between(Catalogue before, Catalogue now) {
        return new ReleaseNews(
                without(now, before),
                now.procedures().stream()
                        .filter(one -> before.find(one.code())
                                .filter(was -> !was.version().equals(one.version()))
                                .isPresent())
                        .toList(),
                without(before, now));
    }

    private static List<Procedure> without(Catalogue one, Catalogue other) {
        return one.procedures().stream()
                .filter(procedure -> other.find(procedure.code()).isEmpty())
                .toList();
    }

    public boolean isEmpty() {
        return added.isEmpty() && amended.isEmpty() && repealed.isEmpty();
    }

    /// The same with the names of what changed.
    public Sentence named() {
        return Sentence.of("release.news-named", names(added), names(amended), names(repealed));
    }

    private static Object names(List<Procedure> procedures) {
        return procedures.isEmpty()
                ? Sentence.of("release.news-none")
                : procedures.stream().map(Procedure::called).collect(Collectors.joining("; "));
    }

    /// *3 thủ tục mới, 2 sửa đổi, 1 bãi bỏ*
    public Sentence sentence() {
        return Sentence.of("release.news", added.size(), amended.size(), repealed.size());
    }
}
