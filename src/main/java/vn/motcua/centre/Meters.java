package vn.motcua.centre;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/// What this process has done since it started, in the text format that Prometheus reads (version 0.0.4).
///
/// Labels are routes, statuses and reasons of ours: how many there are does not depend on what anybody sends.
public final class Meters {

    /// Upper bounds in seconds.
    private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> refused = new ConcurrentSkipListMap<>();
    private final Map<String, Durations> durations = new ConcurrentSkipListMap<>();
    private final LongAdder acknowledged = new LongAdder();
    private final LongAdder pages = new LongAdder();
    private final LongAdder given = new LongAdder();

    private static final class Durations {
        private final LongAdder[] within = new LongAdder[BOUNDS.length + 1];
        private final LongAdder nanos = new LongAdder();

        Durations() {
            java.util.Arrays.setAll(within, _ -> new LongAdder());
        }

        void add(double seconds) {
            int at = 0;
            while (at < BOUNDS.length && seconds > BOUNDS[at]) {
                at++;
            }
            within[at].increment();
            nanos.add((long) (seconds * 1e9));
        }
    }

    /// @param route as it was registered, never as it was asked for
    void answered(String route, int status, double seconds) {
        count(requests, "route=\"" + route + "\",status=\"" + status + "\"");
        durations.computeIfAbsent(route, _ -> new Durations()).add(seconds);
    }

    void refused(Refused.Reason reason) {
        count(refused, "reason=\"" + reason + "\"");
    }

    /// @param actions of one batch, new ones and ones that were here before
    void acknowledged(int actions) {
        acknowledged.add(actions);
    }

    /// @param entries of one page
    void given(int entries) {
        pages.increment();
        given.add(entries);
    }

    private static void count(Map<String, LongAdder> counts, String labels) {
        counts.computeIfAbsent(labels, _ -> new LongAdder()).increment();
    }

    /// @param gauges what stands now, by name and labels, such as `alarms{kind="fork"}`
    String text(Map<String, Double> gauges) {
        var text = new StringBuilder();
        counters(text, "requests", "Requests answered.", requests);
        counters(text, "refused", "Requests refused, by reason.", refused);
        histograms(text);
        counter(text, "actions_acknowledged", "Actions of acknowledged batches, repeated ones too.", acknowledged);
        counter(text, "pages_given", "Pages of a stream given.", pages);
        counter(text, "entries_given", "Entries on those pages.", given);
        var head = "";
        for (var gauge : new TreeMap<>(gauges).entrySet()) {
            var name = gauge.getKey().split("\\{", 2)[0];
            if (!name.equals(head)) {
                text.append("# TYPE motcua_").append(name).append(" gauge\n");
                head = name;
            }
            line(text, gauge.getKey(), gauge.getValue());
        }
        return text.toString();
    }

    private void histograms(StringBuilder text) {
        head(text, "request_seconds", "How long an answer took.", "histogram");
        durations.forEach((route, times) -> {
            long sum = 0;
            for (int i = 0; i <= BOUNDS.length; i++) {
                sum += times.within[i].sum();
                var bound = i == BOUNDS.length ? "+Inf" : Double.toString(BOUNDS[i]);
                line(text, "request_seconds_bucket{route=\"" + route + "\",le=\"" + bound + "\"}", sum);
            }
            line(text, "request_seconds_sum{route=\"" + route + "\"}", times.nanos.sum() / 1e9);
            line(text, "request_seconds_count{route=\"" + route + "\"}", sum);
        });
    }

    private static void counters(StringBuilder text, String name, String help, Map<String, LongAdder> counts) {
        head(text, name + "_total", help, "counter");
        counts.forEach((labels, count) -> line(text, name + "_total{" + labels + "}", count.sum()));
    }

    private static void counter(StringBuilder text, String name, String help, LongAdder count) {
        head(text, name + "_total", help, "counter");
        line(text, name + "_total", count.sum());
    }

    private static void head(StringBuilder text, String name, String help, String type) {
        text.append("# HELP motcua_").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE motcua_").append(name).append(' ').append(type).append('\n');
    }

    private static void line(StringBuilder text, String name, double value) {
        text.append("motcua_").append(name).append(' ');
        text.append(value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value));
        text.append('\n');
    }
}
