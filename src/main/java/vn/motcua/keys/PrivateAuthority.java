package vn.motcua.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.IPAddress;
import vn.motcua.domain.Sentence;

/// The centre's own certificate authority: one P-256 key that signs the certificates of this centre's server
/// and nothing else. Ten years, its servers two; both begin a day early, for desks whose clock is behind.
public final class PrivateAuthority {

    private static final int YEARS = 10;
    private static final int SERVER_YEARS = 2;
    private static final Duration EARLY = Duration.ofDays(1);
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final Pattern HOST =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    private final CertifiedKey own;

    private PrivateAuthority(CertifiedKey own) {
        this.own = own;
    }

    /// @param name for people who look at the certificate; 1 to 64 characters
    public static PrivateAuthority make(String name, Instant now, SecureRandom random) {
        if (name.isBlank() || name.length() > 64) {
            throw new IllegalArgumentException("an authority's name has 1 to 64 characters");
        }
        var pair = pair(random);
        var subject = named(name);
        var builder = new JcaX509v3CertificateBuilder(
                subject, serial(random), early(now), years(now, YEARS), subject, pair.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
            return new PrivateAuthority(new CertifiedKey(pair.getPrivate(), List.of(signed(builder, pair))));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a certificate cannot be made", e);
        }
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws BadCertificateException if it is not an authority's
    public static PrivateAuthority read(Path file) throws IOException {
        var own = CertifiedKey.read(List.of(), file);
        if (own.certificate().getBasicConstraints() < 0) {
            throw new BadCertificateException(Sentence.of("certificate.no-authority"));
        }
        return new PrivateAuthority(own);
    }

    /// Key and certificate, for nobody but their owner. Whoever has this file can pass for the centre.
    public void write(Path file) throws IOException {
        own.write(file);
    }

    /// What desks pin; the same for all servers that this authority ever issues to.
    public CertificatePin pin() {
        return own.pin();
    }

    public Instant expires() {
        return own.expires();
    }

    /// A new key for a server, good for two years, but no longer than this authority itself.
    ///
    /// @param hosts DNS names in lower case, IPv4 or IPv6 addresses; at least one
    public CertifiedKey issue(List<String> hosts, Instant now, SecureRandom random) {
        var names = names(hosts);
        var pair = pair(random);
        var serial = serial(random);
        var last = years(now, SERVER_YEARS);
        var ours = own.certificate();
        var builder = new JcaX509v3CertificateBuilder(
                ours,
                serial,
                early(now),
                last.after(ours.getNotAfter()) ? ours.getNotAfter() : last,
                named("centre " + serial.toString(16)),
                pair.getPublic());
        try {
            var identifiers = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(Extension.subjectAlternativeName, false, names);
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(pair.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    identifiers.createAuthorityKeyIdentifier(ours.getPublicKey()));
            var certificate = signed(builder, new KeyPair(ours.getPublicKey(), own.key()));
            return new CertifiedKey(pair.getPrivate(), List.of(certificate, ours));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a certificate cannot be made", e);
        }
    }

    private static GeneralNames names(List<String> hosts) {
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("a server has a name or an address");
        }
        return new GeneralNames(hosts.stream().map(PrivateAuthority::name).toArray(GeneralName[]::new));
    }

    private static GeneralName name(String host) {
        if (IPAddress.isValid(host)) {
            return new GeneralName(GeneralName.iPAddress, host);
        }
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("neither a host's name nor an address");
        }
        return new GeneralName(GeneralName.dNSName, host);
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, KeyPair by)
            throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(by.getPrivate())));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException("a P-256 key cannot sign", e);
        }
    }

    private static KeyPair pair(SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    private static X500Name named(String name) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
    }

    /// RFC 5280, 4.1.2.2: positive, at most 20 bytes.
    private static BigInteger serial(SecureRandom random) {
        return new BigInteger(126, random).setBit(126);
    }

    private static Date early(Instant now) {
        return Date.from(now.minus(EARLY));
    }

    private static Date years(Instant now, int years) {
        return Date.from(now.atZone(ZoneOffset.UTC).plusYears(years).toInstant());
    }
}
