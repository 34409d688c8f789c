package vn.motcua.sync;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.wire.ReleaseList;
import vn.motcua.wire.ReleaseParts;

/// Releases by HTTP, on the line of an [HttpLine] and with its token.
final class HttpReleases implements ReleaseLine {

    private static final String PATH = "/v1/releases";

    /// What a piece may take: 1 MB at some 4 KB/s.
    private static final Duration PIECE = Duration.ofMinutes(4);

    private final HttpLine line;

    HttpReleases(HttpLine line) {
        this.line = line;
    }

    @Override
    public ReleaseList list() {
        return HttpLine.read(given(line.request(PATH, true).GET()), ReleaseList::read);
    }

    @Override
    public byte[] head(Hash release) {
        return given(line.request(PATH + "/" + release, true).GET());
    }

    @Override
    public List<byte[]> contents(Hash release, List<Hash> wanted) {
        var asked = line.request(PATH + "/" + release + "/files", true)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(ReleaseParts.asked(wanted)));
        return HttpLine.read(given(asked), ReleaseParts::readGiven);
    }

    private byte[] given(HttpRequest.Builder request) {
        return HttpLine.judged(line.answer(request.timeout(PIECE).build(), PIECE));
    }
}
