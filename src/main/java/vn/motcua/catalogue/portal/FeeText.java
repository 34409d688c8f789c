package vn.motcua.catalogue.portal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.catalogue.portal.PortalProcedure.Fee;

/// What one fee of the portal means, by its sum and by the sentences beside it.
final class FeeText {

    /// @param rule none where nothing is paid
    /// @param exemption whether it tells that some people need not pay, in a way that only they can answer
    /// @param optional what is paid for something that is asked for besides
    record Meaning(Optional<FeeDraft.Rule> rule, boolean exemption, List<String> optional) {}

    private static final String LEVY = "SERVICE_FEE";
    private static final Set<String> KINDS = Set.of("FEE", LEVY, "");
    private static final Set<String> CURRENCY = Set.of("", "việt nam đồng", "vnđ", "vnd", "đồng");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.;])\\s+(?=\\p{Lu})|(?<=\\.)(?=\\p{Lu}\\p{Ll})");
    private static final Pattern COUNCIL =
            Pattern.compile("(?:do|của) hội đồng nhân dân|hội đồng nhân dân[^.]* (?:quyết định|quy định)");
    private static final Pattern EXEMPT = Pattern.compile("^\\(?miễn (?:lệ )?phí(?: (?:cho|đối với))?");
    private static final Pattern KNOWN = Pattern.compile(
            "(?:trường hợp )?(?:người thuộc )?(?:gia đình có công với cách mạng|hộ nghèo)|người khuyết tật");
    private static final String MERIT = "exemption in ['merit', 'poor', 'disabled']";
    private static final Pattern SUM = Pattern.compile("(\\d{1,3}(?:\\.\\d{3})+|\\d{4,9}) ?(?:đồng|đ)\\b");
    private static final Pattern EACH =
            Pattern.compile("(?:đồng|đ|^) ?/ ?([\\p{L} ]{2,40}?)(?=[/.,;()]| về| của| \\+|$)");
    private static final Set<String> FILING = Set.of("lần đăng ký", "lần", "hồ sơ", "trường hợp");

    private final Fee fee;
    private final List<String> optional = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();
    private boolean council;
    private boolean exemption;
    private boolean free;
    private boolean unknown;
    private Optional<String> exempt = Optional.empty();

    private FeeText(Fee fee) {
        this.fee = fee;
        for (var sentence : SENTENCE.split(Texts.line(fee.description()))) {
            read(sentence);
        }
    }

    /// @param method what the portal says of the way of filing as a whole: a sum there must not be another one
    static Meaning of(Fee fee, String method) {
        var text = new FeeText(fee);
        return new Meaning(text.rule(method), text.exemption, text.optional);
    }

    private void read(String sentence) {
        var lower = Texts.lower(sentence);
        if (lower.contains("nếu có yêu cầu")) {
            optional.add(Texts.item(sentence));
        } else if (lower.contains("thuộc diện được miễn")) {
            exemption = true;
        } else if (EXEMPT.matcher(lower).find() || KNOWN.matcher(lower).lookingAt()) {
            exempted(lower);
        } else if (COUNCIL.matcher(lower).find()) {
            council = true;
        } else if (!Texts.item(sentence).isEmpty()) {
            sentences.add(Texts.item(sentence));
        }
    }

    private void exempted(String lower) {
        var whom = EXEMPT.matcher(lower).replaceFirst("");
        var rest = KNOWN.matcher(whom).replaceAll("").replaceAll("[\\s.;,)]+", "");
        if (Texts.item(whom).isEmpty()) {
            free = true;
        } else if (rest.isEmpty()) {
            exempt = Optional.of(MERIT);
        } else {
            unknown = true;
        }
    }

    private Optional<FeeDraft.Rule> rule(String method) {
        if (!KINDS.contains(fee.kind()) || !CURRENCY.contains(Texts.lower(Texts.line(fee.currency())))) {
            return Optional.of(rule(Optional.empty(), unclear()));
        }
        if (council) {
            return Optional.of(rule(Optional.empty(), unknown ? unclear() : Optional.empty()));
        }
        if (fee.amount().isEmpty() || unknown) {
            return Optional.of(rule(Optional.empty(), unclear()));
        }
        long dong = fee.amount().getAsLong();
        if (dong == 0) {
            boolean nothing = free || sentences.isEmpty() && exempt.isEmpty();
            return nothing ? Optional.empty() : Optional.of(rule(Optional.empty(), unclear()));
        }
        boolean agrees = dong >= 1000 && agrees(dong, fee.description()) && agrees(dong, method);
        return Optional.of(rule(Optional.of(dong), agrees ? Optional.empty() : unclear()));
    }

    private static boolean agrees(long dong, String text) {
        var sums = new HashSet<Long>();
        var found = SUM.matcher(Texts.lower(Texts.line(text)));
        while (found.find()) {
            sums.add(Long.parseLong(found.group(1).replace(".", "")));
        }
        return sums.isEmpty() || sums.equals(Set.of(dong));
    }

    private FeeDraft.Rule rule(Optional<Long> amount, Optional<Open> open) {
        return new FeeDraft.Rule(
                Optional.empty(),
                name(),
                fee.kind().equals(LEVY),
                amount,
                amount.isPresent() ? unit() : Optional.empty(),
                exempt,
                Texts.line(fee.description()),
                open);
    }

    /// What stands before a colon: *Đăng ký tạm trú theo danh sách: …*
    private Optional<String> name() {
        return sentences.stream()
                .filter(sentence -> sentence.indexOf(':') > 0)
                .map(sentence -> sentence.substring(0, sentence.indexOf(':')).strip())
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private Optional<String> unit() {
        var each = EACH.matcher(Texts.lower(Texts.line(fee.description())));
        return each.find()
                ? Optional.of(each.group(1).strip()).filter(unit -> !unit.isEmpty() && !FILING.contains(unit))
                : Optional.empty();
    }

    private Optional<Open> unclear() {
        var sum = fee.amount().isPresent() ? Long.toString(fee.amount().getAsLong()) : "–";
        var said = Texts.line(fee.description());
        return Optional.of(Open.of(
                Open.Why.FEE,
                "portal.fee-unclear",
                sum,
                said.isEmpty() ? Texts.line(fee.kind()) : said.substring(0, Math.min(300, said.length()))));
    }
}
