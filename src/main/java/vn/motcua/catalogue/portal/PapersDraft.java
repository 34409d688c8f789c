package vn.motcua.catalogue.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.catalogue.Outdated;
import vn.motcua.catalogue.portal.PortalProcedure.Group;

/// The papers of a procedure and what has to be asked to know which of them are wanted.
///
/// @param questions in the order in which they are asked
/// @param skipped rows that are no papers
/// @param open what concerns no single paper
record PapersDraft(List<Question> questions, List<Wanted> papers, int skipped, List<Open> open) {

    static final String SORT = "filing";

    /// @param label blank for the sort of dossier
    /// @param choices what can be chosen, `case1` being the first; none for yes or no
    record Question(String key, String label, List<String> choices) {}

    /// @param when a condition over the questions
    record Wanted(RowText.Paper paper, Optional<String> when, String said) {}

    static PapersDraft of(PortalProcedure procedure, String name, Outdated outdated) {
        var drafting = new Drafting(name, outdated);
        procedure.groups().stream()
                .map(group -> new Headed(Heading.of(group.name(), name), group))
                .sorted(Comparator.comparing(headed -> headed.heading().kind()))
                .forEach(drafting::add);
        return drafting.done();
    }

    private record Headed(Heading heading, Group group) {}

    /// One paper as it was found, perhaps in several sorts of dossier.
    private record Found(RowText.Paper paper, Optional<String> question) {}

    private static final class Drafting {

        private final String name;
        private final Outdated outdated;
        private final List<Headed> variants = new ArrayList<>();
        private final Map<Found, Set<String>> found = new LinkedHashMap<>();
        private final Map<Found, String> said = new LinkedHashMap<>();
        private final Set<Found> always = new LinkedHashSet<>();
        private final Map<String, String> conditions = new LinkedHashMap<>();
        private final List<Open> open = new ArrayList<>();
        private int skipped;

        Drafting(String name, Outdated outdated) {
            this.name = name;
            this.outdated = outdated;
        }

        void add(Headed headed) {
            switch (headed.heading().kind()) {
                case REMARKS -> skipped += headed.group().rows().size();
                case ALWAYS -> rows(headed.group(), false, Optional.empty());
                case SHOWN -> rows(headed.group(), true, Optional.empty());
                case VARIANT, UNKNOWN -> variants.add(headed);
            }
        }

        private void rows(Group group, boolean shown, Optional<String> sort) {
            for (var row : group.rows()) {
                switch (RowText.of(row, shown, outdated)) {
                    case RowText.Skipped() -> skipped++;
                    case RowText.Paper paper -> {
                        var one = new Found(paper, paper.condition());
                        said.putIfAbsent(one, Texts.line(row.text()));
                        sort.ifPresentOrElse(
                                of -> found.computeIfAbsent(one, _ -> new LinkedHashSet<>())
                                        .add(of),
                                () -> {
                                    always.add(one);
                                    found.computeIfAbsent(one, _ -> new LinkedHashSet<>());
                                });
                        paper.condition().ifPresent(this::condition);
                    }
                }
            }
        }

        private String condition(String label) {
            return conditions.computeIfAbsent(label, _ -> "condition" + (conditions.size() + 1));
        }

        PapersDraft done() {
            var sorts = sorts();
            var questions = new ArrayList<Question>();
            if (!sorts.isEmpty()) {
                questions.add(new Question(SORT, "", List.copyOf(sorts)));
            }
            conditions.forEach((label, key) -> questions.add(new Question(key, label, List.of())));
            var papers = found.entrySet().stream()
                    .map(entry -> new Wanted(
                            entry.getKey().paper(),
                            when(entry.getKey(), entry.getValue(), sorts.size()),
                            said.getOrDefault(entry.getKey(), "")))
                    .sorted(Comparator.comparing(
                            one -> one.paper().isDeclaration() ? 0 : one.paper().shown() ? 2 : 1))
                    .toList();
            if (papers.isEmpty()) {
                open.add(Open.of(Open.Why.PAPER, "portal.no-papers"));
            }
            return new PapersDraft(questions, papers, skipped, List.copyOf(open));
        }

        /// The sorts of dossier, where there are several; a single group holds for all or has a condition.
        private Set<String> sorts() {
            var labels = variants.stream()
                    .map(one -> one.heading().label().orElse(""))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (labels.size() == 1) {
                alone(variants);
                return Set.of();
            }
            var sorts = new ArrayList<>(labels);
            for (var one : variants) {
                var label = one.heading().label().orElse("");
                rows(one.group(), false, Optional.of("case" + (sorts.indexOf(label) + 1)));
                unclear(one.heading(), label);
            }
            labels.stream()
                    .filter(label -> variants.stream()
                                    .filter(one ->
                                            one.heading().label().orElse("").equals(label))
                                    .count()
                            > 1)
                    .forEach(label -> open.add(Open.of(Open.Why.GROUPS, "portal.group-twice", label)));
            undeclared(sorts);
            return labels;
        }

        private void alone(List<Headed> only) {
            for (var one : only) {
                var label = one.heading().label().orElse("");
                unclear(one.heading(), label);
                if (Texts.lower(label).contains("một trong")) {
                    open.add(Open.of(Open.Why.GROUPS, "portal.group-one-of", label));
                }
                rows(one.group(), false, one.heading().isCase() ? Optional.of(condition(label)) : Optional.empty());
            }
        }

        private void unclear(Heading heading, String label) {
            if (heading.kind() == Heading.Kind.UNKNOWN) {
                open.add(Open.of(Open.Why.GROUPS, "portal.group-unclear", label));
            }
        }

        /// Where one sort of dossier has a declaration and another has none, the portal has left one out.
        private void undeclared(List<String> sorts) {
            var declared = found.entrySet().stream()
                    .filter(entry -> entry.getKey().paper().isDeclaration())
                    .flatMap(entry -> always.contains(entry.getKey())
                            ? sorts.stream().map(one -> "case" + (sorts.indexOf(one) + 1))
                            : entry.getValue().stream())
                    .collect(Collectors.toSet());
            if (!declared.isEmpty()) {
                for (int i = 0; i < sorts.size(); i++) {
                    if (!declared.contains("case" + (i + 1))) {
                        open.add(Open.of(Open.Why.GROUPS, "portal.group-no-declaration", sorts.get(i), name));
                    }
                }
            }
        }

        private Optional<String> when(Found one, Set<String> sorts, int all) {
            var parts = new ArrayList<String>();
            if (!always.contains(one) && all > 0 && sorts.size() < all) {
                parts.add(
                        sorts.size() == 1
                                ? SORT + " == '" + sorts.iterator().next() + "'"
                                : SORT + sorts.stream().collect(Collectors.joining("', '", " in ['", "']")));
            } else if (!always.contains(one) && all == 0) {
                parts.addAll(sorts);
            }
            one.question().map(conditions::get).ifPresent(parts::add);
            return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" && ", parts));
        }
    }
}
