package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdminServerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    private final Meters meters = new Meters();
    private final HttpClient client = HttpClient.newHttpClient();
    private boolean answers = true;
    private long room = Long.MAX_VALUE;
    private AdminServer server;

    private final Vitals vitals = new Vitals() {
        @Override
        public boolean answers() {
            return answers;
        }

        @Override
        public Map<String, Long> alarms() {
            if (!answers) {
                throw new CentreTrouble("away");
            }
            return Map.of("fork", 2L);
        }

        @Override
        public long handOversWaiting() {
            return 4;
        }

        @Override
        public long room() {
            return room;
        }

        @Override
        public Map<String, Integer> connections() {
            return Map.of("active", 3);
        }
    };

    @BeforeEach
    void open() {
        var health = new Health(vitals, meters, Optional.of(NOW.plusSeconds(90)), Clock.fixed(NOW, ZoneOffset.UTC));
        server = AdminServer.start(health, "token", asked -> asked, Door.inside("127.0.0.1", 0));
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    @Test
    void it_is_ready_while_the_database_answers_and_the_disk_has_room() throws Exception {
        assertEquals(200, send(to("/ready")).statusCode());
        room = Health.ROOM - 1;
        var full = send(to("/ready"));
        assertEquals(503, full.statusCode());
        assertTrue(full.body().contains("disk"), full.body());
        answers = false;
        assertTrue(send(to("/ready")).body().contains("database"));
        assertEquals(200, send(to("/live")).statusCode());
    }

    @Test
    void what_was_done_is_told_in_prometheus_own_format() throws Exception {
        meters.answered("POST /v1/actions", 200, 0.004);
        meters.answered("POST /v1/actions", 200, 0.3);
        meters.refused(Refused.Reason.BAD_SIGNATURE);
        meters.acknowledged(7);
        meters.given(5);
        var answer = send(to("/metrics"));
        assertEquals(
                "text/plain; version=0.0.4; charset=utf-8",
                answer.headers().firstValue("Content-Type").orElse("").toLowerCase(java.util.Locale.ROOT));
        var lines = answer.body().lines().toList();
        for (var line : new String[] {
            "motcua_requests_total{route=\"POST /v1/actions\",status=\"200\"} 2",
            "motcua_request_seconds_bucket{route=\"POST /v1/actions\",le=\"0.005\"} 1",
            "motcua_request_seconds_bucket{route=\"POST /v1/actions\",le=\"0.25\"} 1",
            "motcua_request_seconds_bucket{route=\"POST /v1/actions\",le=\"0.5\"} 2",
            "motcua_request_seconds_bucket{route=\"POST /v1/actions\",le=\"+Inf\"} 2",
            "motcua_refused_total{reason=\"BAD_SIGNATURE\"} 1",
            "motcua_actions_acknowledged_total 7",
            "motcua_pages_given_total 1",
            "motcua_entries_given_total 5",
            "motcua_alarms{kind=\"fork\"} 2",
            "motcua_hand_overs_waiting 4",
            "motcua_database_connections{state=\"active\"} 3",
            "motcua_certificate_seconds_left 90",
            "motcua_ready 1"
        }) {
            assertTrue(lines.contains(line), () -> line + " in " + lines);
        }
        answers = false;
        var away = send(to("/metrics")).body();
        assertTrue(away.contains("motcua_ready 0"), away);
        assertFalse(away.contains("motcua_alarms"), away);
    }

    @Test
    void an_errand_without_the_token_is_not_run() throws Exception {
        for (var token : new String[] {"", "Bearer ", "Bearer tokem", "token", "Bearer tokentoken"}) {
            var request = to("/errand").POST(HttpRequest.BodyPublishers.ofString("{}"));
            if (!token.isEmpty()) {
                request.header("Authorization", token);
            }
            assertEquals(401, send(request).statusCode(), token);
        }
        var known = send(to("/errand")
                .header("Authorization", "Bearer token")
                .POST(HttpRequest.BodyPublishers.ofString("{\"a\":1}")));
        assertEquals("{\"a\":1}", known.body());
    }
}
