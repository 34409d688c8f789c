package vn.motcua.centre;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Debian's chromium, driven by its own driver in the words of W3C WebDriver; nothing is downloaded.
final class Browser implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

    private final Process driver;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String session;

    /// @param width of the page, in CSS pixels
    /// @param phone with the viewport and the touch of one
    /// @param home a folder that is thrown away afterwards
    Browser(int width, int height, boolean phone, Path home) throws IOException {
        driver = new ProcessBuilder("chromedriver", "--port=0")
                .redirectErrorStream(true)
                .start();
        try {
            session = begin("http://127.0.0.1:" + port(driver), width, height, phone, home);
        } catch (IOException | RuntimeException | AssertionError e) {
            driver.destroy();
            throw e;
        }
    }

    private String begin(String service, int width, int height, boolean phone, Path home) {
        var screen = Map.of("width", width, "height", height, "pixelRatio", phone ? 2 : 1, "mobile", phone);
        var options = Map.of(
                "args",
                List.of(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--no-first-run",
                        "--lang=vi",
                        "--window-size=" + width + "," + height,
                        "--user-data-dir=" + home),
                "mobileEmulation",
                Map.of("deviceMetrics", screen));
        var wanted = Map.of(
                "browserName", "chrome", "goog:chromeOptions", options, "goog:loggingPrefs", Map.of("browser", "ALL"));
        var begun = call(
                "POST",
                service + "/session",
                Map.of("capabilities", Map.of("alwaysMatch", wanted, "firstMatch", List.of(Map.of()))));
        return service + "/session/" + begun.get("sessionId").asString();
    }

    private static String port(Process driver) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var match = PORT.matcher(line);
            if (match.find()) {
                return match.group(1);
            }
        }
        throw new IOException("chromedriver did not start");
    }

    private JsonNode call(String method, String url, Object said) {
        var body = method.equals("POST")
                ? HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(said))
                : HttpRequest.BodyPublishers.noBody();
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(url)).method(method, body).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(url + ": " + answer.body());
            }
            return JSON.readTree(answer.body()).get("value");
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    void open(String url) {
        call("POST", session + "/url", Map.of("url", url));
    }

    String url() {
        return call("GET", session + "/url", Map.of()).asString();
    }

    /// What an expression comes to on the page.
    JsonNode ask(String expression) {
        return call("POST", session + "/execute/sync", Map.of("script", "return " + expression, "args", List.of()));
    }

    String text() {
        return ask("document.body.innerText").asString();
    }

    /// Waits until the page says so, ten seconds at most.
    void await(String said) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!text().contains(said)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(said + " does not come; there is " + text());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private String element(String css) {
        var found = call("POST", session + "/element", Map.of("using", "css selector", "value", css));
        return session + "/element/" + found.get(ELEMENT).asString();
    }

    void type(String css, String text) {
        call("POST", element(css) + "/value", Map.of("text", text));
    }

    void click(String css) {
        call("POST", element(css) + "/click", Map.of());
    }

    /// What a screen reader says of it: its role and its name.
    String spoken(String css) {
        var element = element(css);
        return call("GET", element + "/computedrole", Map.of()).asString() + " "
                + call("GET", element + "/computedlabel", Map.of()).asString();
    }

    /// Presses a key; Tab is `\uE004`.
    void press(String key) {
        var press = List.of(Map.of("type", "keyDown", "value", key), Map.of("type", "keyUp", "value", key));
        call(
                "POST",
                session + "/actions",
                Map.of("actions", List.of(Map.of("type", "key", "id", "keyboard", "actions", press))));
    }

    /// What the console said since it was last asked.
    List<String> console() {
        var entries = call("POST", session + "/se/log", Map.of("type", "browser"));
        return StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> entry.get("message").asString())
                .toList();
    }

    void picture(Path file) throws IOException {
        var png = call("GET", session + "/screenshot", Map.of()).asString();
        Files.write(file, Base64.getDecoder().decode(png));
    }

    @Override
    public void close() {
        call("DELETE", session, Map.of());
        client.close();
        driver.destroy();
    }
}
