package vn.motcua.sync;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import vn.motcua.counter.DeskStream;
import vn.motcua.counter.DeskStream.Enrolled;
import vn.motcua.keys.CertificatePin;
import vn.motcua.keys.PinnedTrust;

/// Lines by HTTP: TLS 1.3 with the pinned centre and nobody else, or plain on this very machine.
public final class HttpLines implements Lines {

    private final DeskStream stream;
    private final Clock clock;

    public HttpLines(DeskStream stream, Clock clock) {
        this.stream = stream;
        this.clock = clock;
    }

    @Override
    public Opened to(Enrolled enrolled) {
        return to(enrolled.url(), enrolled.pin());
    }

    /// @param pin nothing for plain HTTP on this very machine
    Opened to(String url, Optional<String> pin) {
        var client = pin.map(text -> new PinnedTrust(new CertificatePin(text), clock).client())
                .orElseGet(java.net.http.HttpClient::newBuilder);
        return new HttpLine(
                URI.create(url), stream, clock, HttpLine.bounded(client).build());
    }
}
