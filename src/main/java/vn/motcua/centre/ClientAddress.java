package vn.motcua.centre;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Who asks, as far as the network tells: an IPv4 address, or the 64 bits of an IPv6 network. Never written anywhere.
final class ClientAddress {

    private static final int NETWORK = 8;

    private ClientAddress() {}

    static String of(Context context) {
        return of(context.ip(), Optional.ofNullable(context.header("X-Forwarded-For")));
    }

    /// @param forwarded believed only from a proxy on this machine, and of it only what the proxy itself put last
    static String of(String remote, Optional<String> forwarded) {
        var near = address(remote);
        return near.filter(InetAddress::isLoopbackAddress)
                .flatMap(_ -> forwarded)
                .map(list -> list.substring(list.lastIndexOf(',') + 1).strip())
                .flatMap(ClientAddress::address)
                .or(() -> near)
                .map(ClientAddress::network)
                .orElse("");
    }

    private static Optional<InetAddress> address(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String network(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK))
                : address.getHostAddress();
    }
}
