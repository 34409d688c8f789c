package vn.motcua.catalogue;

import java.time.DayOfWeek;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.calendar.DayKind;
import vn.motcua.domain.calendar.DayPart;

/// How a calendar's YAML is read, and how its mistakes are said.
final class CalendarYaml {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new SimpleModule()
                    .addDeserializer(DayKind.class, new Words<>(DayKind.class, CalendarYaml::kind))
                    .addDeserializer(DayPart.class, new Words<>(DayPart.class, CalendarYaml::part))
                    .addDeserializer(DayOfWeek.class, new Words<>(DayOfWeek.class, CalendarYaml::weekday)))
            .build();

    private CalendarYaml() {}

    static CalendarEntries parse(String yaml) {
        var nothing = new CalendarEntries(null, null, null, null, null);
        return Objects.requireNonNullElse(YAML.readValue(yaml, CalendarEntries.class), nothing);
    }

    static Sentence explain(JacksonException e, String yaml) {
        var line = Long.toString(line(e, yaml));
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                Sentence.of("calendar.file-unknown-key", line, unknown.getPropertyName());
            case DatabindException wrong -> Sentence.of("calendar.file-bad-value", line, path(wrong));
            case JacksonException _ when isDuplicate(e) -> Sentence.of("calendar.file-duplicate-key", line);
            case JacksonException _ -> Sentence.of("calendar.file-not-yaml", line);
        };
    }

    /// The line of the mistake; Jackson keeps none for an unknown entry, so that one is looked for.
    private static long line(JacksonException e, String yaml) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            var entry = Pattern.compile("(?<![\\w-])" + Pattern.quote(unknown.getPropertyName()) + "\"?\\s*:");
            var found = entry.matcher(yaml);
            int before = found.find() ? found.start() : 0;
            return 1 + yaml.chars().limit(before).filter(c -> c == '\n').count();
        }
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    private static boolean isDuplicate(JacksonException e) {
        return e.getOriginalMessage().startsWith("Duplicate");
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static DayKind kind(String word) {
        return switch (word) {
            case "statutory" -> DayKind.STATUTORY;
            case "compensatory" -> DayKind.COMPENSATORY;
            case "swapped-off" -> DayKind.SWAPPED_OFF;
            case "makeup-workday" -> DayKind.MAKEUP_WORKDAY;
            case "morning-only" -> DayKind.MORNING_ONLY;
            case "afternoon-only" -> DayKind.AFTERNOON_ONLY;
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static DayPart part(String word) {
        return switch (word) {
            case "none" -> DayPart.NONE;
            case "morning" -> DayPart.MORNING;
            case "afternoon" -> DayPart.AFTERNOON;
            case "whole" -> DayPart.WHOLE;
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static DayOfWeek weekday(String word) {
        return switch (word) {
            case "monday" -> DayOfWeek.MONDAY;
            case "tuesday" -> DayOfWeek.TUESDAY;
            case "wednesday" -> DayOfWeek.WEDNESDAY;
            case "thursday" -> DayOfWeek.THURSDAY;
            case "friday" -> DayOfWeek.FRIDAY;
            case "saturday" -> DayOfWeek.SATURDAY;
            case "sunday" -> DayOfWeek.SUNDAY;
            default -> throw new IllegalArgumentException(word);
        };
    }

    /// One of a few lower-case words.
    private static final class Words<E extends Enum<E>> extends StdScalarDeserializer<E> {

        private final transient Function<String, E> meaning;

        Words(Class<E> kind, Function<String, E> meaning) {
            super(kind);
            this.meaning = meaning;
        }

        @Override
        public E deserialize(JsonParser parser, DeserializationContext context) {
            var word = parser.getString();
            try {
                return meaning.apply(word);
            } catch (IllegalArgumentException _) {
                throw context.weirdStringException(word, handledType(), "not one of the words");
            }
        }
    }
}
