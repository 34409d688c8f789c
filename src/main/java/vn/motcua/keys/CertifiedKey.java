package vn.motcua.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import vn.motcua.domain.Sentence;

/// A private key and the certificates that vouch for it: its own first, each signed by the next, the last by
/// itself. That last one is what desks pin, so it is always sent, although TLS would let it be left out.
public final class CertifiedKey {

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    /// @throws BadCertificateException if the certificates are not of this key, or not such a chain
    CertifiedKey(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
        if (chain.isEmpty() || !belongs(key, chain.getFirst().getPublicKey())) {
            throw new BadCertificateException(Sentence.of("certificate.other-key"));
        }
        for (int i = 0; i < chain.size(); i++) {
            if (!isSigned(chain.get(i), chain.get(Math.min(i + 1, chain.size() - 1)))) {
                throw new BadCertificateException(Sentence.of("certificate.broken-chain"));
            }
        }
    }

    /// Reads PEM files: certificates leaf first, and one key without a password. A public authority leaves its
    /// root out of such files; it is taken from the roots that Java knows.
    ///
    /// @throws BadCertificateException with what is wrong with them
    public static CertifiedKey read(Path... files) throws IOException {
        return read(publicRoots(), files);
    }

    static CertifiedKey read(Collection<X509Certificate> roots, Path... files) throws IOException {
        var pem = new PemFile();
        for (var file : files) {
            pem.read(file);
        }
        if (pem.keys().size() != 1 || pem.certificates().isEmpty()) {
            throw new BadCertificateException(Sentence.of(
                    "certificate.files", pem.keys().size(), pem.certificates().size()));
        }
        return new CertifiedKey(pem.keys().getFirst(), completed(pem.certificates(), roots));
    }

    /// Replaces the file as a whole; only its owner may read it.
    public void write(Path file) throws IOException {
        PemFile.write(file, key, chain);
    }

    private static List<X509Certificate> completed(List<X509Certificate> chain, Collection<X509Certificate> roots) {
        var last = chain.getLast();
        if (isSigned(last, last)) {
            return chain;
        }
        var whole = new ArrayList<>(chain);
        whole.add(roots.stream()
                .filter(root -> isSigned(last, root))
                .findFirst()
                .orElseThrow(() -> new BadCertificateException(Sentence.of("certificate.no-root"))));
        return whole;
    }

    private static List<X509Certificate> publicRoots() {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java's own roots cannot be read", e);
        }
    }

    static boolean isSigned(X509Certificate certificate, X509Certificate by) {
        if (!certificate.getIssuerX500Principal().equals(by.getSubjectX500Principal())) {
            return false;
        }
        try {
            certificate.verify(by.getPublicKey());
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static boolean belongs(PrivateKey secret, PublicKey open) {
        var probe = "motcua certificate probe 1\n".getBytes(StandardCharsets.US_ASCII);
        try {
            var signature =
                    Signature.getInstance(secret.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
            signature.initSign(secret);
            signature.update(probe);
            var signed = signature.sign();
            signature.initVerify(open);
            signature.update(probe);
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    public CertificatePin pin() {
        return CertificatePin.of(chain.getLast());
    }

    /// When the first of the chain's certificates is no longer good.
    public Instant expires() {
        return chain.stream()
                .map(one -> one.getNotAfter().toInstant())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /// For a server; to be used with [Tls13#parameters].
    public SSLContext server() {
        try {
            var nobodyElseReadsIt = new char[0];
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, nobodyElseReadsIt);
            store.setKeyEntry("centre", key, nobodyElseReadsIt, chain.toArray(X509Certificate[]::new));
            var factory = KeyManagerFactory.getInstance("PKIX");
            factory.init(store, nobodyElseReadsIt);
            return Tls13.context(factory.getKeyManagers(), new TrustManager[0]);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a checked key does not go into a key store", e);
        }
    }

    PrivateKey key() {
        return key;
    }

    List<X509Certificate> chain() {
        return chain;
    }

    /// The key's own certificate.
    X509Certificate certificate() {
        return chain.getFirst();
    }

    @Override
    public String toString() {
        return "CertifiedKey[" + pin() + "]";
    }
}
