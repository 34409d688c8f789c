package vn.motcua.catalogue.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A file as the portal answers for one procedure, invented for a test.
final class PortalFile {

    private static final JsonMapper JSON = new JsonMapper();

    final ObjectNode root = JSON.createObjectNode();
    final ObjectNode data = root.put("code", "OK").putObject("data");
    private final ArrayNode methods;
    private final ArrayNode groups;

    PortalFile(String code, String name) {
        data.put("code", code).put("name", name).put("requirementsAndConditions", "Không");
        named("categoriesDetails", "Hộ tịch");
        named("departmentsExecuting");
        named("unitGroupsExecuting", "Ủy ban nhân dân cấp xã");
        named("resultsDetails", "Giấy chứng nhận");
        data.putArray("legalBasisesDetails")
                .addObject()
                .put("code", "60/2014/QH13")
                .put("name", "Luật Hộ tịch");
        data.putObject("procedureProposal").put("proposalNumber", "163/QĐ-BTP").put("decisionDate", 1768496400000L);
        data.putArray("executionSteps");
        data.putArray("cases");
        methods = data.putArray("executionMethods");
        groups = data.putArray("executionCases");
    }

    PortalFile named(String key, String... names) {
        var list = data.putArray(key);
        for (var name : names) {
            list.addObject().put("id", "x").put("name", name);
        }
        return this;
    }

    PortalFile steps(String text) {
        data.putArray("executionSteps").addObject().put("name", "").put("description", text);
        return this;
    }

    PortalFile cases(int amount, String unit) {
        data.withArray("cases")
                .addObject()
                .putObject("processingDay")
                .put("qty", amount)
                .put("type", unit);
        return this;
    }

    /// A way of filing that costs nothing.
    PortalFile method(String channel, Object amount, String unit, String description) {
        return method(channel, amount, unit, description, fee("SERVICE_FEE", 0, ""));
    }

    PortalFile method(String channel, Object amount, String unit, String description, ObjectNode... fees) {
        var method = methods.addObject()
                .put("submissionMethod", channel)
                .put("processingTimeUnit", unit)
                .put("description", description);
        switch (amount) {
            case Integer whole -> method.put("processingTime", whole);
            case Double part -> method.put("processingTime", part);
            default -> method.put("processingTime", amount.toString());
        }
        method.putArray("fees").addAll(List.of(fees));
        return this;
    }

    static ObjectNode fee(String kind, int dong, String description) {
        return JSON.createObjectNode()
                .put("type", kind)
                .put("value", dong)
                .put("currencyName", "Việt Nam Đồng")
                .put("description", description);
    }

    /// @param rows each as `1/0 Tờ khai`: originals, copies, text
    PortalFile group(String name, String... rows) {
        var components = groups.addObject().put("name", name).putArray("profileComponents");
        for (var row : rows) {
            components
                    .addObject()
                    .put("originalQty", row.charAt(0) - '0')
                    .put("copyQty", row.charAt(2) - '0')
                    .put("name", row.substring(4));
        }
        return this;
    }

    /// With a limit, a fee of nothing and a declaration, which leave nothing open.
    static PortalFile sound(String code, String name) {
        return new PortalFile(code, name).method("DIRECT", 3, "WORKING_DAY", "").group("", "1/0 - Tờ khai theo mẫu;");
    }

    @Override
    public String toString() {
        return root.toString();
    }

    Path in(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve(data.get("code").stringValue().replace('/', '_') + ".json"), toString());
    }

    /// The draft as it is written, a sentence being its key and its parts.
    Drafted drafted(Path folder) throws IOException {
        var out = folder.resolve("drafts");
        var outcome = new PortalImport(out, sentence -> sentence.key() + " " + sentence.parts()).draft(in(folder));
        if (!(outcome instanceof PortalImport.Outcome.Drafted whole)) {
            throw new AssertionError(outcome);
        }
        return new Drafted(whole, Files.readString(out.resolve(whole.code()).resolve("procedure.yaml")));
    }

    record Drafted(PortalImport.Outcome.Drafted outcome, String yaml) {

        List<String> open() {
            return outcome.open().stream().map(one -> one.what().key()).toList();
        }

        boolean has(String line) {
            return yaml.lines().anyMatch(one -> one.strip().equals(line));
        }

        /// Each paper in one line: its keys with their values.
        List<String> papers() {
            var papers = new ArrayList<List<String>>();
            for (var line : yaml.substring(yaml.indexOf("\npapers:"), yaml.indexOf("\nfees:"))
                    .lines()
                    .toList()) {
                if (line.startsWith("  - id: ")) {
                    papers.add(new ArrayList<>());
                } else if (!papers.isEmpty() && line.startsWith("    ") && !line.startsWith("    #")) {
                    papers.getLast().add(line.strip().replace("\"", ""));
                }
            }
            return papers.stream()
                    .map(keys -> keys.stream().collect(Collectors.joining("; ")))
                    .toList();
        }
    }
}
