package vn.motcua.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.util.io.pem.PemObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of keys and certificates: ours come back as they were written, others' are taken only when they fit together.
class CertifiedKeyTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final List<String> HERE = List.of("localhost");
    private static final PrivateAuthority PUBLIC = PrivateAuthority.make("A public authority", NOW, RANDOM);
    private static final CertifiedKey GIVEN = PUBLIC.issue(HERE, NOW, RANDOM);
    private static final X509Certificate ROOT = GIVEN.chain().getLast();

    @TempDir
    private Path folder;

    @Test
    void an_authority_that_was_written_issues_under_the_same_pin() throws Exception {
        var file = folder.resolve("authority.pem");
        PUBLIC.write(file);
        PUBLIC.write(file);
        var again = PrivateAuthority.read(file);
        assertEquals(PUBLIC.pin(), again.pin());
        assertEquals(PUBLIC.expires(), again.expires());
        try (var served = Served.by(again.issue(HERE, NOW, RANDOM));
                var client = new PinnedTrust(PUBLIC.pin(), Clock.fixed(NOW, ZoneOffset.UTC))
                        .client()
                        .build()) {
            assertEquals("centre", served.asked(client, "localhost"));
        }
    }

    @Test
    void only_its_owner_reads_a_secret_file_and_nothing_is_left_beside_it() throws Exception {
        var file = folder.resolve("authority.pem");
        Files.writeString(file, "what stood there before, for everybody");
        PUBLIC.write(file);
        assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void a_server_ends_no_later_than_its_authority_and_has_its_two_years_else() {
        var end = PUBLIC.expires();
        assertEquals(end, PUBLIC.issue(HERE, end.minusSeconds(86_400), RANDOM).expires());
        assertEquals(Instant.parse("2028-11-22T08:00:00Z"), GIVEN.expires());
        assertEquals(Instant.parse("2036-11-22T08:00:00Z"), end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "Centre.example", "-a.example", "a..b", "*.example", "a/b", "999.1.1.1:80"})
    void what_is_no_host_is_not_certified(String host) {
        assertThrows(IllegalArgumentException.class, () -> PUBLIC.issue(List.of(host), NOW, RANDOM));
    }

    @Test
    void a_certificate_without_a_host_is_not_made() {
        assertThrows(IllegalArgumentException.class, () -> PUBLIC.issue(List.of(), NOW, RANDOM));
    }

    @Test
    void a_server_s_file_is_no_authority() throws Exception {
        var file = folder.resolve("server.pem");
        GIVEN.write(file);
        assertBad("certificate.no-authority", () -> PrivateAuthority.read(file));
        assertEquals(GIVEN.pin(), CertifiedKey.read(file).pin());
    }

    @Test
    void the_root_that_a_public_authority_leaves_out_is_found_and_pinned() throws Exception {
        var chain = pem("fullchain.pem", GIVEN.certificate());
        var key = pem("privkey.pem", GIVEN.key());
        var read = CertifiedKey.read(List.of(ROOT), chain, key);
        assertEquals(PUBLIC.pin(), read.pin());
        assertEquals(List.of(GIVEN.certificate(), ROOT), read.chain());
        assertBad("certificate.no-root", () -> CertifiedKey.read(List.of(), chain, key));
        assertBad("certificate.no-root", () -> CertifiedKey.read(chain, key));
    }

    @Test
    void a_root_that_only_bears_the_right_name_is_not_taken() throws Exception {
        var namesake = PrivateAuthority.make("A public authority", NOW, RANDOM)
                .issue(HERE, NOW, RANDOM)
                .chain()
                .getLast();
        var chain = pem("fullchain.pem", GIVEN.certificate());
        var key = pem("privkey.pem", GIVEN.key());
        assertBad("certificate.no-root", () -> CertifiedKey.read(List.of(namesake), chain, key));
        assertEquals(
                PUBLIC.pin(),
                CertifiedKey.read(List.of(namesake, ROOT), chain, key).pin());
    }

    @Test
    void the_order_of_files_does_not_matter_but_the_order_of_certificates_does() throws Exception {
        var key = pem("key.pem", GIVEN.key());
        var right = pem("right.pem", GIVEN.certificate(), ROOT);
        assertEquals(PUBLIC.pin(), CertifiedKey.read(key, right).pin());
        assertEquals(PUBLIC.pin(), CertifiedKey.read(right, key).pin());
        var wrong = pem("wrong.pem", ROOT, GIVEN.certificate());
        assertThrows(BadCertificateException.class, () -> CertifiedKey.read(key, wrong));
        var twice = pem("twice.pem", GIVEN.certificate(), GIVEN.certificate(), ROOT);
        assertBad("certificate.broken-chain", () -> CertifiedKey.read(key, twice));
    }

    @Test
    void a_key_of_another_certificate_is_refused() throws Exception {
        var chain = pem("chain.pem", GIVEN.certificate(), ROOT);
        var other = pem("key.pem", PUBLIC.issue(HERE, NOW, RANDOM).key());
        assertBad("certificate.other-key", () -> CertifiedKey.read(chain, other));
        var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        var third = pem("rsa.pem", rsa);
        assertBad("certificate.other-key", () -> CertifiedKey.read(chain, third));
    }

    @Test
    void without_exactly_one_key_or_without_a_certificate_nothing_is_read() throws Exception {
        var chain = pem("chain.pem", GIVEN.certificate(), ROOT);
        var key = pem("key.pem", GIVEN.key());
        assertBad("certificate.files", () -> CertifiedKey.read(chain));
        assertBad("certificate.files", () -> CertifiedKey.read(key));
        assertBad("certificate.files", () -> CertifiedKey.read(chain, key, key));
        var cut = folder.resolve("cut.pem");
        Files.writeString(cut, Files.readString(chain).substring(0, 200));
        assertBad("certificate.unreadable", () -> CertifiedKey.read(cut, key));
        var damaged = folder.resolve("damaged.pem");
        Files.writeString(damaged, Files.readString(chain).replaceFirst("MII", "M*I"));
        assertThrows(BadCertificateException.class, () -> CertifiedKey.read(damaged, key));
        assertThrows(IOException.class, () -> CertifiedKey.read(folder.resolve("nowhere.pem"), key));
    }

    @Test
    void a_pin_may_be_typed_as_it_was_heard() {
        var pin = PUBLIC.pin();
        assertEquals(26, pin.text().length());
        assertEquals(
                pin, CertificatePin.typed(pin.text().toUpperCase(Locale.ROOT).replace('0', 'O')));
        assertThrows(IllegalArgumentException.class, () -> new CertificatePin("short"));
        assertFalse(GIVEN.toString().contains("PRIVATE"));
        assertTrue(GIVEN.toString().contains(pin.text()));
    }

    private static void assertBad(String key, org.junit.jupiter.api.function.Executable work) {
        var bad = assertThrows(BadCertificateException.class, work);
        assertEquals(key, bad.sentence().key());
    }

    @Test
    void a_key_in_the_old_form_of_openssl_is_read() throws Exception {
        var secret = ((ECPrivateKey) GIVEN.key()).getS();
        var old = new org.bouncycastle.asn1.sec.ECPrivateKey(256, secret, SECObjectIdentifiers.secp256r1);
        var parameters = new PemObject("EC PARAMETERS", SECObjectIdentifiers.secp256r1.getEncoded());
        var key = pem("key.pem", parameters, new PemObject("EC PRIVATE KEY", old.getEncoded()));
        var chain = pem("chain.pem", GIVEN.certificate(), ROOT);
        assertEquals(PUBLIC.pin(), CertifiedKey.read(chain, key).pin());
    }

    private Path pem(String name, Object... objects) throws IOException {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            for (var one : objects) {
                writer.writeObject(one instanceof PrivateKey key ? new JcaPKCS8Generator(key, null) : one);
            }
        }
        return Files.writeString(folder.resolve(name), text.toString());
    }
}
