package vn.motcua.catalogue.portal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.catalogue.portal.PortalProcedure.Method;
import vn.motcua.domain.procedure.Channel;

/// How long a procedure takes when its dossier is filed at the counter.
///
/// @param written as the folder writes it; none where the portal does not say it clearly
/// @param others what the portal says for other ways of filing, where it is something else
/// @param open what is left to the author
record LimitDraft(Optional<String> written, Map<Channel, String> others, Optional<Open> open) {

    /// *nếu tiếp nhận hồ sơ sau 15 giờ thì … trong ngày làm việc tiếp theo*: done on the day itself until then.
    private static final Pattern SAME_DAY =
            Pattern.compile("nếu tiếp nhận hồ sơ sau (\\d{1,2}) giờ thì [^.]{0,120}trong ngày làm việc tiếp theo");
    private static final Pattern ONE_AT_MOST = Pattern.compile("|0|1|0?\\.\\d+");

    static LimitDraft of(PortalProcedure procedure) {
        var told = new EnumMap<Channel, Set<Optional<String>>>(Channel.class);
        for (var method : procedure.methods()) {
            told.computeIfAbsent(method.channel(), _ -> new LinkedHashSet<>()).add(written(method, procedure));
        }
        var main = told.containsKey(Channel.DIRECT) ? told.get(Channel.DIRECT) : all(told);
        if (main.size() != 1 || main.iterator().next().isEmpty()) {
            return new LimitDraft(Optional.empty(), Map.of(), Optional.of(unclear(procedure)));
        }
        var limit = main.iterator().next();
        return new LimitDraft(limit, others(told, limit), Optional.empty());
    }

    private static Set<Optional<String>> all(Map<Channel, Set<Optional<String>>> told) {
        var all = new HashSet<Optional<String>>();
        told.values().forEach(all::addAll);
        return all;
    }

    private static Map<Channel, String> others(Map<Channel, Set<Optional<String>>> told, Optional<String> limit) {
        var others = new EnumMap<Channel, String>(Channel.class);
        told.forEach((channel, limits) -> {
            if (!limits.equals(Set.of(limit))) {
                others.put(channel, limits.stream().map(one -> one.orElse("?")).collect(Collectors.joining(", ")));
            }
        });
        return others;
    }

    private static Optional<String> written(Method method, PortalProcedure procedure) {
        var time = method.time();
        var declared = Span.declared(Texts.line(time.amount()), time.unit());
        var told = Span.in(method.description());
        if (declared.isPresent()) {
            boolean agrees = told.isEmpty() || told.equals(Set.of(declared.get()));
            return agrees ? declared.get().written() : Optional.empty();
        }
        if (!Texts.line(time.amount()).matches("[\\d.]*")) {
            told.addAll(Span.in(time.amount()));
            return only(told);
        }
        return sameDay(time.amount(), procedure).or(() -> only(told)).or(() -> elsewhere(time.amount(), procedure));
    }

    private static Optional<String> sameDay(String amount, PortalProcedure procedure) {
        var steps = SAME_DAY.matcher(Texts.lower(Texts.line(procedure.steps())));
        var hours = new HashSet<Integer>();
        while (steps.find()) {
            hours.add(Integer.parseInt(steps.group(1)));
        }
        boolean one = ONE_AT_MOST.matcher(Texts.line(amount)).matches() && hours.size() == 1;
        return Optional.of(hours)
                .filter(_ -> one)
                .map(all -> all.iterator().next())
                .filter(hour -> hour < 24)
                .map("{sameDay: {cutOff: \"%02d:00\"}}"::formatted);
    }

    private static Optional<String> only(Set<Span> told) {
        return told.size() == 1 ? told.iterator().next().written() : Optional.empty();
    }

    /// The unit that the portal's own cases give, where all of them give this very number and one unit.
    private static Optional<String> elsewhere(String amount, PortalProcedure procedure) {
        var spans = procedure.cases().stream()
                .map(one -> Span.declared(one.amount(), one.unit()))
                .collect(Collectors.toSet());
        return spans.size() == 1
                ? spans.iterator()
                        .next()
                        .filter(one -> one.amount().toPlainString().equals(Texts.line(amount)))
                        .flatMap(Span::written)
                : Optional.empty();
    }

    private static Open unclear(PortalProcedure procedure) {
        var said = new ArrayList<String>();
        for (var method : procedure.methods()) {
            var time = method.time();
            said.add(Texts.line(time.amount() + " " + time.unit() + " " + shortened(method.description())));
        }
        return Open.of(Open.Why.LIMIT, "portal.limit-unclear", String.join("; ", distinct(said)));
    }

    private static List<String> distinct(List<String> texts) {
        return texts.stream().distinct().toList();
    }

    private static String shortened(String text) {
        var line = Texts.line(text);
        return Span.in(line).isEmpty() ? "" : line.substring(0, Math.min(line.length(), 300));
    }
}
