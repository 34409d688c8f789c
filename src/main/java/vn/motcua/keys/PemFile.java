package vn.motcua.keys;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;
import vn.motcua.domain.Sentence;

/// Private keys and certificates as text (RFC 7468), as OpenSSL and certificate authorities write them. What is neither
/// is passed over; a key behind a password is not read.
final class PemFile {

    private final List<PrivateKey> keys = new ArrayList<>();
    private final List<X509Certificate> certificates = new ArrayList<>();

    /// Adds what stands in the file, in its order.
    ///
    /// @throws BadCertificateException if something in it is cut or damaged
    void read(Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        try (var parser = new PEMParser(new StringReader(text))) {
            for (var next = parser.readObject(); next != null; next = parser.readObject()) {
                add(next);
            }
        } catch (IOException | CertificateException | IllegalStateException | IllegalArgumentException e) {
            throw new BadCertificateException(Sentence.of("certificate.unreadable"), e);
        }
    }

    private void add(Object read) throws IOException, CertificateException {
        switch (read) {
            case X509CertificateHolder holder ->
                certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
            case PrivateKeyInfo key -> keys.add(converter().getPrivateKey(key));
            case PEMKeyPair pair -> keys.add(converter().getPrivateKey(pair.getPrivateKeyInfo()));
            default -> {}
        }
    }

    private static JcaPEMKeyConverter converter() {
        var converter = new JcaPEMKeyConverter();
        converter.setAlgorithmMapping(X9ObjectIdentifiers.id_ecPublicKey, "EC");
        return converter;
    }

    List<PrivateKey> keys() {
        return List.copyOf(keys);
    }

    List<X509Certificate> certificates() {
        return List.copyOf(certificates);
    }

    /// Writes a secret beside, flushes it, and moves it over what stood there. On systems with such rights only its
    /// owner may read it, from its first byte on; on Windows it has the rights of its folder.
    static void write(Path file, PrivateKey key, List<X509Certificate> chain) throws IOException {
        var whole = file.toAbsolutePath();
        var beside = whole.resolveSibling(whole.getFileName() + ".new");
        Files.deleteIfExists(beside);
        var bytes = ByteBuffer.wrap(text(key, chain).getBytes(StandardCharsets.US_ASCII));
        try (var channel = FileChannel.open(
                beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights(beside))) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(beside, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flushName(whole);
    }

    private static void flushName(Path file) throws IOException {
        var folder = file.getParent();
        if (folder != null && hasRights(file)) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] rights(Path file) {
        return hasRights(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean hasRights(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String text(PrivateKey key, List<X509Certificate> chain) throws IOException {
        var text = new StringWriter();
        try (var writer = new PemWriter(text)) {
            writer.writeObject(new PemObject("PRIVATE KEY", key.getEncoded()));
            for (var certificate : chain) {
                writer.writeObject(new PemObject("CERTIFICATE", certificate.getEncoded()));
            }
        } catch (CertificateException e) {
            throw new IOException("a certificate has no bytes", e);
        }
        return text.toString();
    }
}
