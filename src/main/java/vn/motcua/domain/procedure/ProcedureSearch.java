package vn.motcua.domain.procedure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds procedures by what a clerk types: part of the code, the beginnings of words with or without accents, or the
/// initials of the name (`xntthn`). Best first.
public final class ProcedureSearch {

    private record Known(Procedure procedure, List<String> name, List<String> more, String initials) {}

    /// @param beside how many words the name has beside what was typed, as far as that tells anything
    private record Found(Procedure procedure, int rank, int beside) {}

    private static final int NOT = 0;
    private static final int FREQUENT = 1;
    private static final int SOME_WORDS_ELSEWHERE = 10;
    private static final int WORDS_OF_NAME = 20;
    private static final int PHRASE_OF_NAME = 30;
    private static final int INITIALS = 40;
    private static final int CODE = 50;
    private static final int WHOLE_CODE = 60;

    private final List<Known> known;

    public ProcedureSearch(List<Procedure> procedures) {
        this.known = procedures.stream().map(ProcedureSearch::know).toList();
    }

    /// Everything that fits; with nothing typed, all of them, the frequent ones first.
    public List<Procedure> find(String typed) {
        var words = words(typed);
        return known.stream()
                .map(one -> new Found(one.procedure(), rank(one, words), beside(one, words)))
                .filter(found -> found.rank() > NOT)
                .sorted(Comparator.comparingInt(Found::rank)
                        .reversed()
                        .thenComparingInt(Found::beside)
                        .thenComparing(found -> Folded.of(found.procedure().name())))
                .map(Found::procedure)
                .toList();
    }

    private static Known know(Procedure procedure) {
        var name = words(procedure.name());
        var more = Stream.concat(
                        words(procedure.field()).stream(),
                        procedure.keywords().stream().flatMap(keyword -> words(keyword).stream()))
                .toList();
        return new Known(
                procedure,
                name,
                more,
                name.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining()));
    }

    private static int beside(Known one, List<String> typed) {
        return typed.isEmpty() ? 0 : one.name().size();
    }

    private static int rank(Known one, List<String> typed) {
        int often = one.procedure().frequent() ? FREQUENT : 0;
        if (typed.isEmpty()) {
            return often + FREQUENT;
        }
        int fit = fit(one, typed);
        return fit == NOT ? NOT : fit + often;
    }

    private static int fit(Known one, List<String> typed) {
        var together = String.join("", typed);
        var code = one.procedure().code().replace(".", "");
        if (code.equals(together)) {
            return WHOLE_CODE;
        }
        if (together.length() > 1 && together.matches("\\d+") && code.contains(together)) {
            return CODE;
        }
        if (together.length() > 1 && one.initials().contains(together)) {
            return INITIALS;
        }
        return fitWords(one, typed);
    }

    private static int fitWords(Known one, List<String> typed) {
        if ((" " + String.join(" ", one.name())).contains(" " + String.join(" ", typed))) {
            return PHRASE_OF_NAME;
        }
        if (typed.stream().allMatch(word -> begins(one.name(), word))) {
            return WORDS_OF_NAME;
        }
        boolean somewhere = typed.stream().allMatch(word -> begins(one.name(), word) || begins(one.more(), word));
        return somewhere ? SOME_WORDS_ELSEWHERE : NOT;
    }

    private static boolean begins(List<String> words, String beginning) {
        return words.stream().anyMatch(word -> word.startsWith(beginning));
    }

    private static List<String> words(String text) {
        return Arrays.stream(Folded.of(text).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
