package vn.motcua.sync;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import vn.motcua.counter.Hindrance;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Hashes;
import vn.motcua.wire.FileState;

/// Files by HTTP, on the line of an [HttpLine] and with its token.
final class HttpFiles implements FileLine {

    /// What a part may take: 256 KB at a little more than 1 KB/s.
    private static final Duration PART = Duration.ofMinutes(4);

    private static final int NOT_FOUND = 404;
    private static final int REFUSED = 422;

    private final HttpLine line;

    HttpFiles(HttpLine line) {
        this.line = line;
    }

    @Override
    public Optional<FileState> state(Hash file) {
        var request = line.request(path(file), true).POST(HttpRequest.BodyPublishers.noBody());
        return known(line.answer(request.build(), PART), NOT_FOUND);
    }

    @Override
    public Optional<FileState> put(Hash file, Part part) {
        var query = "?offset=" + part.offset() + "&size=" + part.size();
        var request = line.request(path(file) + query, true)
                .timeout(PART)
                .header(FileState.CHECKSUM, Hashes.sha256(part.bytes()).hex())
                .header("Content-Type", "application/octet-stream")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(part.bytes()));
        return known(line.answer(request.build(), PART), REFUSED);
    }

    private static Optional<FileState> known(HttpResponse<byte[]> answer, int none) {
        return answer.statusCode() == none
                ? Optional.empty()
                : Optional.of(HttpLine.read(HttpLine.judged(answer), FileState::read));
    }

    @Override
    public Optional<Piece> get(Hash file, long offset, int length) {
        var query = "?offset=" + offset + "&length=" + length;
        var request = line.request(path(file) + query, true).timeout(PART).GET();
        var answer = line.answer(request.build(), PART);
        if (answer.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        var bytes = HttpLine.judged(answer);
        boolean right = bytes.length <= length && Hashes.sha256(bytes).hex().equals(header(answer, FileState.CHECKSUM));
        if (!right) {
            throw new LineTrouble(Hindrance.BAD_ANSWER);
        }
        return Optional.of(new Piece(bytes, size(header(answer, FileState.SIZE))));
    }

    private static long size(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new LineTrouble(Hindrance.BAD_ANSWER);
        }
        return Long.parseLong(text);
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String path(Hash file) {
        return "/v1/files/" + file.hex();
    }
}
