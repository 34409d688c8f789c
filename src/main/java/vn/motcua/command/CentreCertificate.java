package vn.motcua.command;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import vn.motcua.keys.BadCertificateException;
import vn.motcua.keys.CertifiedKey;
import vn.motcua.keys.PrivateAuthority;

/// The certificate of the door, as the configuration names it.
final class CentreCertificate {

    private CentreCertificate() {}

    /// Given files as they are; of a private authority a new one at every start, for the host of the centre's URL.
    ///
    /// @return nothing for plain HTTP
    static Optional<CertifiedKey> of(CentreConfig config, Clock clock) {
        return read(() -> {
            if (config.authority().isPresent()) {
                return Optional.of(PrivateAuthority.read(config.authority().get())
                        .issue(List.of(config.url().getHost()), clock.instant(), new SecureRandom()));
            }
            return config.certificate().isPresent() ? Optional.of(given(config)) : Optional.empty();
        });
    }

    private static CertifiedKey given(CentreConfig config) throws IOException {
        return CertifiedKey.read(
                config.certificate().orElseThrow(), config.certificateKey().orElseThrow());
    }

    /// What desks pin; empty for plain HTTP.
    static String pin(CentreConfig config) {
        return read(() -> {
            if (config.authority().isPresent()) {
                return PrivateAuthority.read(config.authority().get()).pin().text();
            }
            return config.certificate().isPresent() ? given(config).pin().text() : "";
        });
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (BadCertificateException bad) {
            throw VerbRefused.unreadable("centre.certificate", bad.sentence());
        } catch (IOException e) {
            LoggerFactory.getLogger(CentreCertificate.class).error("a certificate's file was not read", e);
            throw VerbRefused.unreadable("centre.certificate-file");
        }
    }
}
