package vn.motcua.keys;

import java.net.Socket;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import vn.motcua.keys.CertificateRefusedException.Reason;

/// Trusts one centre: TLS 1.3, a chain that ends in the pinned certificate and holds by it, within the dates of every
/// certificate, for the host that was asked for. There is no other way in: the system's own roots count for nothing, no
/// setting turns a check off, and a client that forgot to ask for the host's check gets no connection at all. Path and
/// host are checked by the JDK's own PKIX code.
public final class PinnedTrust extends X509ExtendedTrustManager {

    private final CertificatePin pin;
    private final Clock clock;

    public PinnedTrust(CertificatePin pin, Clock clock) {
        this.pin = pin;
        this.clock = clock;
    }

    /// A client that talks to this centre only, and follows no redirect. A refused certificate comes out of it as an
    /// `IOException` in whose causes [CertificateRefusedException#in] finds the reason.
    public HttpClient.Builder client() {
        return HttpClient.newBuilder()
                .sslContext(context())
                .sslParameters(Tls13.parameters())
                .followRedirects(HttpClient.Redirect.NEVER);
    }

    SSLContext context() {
        try {
            return Tls13.context(new KeyManager[0], new TrustManager[] {this});
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has TLS 1.3", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkConnection(engine.getHandshakeSession(), engine.getSSLParameters());
        var paths = checkChain(chain, authType);
        try {
            paths.checkServerTrusted(chain, authType, engine);
        } catch (CertificateException e) {
            throw new CertificateRefusedException(Reason.OTHER_HOST, e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        if (!(socket instanceof SSLSocket secure)) {
            throw new CertificateRefusedException(Reason.OTHER_PROTOCOL);
        }
        checkConnection(secure.getHandshakeSession(), secure.getSSLParameters());
        var paths = checkChain(chain, authType);
        try {
            paths.checkServerTrusted(chain, authType, socket);
        } catch (CertificateException e) {
            throw new CertificateRefusedException(Reason.OTHER_HOST, e);
        }
    }

    private static void checkConnection(@Nullable SSLSession session, SSLParameters parameters)
            throws CertificateException {
        if (session == null
                || !session.getProtocol().equals(Tls13.NAME)
                || !"HTTPS".equals(parameters.getEndpointIdentificationAlgorithm())) {
            throw new CertificateRefusedException(Reason.OTHER_PROTOCOL);
        }
    }

    /// @return what has found the chain good, and may now look at the host
    private X509ExtendedTrustManager checkChain(X509Certificate[] chain, String authType) throws CertificateException {
        if (chain.length == 0) {
            throw new CertificateRefusedException(Reason.OTHER_AUTHORITY);
        }
        var last = chain[chain.length - 1];
        // signed by itself: else anybody could put other dates around the pinned key
        if (!CertificatePin.of(last).equals(pin) || !CertifiedKey.isSigned(last, last)) {
            throw new CertificateRefusedException(Reason.OTHER_AUTHORITY);
        }
        var now = Date.from(clock.instant());
        checkDates(chain, now);
        var paths = paths(last, now);
        try {
            paths.checkServerTrusted(chain, authType);
            return paths;
        } catch (CertificateException e) {
            throw new CertificateRefusedException(Reason.OTHER_AUTHORITY, e);
        }
    }

    /// Of all of them: the JDK does not look at the dates of what it was told to trust.
    private static void checkDates(X509Certificate[] chain, Date now) throws CertificateException {
        for (var one : chain) {
            try {
                one.checkValidity(now);
            } catch (CertificateExpiredException e) {
                throw new CertificateRefusedException(Reason.EXPIRED, e);
            } catch (CertificateNotYetValidException e) {
                throw new CertificateRefusedException(Reason.NOT_YET_VALID, e);
            }
        }
    }

    private static X509ExtendedTrustManager paths(X509Certificate anchor, Date now) throws CertificateException {
        try {
            var parameters = new PKIXBuilderParameters(Set.of(new TrustAnchor(anchor, null)), new X509CertSelector());
            parameters.setRevocationEnabled(false);
            parameters.setDate(now);
            var factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(new CertPathTrustManagerParameters(parameters));
            return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException e) {
            throw new CertificateException("every JDK has PKIX", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateRefusedException(Reason.OTHER_PROTOCOL);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateRefusedException(Reason.OTHER_PROTOCOL);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateRefusedException(Reason.OTHER_PROTOCOL);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateRefusedException(Reason.OTHER_PROTOCOL);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
