package vn.motcua.centre;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import vn.motcua.keys.ReceiptSeal;

/// Somebody who asks the public pages over real HTTP.
final class Visitor implements AutoCloseable {

    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Visitor(int port) {
        this.port = port;
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    HttpResponse<String> head(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).HEAD());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base() + path)));
    }

    /// @param from the address that a proxy on this machine says it speaks for
    HttpResponse<String> scan(ReceiptSeal seal, String from) {
        return send(HttpRequest.newBuilder(URI.create(seal.url(base()))).header("X-Forwarded-For", from));
    }

    HttpResponse<String> type(String number, String key) {
        var form = "number=" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "&key="
                + URLEncoder.encode(key, StandardCharsets.UTF_8);
        return post(form);
    }

    HttpResponse<String> post(String form) {
        return send(HttpRequest.newBuilder(URI.create(base() + "/"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    @Override
    public void close() {
        client.close();
    }
}
