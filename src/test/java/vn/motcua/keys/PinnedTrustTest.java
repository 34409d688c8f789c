package vn.motcua.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.keys.CertificateRefusedException.Reason;

/// Real handshakes on loopback: one centre is let in, everybody else is not.
class PinnedTrustTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final List<String> HERE = List.of("localhost", "127.0.0.1");
    private static final PrivateAuthority OURS = PrivateAuthority.make("Phường Thử", NOW, RANDOM);
    private static final String NAME = "CN=Phường Thử";

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void the_pinned_centre_answers_by_name_and_by_address(String host) throws Exception {
        try (var served = Served.by(OURS.issue(HERE, NOW, RANDOM))) {
            assertEquals("centre", ask(served, host, OURS.pin(), NOW));
        }
    }

    @Test
    void a_new_certificate_of_the_same_authority_needs_nothing_at_the_desk() throws Exception {
        var later = NOW.plus(Duration.ofDays(2_000));
        try (var served = Served.by(OURS.issue(HERE, later, RANDOM))) {
            assertEquals("centre", ask(served, "localhost", OURS.pin(), later));
        }
    }

    @Test
    void another_authority_is_refused_though_it_bears_the_same_name() throws Exception {
        var other = PrivateAuthority.make("Phường Thử", NOW, RANDOM);
        try (var served = Served.by(other.issue(HERE, NOW, RANDOM))) {
            assertRefused(Reason.OTHER_AUTHORITY, served, "localhost", OURS.pin(), NOW);
        }
    }

    @Test
    void to_show_the_pinned_certificate_without_being_signed_by_it_is_not_enough() throws Exception {
        var other = PrivateAuthority.make("Phường Thử", NOW, RANDOM).issue(HERE, NOW, RANDOM);
        var root = ours();
        var context = Served.unchecked(other.key(), List.of(other.certificate(), root));
        try (var served = Served.by(context, Tls13.parameters())) {
            assertRefused(Reason.OTHER_AUTHORITY, served, "localhost", OURS.pin(), NOW);
        }
    }

    @Test
    void a_server_of_ours_cannot_issue_for_others() throws Exception {
        var server = OURS.issue(List.of("elsewhere.example"), NOW, RANDOM);
        var pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
        var issuer = new X500Name(server.certificate().getSubjectX500Principal().getName());
        var forged = certificate(issuer, new X500Name("CN=x"), pair.getPublic(), server.key());
        var context = Served.unchecked(pair.getPrivate(), List.of(forged, server.certificate(), ours()));
        try (var served = Served.by(context, Tls13.parameters())) {
            assertRefused(Reason.OTHER_AUTHORITY, served, "localhost", OURS.pin(), NOW);
        }
    }

    @Test
    void the_pinned_key_in_a_certificate_that_another_key_signed_is_refused() throws Exception {
        var server = OURS.issue(HERE, NOW, RANDOM);
        var attacker = KeyPairGenerator.getInstance("EC").generateKeyPair();
        var forged = certificate(new X500Name(NAME), new X500Name(NAME), ours().getPublicKey(), attacker.getPrivate());
        var context = Served.unchecked(server.key(), List.of(server.certificate(), forged));
        try (var served = Served.by(context, Tls13.parameters())) {
            assertRefused(Reason.OTHER_AUTHORITY, served, "localhost", OURS.pin(), NOW);
        }
    }

    @Test
    void an_expired_certificate_and_one_of_tomorrow_are_told_apart() throws Exception {
        try (var served = Served.by(OURS.issue(HERE, NOW, RANDOM))) {
            assertEquals("centre", ask(served, "localhost", OURS.pin(), NOW.plus(Duration.ofDays(730))));
            assertRefused(Reason.EXPIRED, served, "localhost", OURS.pin(), NOW.plus(Duration.ofDays(732)));
            assertEquals("centre", ask(served, "localhost", OURS.pin(), NOW.minus(Duration.ofHours(23))));
            assertRefused(Reason.NOT_YET_VALID, served, "localhost", OURS.pin(), NOW.minus(Duration.ofHours(25)));
        }
    }

    @Test
    void the_authority_itself_expires_too() throws Exception {
        var end = OURS.expires();
        try (var served = Served.by(OURS.issue(HERE, end.minus(Duration.ofDays(30)), RANDOM))) {
            assertEquals("centre", ask(served, "localhost", OURS.pin(), end.minusSeconds(60)));
            assertRefused(Reason.EXPIRED, served, "localhost", OURS.pin(), end.plusSeconds(60));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void a_certificate_for_another_host_is_refused(String host) throws Exception {
        try (var served = Served.by(OURS.issue(List.of("centre.example", "10.0.0.1", "::1"), NOW, RANDOM))) {
            assertRefused(Reason.OTHER_HOST, served, host, OURS.pin(), NOW);
        }
    }

    @Test
    void a_server_that_speaks_only_tls_1_2_is_refused() throws Exception {
        var old = new SSLParameters();
        old.setProtocols(new String[] {"TLSv1.2"});
        try (var served = Served.by(OURS.issue(HERE, NOW, RANDOM).server(), old)) {
            assertThrows(SSLException.class, () -> ask(served, "localhost", OURS.pin(), NOW));
            assertEquals(Optional.of(Reason.OTHER_PROTOCOL), socketRefusal(served, "HTTPS", "TLSv1.2"));
        }
    }

    @Test
    void our_server_does_not_speak_tls_1_2() throws Exception {
        try (var served = Served.by(OURS.issue(HERE, NOW, RANDOM))) {
            assertThrows(SSLException.class, () -> handshake(served, "HTTPS", "TLSv1.2"));
            handshake(served, "HTTPS", "TLSv1.3");
        }
    }

    @Test
    void a_client_that_does_not_ask_for_the_host_gets_no_connection() throws Exception {
        try (var served = Served.by(OURS.issue(HERE, NOW, RANDOM))) {
            assertEquals(Optional.of(Reason.OTHER_PROTOCOL), socketRefusal(served, "", "TLSv1.3"));
        }
    }

    @Test
    void a_certificate_that_signs_itself_is_pinned_as_it_is() throws Exception {
        var given = itself();
        try (var served = Served.by(given)) {
            assertEquals("centre", ask(served, "localhost", given.pin(), NOW));
            assertRefused(Reason.OTHER_AUTHORITY, served, "localhost", itself().pin(), NOW);
            assertRefused(Reason.EXPIRED, served, "localhost", given.pin(), NOW.plus(Duration.ofDays(31)));
            assertRefused(Reason.OTHER_HOST, served, "127.0.0.1", given.pin(), NOW);
        }
    }

    private static CertifiedKey itself() throws Exception {
        var pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
        var name = new X500Name("CN=localhost");
        return new CertifiedKey(
                pair.getPrivate(), List.of(certificate(name, name, pair.getPublic(), pair.getPrivate())));
    }

    private static String ask(Served served, String host, CertificatePin pin, Instant now)
            throws IOException, InterruptedException {
        try (var client =
                new PinnedTrust(pin, Clock.fixed(now, ZoneOffset.UTC)).client().build()) {
            return served.asked(client, host);
        }
    }

    private static void assertRefused(Reason reason, Served served, String host, CertificatePin pin, Instant now) {
        var failure = assertThrows(IOException.class, () -> ask(served, host, pin, now));
        assertEquals(Optional.of(reason), CertificateRefusedException.in(failure), failure.toString());
    }

    private static Optional<Reason> socketRefusal(Served served, String identification, String protocol) {
        var failure = assertThrows(SSLException.class, () -> handshake(served, identification, protocol));
        return CertificateRefusedException.in(failure);
    }

    private static void handshake(Served served, String identification, String protocol) throws IOException {
        var factory = new PinnedTrust(OURS.pin(), Clock.fixed(NOW, ZoneOffset.UTC))
                .context()
                .getSocketFactory();
        try (var plain = new java.net.Socket(InetAddress.getLoopbackAddress(), served.port());
                var socket = (SSLSocket) factory.createSocket(plain, "localhost", served.port(), true)) {
            var parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm(identification);
            parameters.setProtocols(new String[] {protocol});
            socket.setSSLParameters(parameters);
            socket.startHandshake();
        }
    }

    private static X509Certificate ours() {
        return OURS.issue(HERE, NOW, RANDOM).chain().getLast();
    }

    private static X509Certificate certificate(X500Name issuer, X500Name subject, PublicKey open, PrivateKey by)
            throws Exception {
        var builder = new JcaX509v3CertificateBuilder(
                issuer,
                BigInteger.valueOf(RANDOM.nextInt(1, 1_000_000)),
                Date.from(NOW.minus(Duration.ofDays(1))),
                Date.from(NOW.plus(Duration.ofDays(30))),
                subject,
                open);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(issuer.equals(subject)));
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by)));
    }
}
