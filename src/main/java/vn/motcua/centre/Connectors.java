package vn.motcua.centre;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import vn.motcua.keys.CertifiedKey;

/// Jetty as it is set up here: what is bounded is bounded before a request is ours.
final class Connectors {

    private static final int HEADERS = 8 * 1024;

    private Connectors() {}

    /// @param finish how long a request that is under way may take when the server stops
    static void set(JavalinConfig config, Door door, Duration finish) {
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(finish.toMillis());
            server.insertHandler(new GracefulHandler());
            server.setErrorHandler(new QuietErrors());
        });
        config.jetty.addConnector((server, http) -> connector(server, http, door));
    }

    /// @throws CentreTrouble if somebody else listens there
    static void open(Javalin javalin) {
        try {
            javalin.start();
        } catch (JavalinException e) {
            javalin.stop();
            throw new CentreTrouble("opening a door", e);
        }
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, Door door) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADERS);
        var plain = new HttpConnectionFactory(http);
        var connector = door.certificate()
                .map(certificate -> new ServerConnector(server, tls(certificate, http), plain))
                .orElseGet(() -> new ServerConnector(server, plain));
        connector.setHost(door.host());
        connector.setPort(door.port());
        connector.setIdleTimeout(door.limits().idle().toMillis());
        connector.setShutdownIdleTimeout(TimeUnit.SECONDS.toMillis(1));
        connector.addBean(new NetworkConnectionLimit(door.limits().connections(), connector));
        return connector;
    }

    /// The host that a client asks for is for the client to check: it knows the pin.
    private static SslConnectionFactory tls(CertifiedKey certificate, HttpConfiguration http) {
        http.addCustomizer(new SecureRequestCustomizer(false));
        var tls = new SslContextFactory.Server();
        tls.setSslContext(certificate.server());
        tls.setIncludeProtocols("TLSv1.3");
        return new SslConnectionFactory(tls, "http/1.1");
    }
}
