package vn.motcua.keys;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/// A real HTTPS server on loopback that answers "centre".
record Served(HttpsServer server) implements AutoCloseable {

    static Served by(CertifiedKey key) throws IOException {
        return by(key.server(), Tls13.parameters());
    }

    static Served by(SSLContext context, SSLParameters parameters) throws IOException {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters taken) {
                taken.setSSLParameters(parameters);
            }
        });
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 6);
                exchange.getResponseBody().write("centre".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
        });
        server.start();
        return new Served(server);
    }

    /// What no honest program would serve: a chain that nobody looked at.
    static SSLContext unchecked(PrivateKey key, List<X509Certificate> chain) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, new char[0]);
        store.setKeyEntry("any", key, new char[0], chain.toArray(X509Certificate[]::new));
        var factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(store, new char[0]);
        return Tls13.context(factory.getKeyManagers(), new TrustManager[0]);
    }

    int port() {
        return server.getAddress().getPort();
    }

    String asked(HttpClient client, String host) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("https://" + host + ":" + port() + "/"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
