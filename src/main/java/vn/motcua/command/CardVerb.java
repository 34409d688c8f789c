package vn.motcua.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.person.CardFacts;
import vn.motcua.domain.person.Scan;

/// `motcua card TEXT`: what a scanned text says, as one line of JSON with `kind`, `facts`, `warnings`.
///
/// A text that cannot be read gives its sentence on standard error and the exit code 2. The text of a card is personal
/// data, and a command's words stay in the shell's history: `-` reads standard input instead.
@Command(
        name = "card",
        mixinStandardHelpOptions = true,
        description = "Cho biết chữ quét được là gì: thẻ căn cước, giấy hẹn hay mã khác. In ra JSON.")
final class CardVerb implements Callable<Integer> {

    private static final int UNREADABLE = 2;

    private final InputStream in;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "CHỮ", description = "Chữ do đầu đọc đưa ra; - là đọc từ đầu vào chuẩn.")
    private String text = "";

    CardVerb() {
        this(System.in, Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    CardVerb(InputStream in, Clock clock) {
        this.in = in;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        return switch (Scan.read(text.equals("-") ? standardInput() : text, LocalDate.now(clock))) {
            case Scan.Card(var facts, var warnings) -> print("card", told(facts), warnings);
            case Scan.HealthInsuranceCard() -> print("health-insurance-card", Map.of(), List.of());
            case Scan.VietQr() -> print("vietqr", Map.of(), List.of());
            case Scan.WebAddress(var address) -> print("web-address", Map.of("address", address), List.of());
            case Scan.Receipt receipt -> print("receipt", Map.of("number", receipt.number()), List.of());
            case Scan.Mangled(var advice) -> refuse(advice);
            case Scan.NotUnderstood(var reason) -> refuse(reason);
        };
    }

    /// More than the longest text that is looked at is enough to see that it is too long.
    private String standardInput() throws IOException {
        return new String(in.readNBytes(Scan.LIMIT * 4), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> told(CardFacts card) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("number", card.number().text());
        card.oldNumber().ifPresent(old -> facts.put("oldNumber", old));
        facts.put("fullName", card.fullName());
        facts.put("birthDate", card.birthDate().toString());
        facts.put("sex", card.sex().code());
        facts.put("residence", card.residence());
        card.issued().ifPresent(day -> facts.put("issued", day.toString()));
        facts.put("issuer", card.issuer());
        card.goodUntil().ifPresent(day -> facts.put("goodUntil", day.toString()));
        return facts;
    }

    private int print(String kind, Map<String, ?> facts, List<Sentence> warnings) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("kind", kind);
        answer.put("facts", facts);
        answer.put("warnings", warnings.stream().map(Words.VIETNAMESE::say).toList());
        var out = spec.commandLine().getOut();
        out.println(JsonMapper.shared().writeValueAsString(answer));
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private int refuse(Sentence why) {
        var err = spec.commandLine().getErr();
        err.println(Words.VIETNAMESE.say(why));
        err.flush();
        return UNREADABLE;
    }
}
