package vn.motcua.keys;

import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/// The one protocol that desk and centre speak (RFC 8446).
public final class Tls13 {

    static final String NAME = "TLSv1.3";

    private Tls13() {}

    /// To be set on every server and client: a context alone would still take TLS 1.2.
    public static SSLParameters parameters() {
        var parameters = new SSLParameters();
        parameters.setProtocols(new String[] {NAME});
        return parameters;
    }

    static SSLContext context(KeyManager[] keys, TrustManager[] trust) throws GeneralSecurityException {
        var context = SSLContext.getInstance(NAME);
        context.init(keys, trust, null);
        return context;
    }
}
