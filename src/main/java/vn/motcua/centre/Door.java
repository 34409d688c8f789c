package vn.motcua.centre;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import vn.motcua.keys.CertifiedKey;

/// Where and how a server listens.
///
/// @param host the name or address of a network card of this machine
/// @param port 0 for any free one
/// @param certificate for TLS 1.3; none for plain HTTP
public record Door(String host, int port, Optional<CertifiedKey> certificate, Limits limits) {

    /// The door that desks come through.
    ///
    /// @throws IllegalArgumentException if it is plain and not on loopback
    public static Door forDesks(String host, int port, Optional<CertifiedKey> certificate, Limits limits) {
        if (certificate.isEmpty() && !isLoopback(host)) {
            throw new IllegalArgumentException("without a certificate only on loopback");
        }
        return new Door(host, port, certificate, limits);
    }

    /// The door of those who look after the centre, plain; no desk's data goes through it.
    public static Door inside(String host, int port) {
        return new Door(host, port, Optional.empty(), Limits.LOOPBACK);
    }

    /// Whether only this very machine can reach it; a name that means nothing here is not.
    public static boolean isLoopback(String host) {
        try {
            return !host.isBlank() && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
