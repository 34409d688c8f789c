package vn.motcua.command;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.wire.Json;

/// Runs an errand where the database can be reached: in the server that has it to itself, or here.
///
/// @param config of the centre
record CentreReach(CentreConfig config, Map<String, String> environment) {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofMinutes(10);

    /// @throws VerbRefused if it is refused, or if the centre is not reached
    ObjectNode run(ObjectNode errand) throws IOException, InterruptedException {
        var there = config.postgres().isPresent()
                ? Optional.<ObjectNode>empty()
                : inServer(AdminFile.read(AdminFile.beside(config.sqlite())), errand);
        return there.isPresent() ? there.get() : here(errand);
    }

    private ObjectNode here(ObjectNode errand) {
        var pin = CentreCertificate.pin(config);
        try (var store = CentreDatabase.open(config, environment)) {
            var identity = store.identity().orElseThrow();
            return new CentreErrands(store, identity, config.url(), pin, Clock.systemUTC()).run(errand);
        }
    }

    /// Nothing if no server is there: one that was killed leaves its file behind.
    private static Optional<ObjectNode> inServer(Optional<AdminFile> file, ObjectNode errand)
            throws IOException, InterruptedException {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + file.get().port() + "/errand"))
                .header("Authorization", "Bearer " + file.get().token())
                .timeout(ANSWER)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(errand)))
                .build();
        try (var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(CONNECT)
                .build()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw VerbRefused.failed("centre.errand", answer.statusCode());
            }
            return Optional.of(CentreErrands.answered(answer.body()));
        } catch (ConnectException _) {
            return Optional.empty();
        }
    }
}
