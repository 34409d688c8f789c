package vn.motcua.catalogue.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.domain.Sentence;

/// Writes a draft as `procedure.yaml`: what was understood as keys, the portal's words as comments, what is left to the
/// author under `open`.
final class DraftWriter {

    private static final Pattern NOTHING = Pattern.compile("|không(?: quy định| có)?", Pattern.CASE_INSENSITIVE);

    private final Draft draft;
    private final Function<Sentence, String> voice;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> counted = new LinkedHashMap<>();

    private DraftWriter(Draft draft, Function<Sentence, String> voice) {
        this.draft = draft;
        this.voice = voice;
    }

    /// @param voice says a sentence in Vietnamese
    static String text(Draft draft, Function<Sentence, String> voice) {
        return new DraftWriter(draft, voice).whole();
    }

    private String whole() {
        comment("", voice.apply(Sentence.of("portal.draft-head")));
        line("code: " + quoted(draft.code()));
        line("name: " + quoted(draft.name()));
        draft.field().ifPresent(field -> line("field: " + quoted(field)));
        draft.authority().ifPresent(this::authority);
        line("legalBasis:" + (draft.legalBasis().isEmpty() ? " []" : ""));
        draft.legalBasis().forEach(basis -> line("  - " + quoted(basis)));
        draft.from().ifPresent(from -> {
            comment("", voice.apply(Sentence.of("portal.draft-from")));
            line("effective: {from: " + from + "}");
        });
        limit();
        draft.result().ifPresent(result -> line("result: " + quoted(result)));
        if (!NOTHING.matcher(draft.conditions()).matches()) {
            comment("", voice.apply(Sentence.of("portal.draft-conditions", draft.conditions())));
        }
        open();
        form();
        papers();
        fees();
        return text.toString();
    }

    private void authority(String authority) {
        line("authority: " + authority);
        boolean residence =
                draft.field().filter(field -> field.contains("cư trú")).isPresent();
        if (authority.equals("commune-police") && residence) {
            line("receipt: ct04");
        }
    }

    private void limit() {
        var limit = draft.limit();
        limit.others()
                .forEach((channel, other) -> comment(
                        "",
                        voice.apply(Sentence.of(
                                "portal.draft-limit-other",
                                Sentence.of("portal.channel-" + channel.name().toLowerCase(Locale.ROOT)),
                                other))));
        limit.written().ifPresent(written -> line("timeLimit: " + written));
        limit.open().ifPresent(open -> line("timeLimit: {open: " + quoted(voice.apply(open.what())) + "}"));
    }

    private void open() {
        if (!draft.general().isEmpty()) {
            line("open:");
            draft.general().forEach(open -> line("  - " + quoted(voice.apply(open.what()))));
        }
    }

    private void form() {
        var applicant = quoted(voice.apply(Sentence.of("portal.draft-applicant")));
        line("");
        line("roles:");
        line("  applicant: {label: " + applicant + "}");
        comment("", voice.apply(Sentence.of("portal.draft-form")));
        line("sections:");
        line("  - title: " + applicant);
        line("    fields:");
        line("      - {key: applicant.fullName, required: true}");
        line("      - {key: applicant.citizenId}");
        line("      - {key: applicant.residence}");
        line("      - {key: applicant.phone}");
        var fields = Stream.concat(questions(), feeFields()).toList();
        if (!fields.isEmpty()) {
            line("  - title: " + quoted(voice.apply(Sentence.of("portal.draft-questions"))));
            line("    fields:");
            fields.forEach(this::line);
        }
    }

    private Stream<String> questions() {
        return draft.papers().questions().stream().flatMap(question -> {
            if (question.choices().isEmpty()) {
                return Stream.of("      - {key: " + question.key() + ", label: " + quoted(question.label())
                        + ", type: yes-no, required: true}");
            }
            var lines = new ArrayList<String>();
            lines.add("      - key: " + question.key());
            lines.add("        label: " + quoted(voice.apply(Sentence.of("portal.draft-sort"))));
            lines.add("        type: choice");
            lines.add("        required: true");
            lines.add("        choices:");
            for (var choice : question.choices()) {
                lines.add("          - {code: case" + (question.choices().indexOf(choice) + 1) + ", label: "
                        + quoted(choice) + "}");
            }
            return lines.stream();
        });
    }

    /// What has to be known to tell whether and how much is paid.
    private Stream<String> feeFields() {
        var lines = new ArrayList<String>();
        var exempt = draft.fees().rules().stream()
                .flatMap(rule -> rule.exempt().stream())
                .toList();
        if (exempt.stream().anyMatch(condition -> condition.contains("exemption"))) {
            lines.add("      - {key: exemption, label: " + quoted(voice.apply(Sentence.of("portal.draft-exemption")))
                    + ", type: choice, list: exemption}");
        }
        if (exempt.stream().anyMatch(condition -> condition.contains("feeExempt"))) {
            lines.add("      - {key: feeExempt, label: " + quoted(voice.apply(Sentence.of("portal.draft-fee-exempt")))
                    + ", type: yes-no}");
        }
        for (var rule : draft.fees().rules()) {
            rule.unit().ifPresent(unit -> counted.computeIfAbsent(unit, _ -> "count" + (counted.size() + 1)));
        }
        counted.forEach((unit, key) -> lines.add("      - {key: " + key + ", label: "
                + quoted(voice.apply(Sentence.of("portal.draft-count", unit))) + ", type: number, min: 1}"));
        return lines.stream();
    }

    private void papers() {
        line("");
        line("papers:" + (draft.papers().papers().isEmpty() ? " []" : ""));
        int number = 0;
        for (var wanted : draft.papers().papers()) {
            number++;
            paper("paper" + number, wanted);
        }
    }

    private void paper(String id, PapersDraft.Wanted wanted) {
        var paper = wanted.paper();
        line("  - id: " + id);
        line("    name: " + quoted(paper.name()));
        count("originals", paper.originals());
        count("certified", paper.certified());
        count("copies", paper.copies());
        if (paper.shown()) {
            line("    shown: true");
        }
        wanted.when().ifPresent(when -> line("    when: " + quoted(when)));
        paper.note().ifPresent(note -> line("    note: " + quoted(note)));
        left("    ", paper.open());
        if (!paper.open().isEmpty() || paper.condition().isPresent()) {
            comment("    ", voice.apply(Sentence.of("portal.draft-said", wanted.said())));
        }
    }

    private void count(String key, int count) {
        if (count > 0) {
            line("    " + key + ": " + count);
        }
    }

    private void fees() {
        line("");
        draft.fees().optional().forEach(other -> comment("", voice.apply(Sentence.of("portal.draft-optional", other))));
        line("fees:" + (draft.fees().rules().isEmpty() ? " []" : ""));
        int number = 0;
        for (var rule : draft.fees().rules()) {
            number++;
            fee("fee" + number, rule);
        }
    }

    private void fee(String id, FeeDraft.Rule rule) {
        var kind = rule.levy() ? Sentence.of("portal.draft-levy") : Sentence.of("portal.draft-fee");
        var name = rule.name().orElseGet(() -> voice.apply(kind) + " " + Texts.small(draft.name()));
        line("  - id: " + id);
        line("    name: " + quoted(name));
        line("    amount: " + rule.amount().map(dong -> Long.toString(dong)).orElse(office(rule)));
        rule.unit().ifPresent(unit -> line("    perUnit: " + counted.get(unit)));
        rule.exempt().ifPresent(exempt -> line("    exempt: " + quoted(exempt)));
        rule.channel()
                .ifPresent(channel -> line("    channel: " + channel.name().toLowerCase(Locale.ROOT)));
        left("    ", rule.open().stream().toList());
        if (!rule.said().isEmpty()) {
            comment("    ", voice.apply(Sentence.of("portal.draft-said", rule.said())));
        }
    }

    /// The name under which an office enters what its province has decided.
    private String office(FeeDraft.Rule rule) {
        return "office.fees.%s%s"
                .formatted(rule.levy() ? "levy" : "fee", draft.code().replaceAll("\\D", ""));
    }

    private void left(String indent, List<Open> open) {
        Optional.of(open).filter(all -> !all.isEmpty()).ifPresent(all -> {
            line(indent + "open:");
            all.forEach(one -> line(indent + "  - " + quoted(voice.apply(one.what()))));
        });
    }

    private void comment(String indent, String said) {
        said.lines().forEach(one -> line(indent + "# " + one));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /// On one line, whatever the portal put into it.
    private static String quoted(String value) {
        return '"' + Texts.line(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
