package vn.motcua.catalogue.portal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.motcua.catalogue.portal.FeeText.Meaning;
import vn.motcua.domain.procedure.Channel;

/// What a procedure costs, by the way in which it is filed.
///
/// @param rules fees as they are written, those of all channels where the portal says the same for each
/// @param optional what is paid only for something asked for besides, in the portal's words
/// @param open what concerns no single fee
record FeeDraft(List<Rule> rules, List<String> optional, List<Open> open) {

    /// @param name what is paid for, where the portal says so
    /// @param amount in đồng; none for a fee that the province decides, or that is not clear
    /// @param unit what it is paid for each of (*người*, *bản*)
    /// @param exempt who need not pay, as a condition
    /// @param said the portal's own words
    record Rule(
            Optional<Channel> channel,
            Optional<String> name,
            boolean levy,
            Optional<Long> amount,
            Optional<String> unit,
            Optional<String> exempt,
            String said,
            Optional<Open> open) {

        Rule through(Channel one) {
            return new Rule(Optional.of(one), name, levy, amount, unit, exempt, said, open);
        }

        /// Without the portal's words, which differ where nothing else does.
        private List<Object> core() {
            return List.of(levy, amount, unit, exempt, open.isPresent(), open.isPresent() ? said : "");
        }
    }

    static FeeDraft of(PortalProcedure procedure) {
        var byChannel = new EnumMap<Channel, List<Rule>>(Channel.class);
        var optional = new TreeSet<String>();
        boolean silent = false;
        for (var method : procedure.methods()) {
            silent |= method.fees().isEmpty();
            byChannel
                    .computeIfAbsent(method.channel(), _ -> new ArrayList<>())
                    .addAll(rules(method.fees(), method.description(), optional));
        }
        byChannel.replaceAll((_, rules) -> several(rules));
        var open = silent ? List.of(Open.of(Open.Why.FEE, "portal.fee-silent")) : List.<Open>of();
        return new FeeDraft(merged(byChannel), List.copyOf(optional), open);
    }

    private static List<Rule> rules(List<PortalProcedure.Fee> fees, String description, TreeSet<String> optional) {
        var meanings = fees.stream().map(fee -> FeeText.of(fee, description)).toList();
        meanings.forEach(one -> optional.addAll(one.optional()));
        boolean exempt = meanings.stream().anyMatch(Meaning::exemption);
        return meanings.stream()
                .flatMap(one -> one.rule().stream())
                .map(rule -> exempt ? exempted(rule) : rule)
                .toList();
    }

    private static Rule exempted(Rule rule) {
        return new Rule(
                rule.channel,
                rule.name,
                rule.levy,
                rule.amount,
                rule.unit,
                Optional.of(rule.exempt.map(other -> other + " || feeExempt").orElse("feeExempt")),
                rule.said,
                rule.open);
    }

    /// Where one way of filing has several fees, the portal does not say which is paid when.
    private static List<Rule> several(List<Rule> rules) {
        if (rules.stream().map(Rule::core).distinct().count() < 2) {
            return rules.stream().limit(1).toList();
        }
        return rules.stream()
                .map(rule -> new Rule(
                        rule.channel,
                        rule.name,
                        rule.levy,
                        rule.amount,
                        rule.unit,
                        rule.exempt,
                        rule.said,
                        rule.open.or(() -> Optional.of(Open.of(Open.Why.FEE, "portal.fee-several")))))
                .toList();
    }

    private static List<Rule> merged(Map<Channel, List<Rule>> byChannel) {
        long ways = byChannel.values().stream()
                .map(rules -> rules.stream().map(Rule::core).toList())
                .distinct()
                .count();
        if (ways == 1) {
            return byChannel.values().iterator().next();
        }
        var all = new ArrayList<Rule>();
        byChannel.forEach((channel, rules) -> rules.forEach(rule -> all.add(rule.through(channel))));
        return all;
    }
}
