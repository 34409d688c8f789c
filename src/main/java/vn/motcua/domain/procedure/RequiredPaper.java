package vn.motcua.domain.procedure;

import java.util.Optional;

/// One paper of a dossier (*thành phần hồ sơ*) and the ways in which it is wanted.
///
/// @param originals how many *bản chính* stay in the dossier
/// @param certified how many *bản chứng thực*
/// @param copies how many *bản chụp*
/// @param shown only shown and handed back (*xuất trình*)
/// @param when a CEL condition; the paper is wanted only while it holds
/// @param only the same in words that a citizen reads after *chỉ khi*
/// @param produced the id of the [Print] that makes this paper at the counter
/// @param note what the clerk should know, in a sentence
public record RequiredPaper(
        String id,
        String name,
        int originals,
        int certified,
        int copies,
        boolean shown,
        Optional<String> when,
        Optional<String> only,
        Optional<String> produced,
        Optional<String> note) {

    public RequiredPaper {
        if (originals < 0 || certified < 0 || copies < 0) {
            throw new IllegalArgumentException("fewer than no papers: " + id);
        }
    }
}
