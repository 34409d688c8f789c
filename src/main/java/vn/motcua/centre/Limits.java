package vn.motcua.centre;

import java.time.Duration;

/// What one desk, one address and one connection may ask of the centre.
///
/// @param deskRequests requests a minute of one desk, in any minute at most twice as many
/// @param addressRequests requests a minute from one address (of IPv6, from one /64); a whole office may share one
/// @param connections at once, whoever they are from
/// @param idle how long a connection may say nothing
/// @param grace how long a body may take however slow it is; after that it has to come at `bytesASecond`
/// @param bytesASecond the least a body has to come at on average, as it is on the wire
public record Limits(
        int deskRequests, int addressRequests, int connections, Duration idle, Duration grace, int bytesASecond) {

    /// A desk that syncs once a minute asks some ten times; the slowest line we mean to serve brings 8 KB a second.
    public static final Limits USUAL =
            new Limits(600, 3_000, 4_000, Duration.ofSeconds(30), Duration.ofSeconds(10), 1_024);

    /// For a centre that only this very machine can reach.
    public static final Limits LOOPBACK =
            new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, 20_000, USUAL.idle(), USUAL.grace(), USUAL.bytesASecond());

    public Limits {
        if (deskRequests < 1 || addressRequests < 1 || connections < 1 || bytesASecond < 1) {
            throw new IllegalArgumentException("a limit lets at least one through");
        }
    }
}
