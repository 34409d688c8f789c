package vn.motcua.catalogue.portal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.portal.PortalProcedure.Basis;
import vn.motcua.catalogue.portal.PortalProcedure.Fee;
import vn.motcua.catalogue.portal.PortalProcedure.Group;
import vn.motcua.catalogue.portal.PortalProcedure.Method;
import vn.motcua.catalogue.portal.PortalProcedure.Row;
import vn.motcua.catalogue.portal.PortalProcedure.Time;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.procedure.Channel;

/// Reads the JSON in which the portal answers for one procedure. What is used of it must be of the expected kind; the
/// rest is not looked at.
final class PortalJson {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Map<String, Channel> CHANNELS =
            Map.of("DIRECT", Channel.DIRECT, "ONLINE", Channel.ONLINE, "POSTAL", Channel.POSTAL);
    private static final int MOST = 500;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(100_000)
                            .maxNumberLength(30)
                            .maxNameLength(200)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PortalJson() {}

    static PortalProcedure read(byte[] bytes) throws UnreadableFile {
        var data = tree(bytes).path("data");
        if (!data.isObject()) {
            throw missing("data");
        }
        var proposal = data.path("procedureProposal");
        return new PortalProcedure(
                text(data, "code"),
                text(data, "name"),
                names(data, "categoriesDetails"),
                joined(names(data, "departmentsExecuting"), names(data, "unitGroupsExecuting")),
                optional(proposal, "proposalNumber"),
                day(proposal.path("decisionDate")),
                bases(data),
                names(data, "resultsDetails"),
                optional(data, "requirementsAndConditions"),
                steps(data),
                methods(data),
                cases(data),
                groups(data));
    }

    static Channel channel(String word) throws UnreadableFile {
        var channel = CHANNELS.get(word.strip().toUpperCase(Locale.ROOT));
        if (channel == null) {
            throw new UnreadableFile(Sentence.of("portal.channel-unknown", word));
        }
        return channel;
    }

    static UnreadableFile missing(String what) {
        return new UnreadableFile(Sentence.of("portal.missing", what));
    }

    private static JsonNode tree(byte[] bytes) throws UnreadableFile {
        try {
            return MAPPER.readTree(utf8(bytes));
        } catch (JacksonException e) {
            int line = Optional.ofNullable(e.getLocation())
                    .map(place -> Math.max(0, place.getLineNr()))
                    .orElse(0);
            throw new UnreadableFile(Sentence.of("portal.not-json", Integer.toString(line)));
        }
    }

    static String utf8(byte[] bytes) throws UnreadableFile {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new UnreadableFile(Sentence.of("portal.not-utf8"));
        }
    }

    private static List<JsonNode> items(JsonNode node, String key) throws UnreadableFile {
        var list = node.path(key);
        if (!list.isArray()) {
            throw missing(key);
        }
        if (list.size() > MOST) {
            throw new UnreadableFile(Sentence.of("portal.too-many", key, Integer.toString(MOST)));
        }
        return list.valueStream().toList();
    }

    private static String text(JsonNode node, String key) throws UnreadableFile {
        if (!node.path(key).isString()) {
            throw missing(key);
        }
        return node.path(key).stringValue();
    }

    private static String optional(JsonNode node, String key) throws UnreadableFile {
        return node.path(key).isMissingNode() || node.path(key).isNull() ? "" : text(node, key);
    }

    private static List<String> names(JsonNode data, String key) throws UnreadableFile {
        var names = new ArrayList<String>();
        for (var item : items(data, key)) {
            names.add(text(item, "name"));
        }
        return names;
    }

    private static List<String> joined(List<String> one, List<String> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    /// Milliseconds since 1970, midnight in Vietnam.
    private static Optional<LocalDate> day(JsonNode millis) throws UnreadableFile {
        if (millis.isMissingNode() || millis.isNull()) {
            return Optional.empty();
        }
        if (!millis.isIntegralNumber()
                || !millis.canConvertToLong()
                || Math.abs(millis.longValue()) > 9_999_999_999_999L) {
            throw missing("decisionDate");
        }
        return Optional.of(
                Instant.ofEpochMilli(millis.longValue()).atZone(VIETNAM).toLocalDate());
    }

    private static List<Basis> bases(JsonNode data) throws UnreadableFile {
        var bases = new ArrayList<Basis>();
        for (var item : items(data, "legalBasisesDetails")) {
            bases.add(new Basis(text(item, "code"), text(item, "name")));
        }
        return bases;
    }

    private static String steps(JsonNode data) throws UnreadableFile {
        var steps = new StringBuilder();
        for (var step : items(data, "executionSteps")) {
            steps.append(optional(step, "name"))
                    .append(' ')
                    .append(optional(step, "description"))
                    .append('\n');
        }
        return steps.toString();
    }

    private static List<Method> methods(JsonNode data) throws UnreadableFile {
        var methods = new ArrayList<Method>();
        for (var item : items(data, "executionMethods")) {
            methods.add(new Method(
                    channel(text(item, "submissionMethod")),
                    new Time(amount(item.path("processingTime")), text(item, "processingTimeUnit")),
                    optional(item, "description"),
                    fees(item)));
        }
        return methods;
    }

    private static String amount(JsonNode node) throws UnreadableFile {
        if (node.isNumber()) {
            return node.decimalValue().stripTrailingZeros().toPlainString();
        }
        if (node.isString()) {
            return node.stringValue();
        }
        throw missing("processingTime");
    }

    private static List<Fee> fees(JsonNode method) throws UnreadableFile {
        var fees = new ArrayList<Fee>();
        for (var item : items(method, "fees")) {
            var value = item.path("value");
            if (!value.isNull() && !value.isMissingNode() && !(value.isIntegralNumber() && value.canConvertToLong())) {
                throw missing("value");
            }
            fees.add(new Fee(
                    text(item, "type"),
                    value.isNumber() ? OptionalLong.of(value.longValue()) : OptionalLong.empty(),
                    optional(item, "currencyName"),
                    optional(item, "description")));
        }
        return fees;
    }

    private static List<Time> cases(JsonNode data) throws UnreadableFile {
        var times = new ArrayList<Time>();
        for (var item : items(data, "cases")) {
            var time = item.path("processingDay");
            times.add(new Time(amount(time.path("qty")), optional(time, "type")));
        }
        return times;
    }

    private static List<Group> groups(JsonNode data) throws UnreadableFile {
        var groups = new ArrayList<Group>();
        for (var item : items(data, "executionCases")) {
            var rows = new ArrayList<Row>();
            for (var row : items(item, "profileComponents")) {
                rows.add(new Row(text(row, "name"), count(row, "originalQty"), count(row, "copyQty")));
            }
            groups.add(new Group(optional(item, "name"), rows));
        }
        return groups;
    }

    private static int count(JsonNode row, String key) throws UnreadableFile {
        var node = row.path(key);
        if (!node.isInt() || node.intValue() < 0 || node.intValue() > MOST) {
            throw missing(key);
        }
        return node.intValue();
    }
}
