package vn.motcua.centre;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.Hashes;
import vn.motcua.wire.FileState;

/// The routes of files: asked for how far they are here, sent part by part, read part by part.
final class FileDoor {

    private static final String PATH = "/v1/files/{sha256}";

    private final Optional<FileStore> files;
    private final Function<Context, KnownLog> speaker;
    private final Clock clock;
    private final Limits limits;

    /// @param files nothing where this centre keeps none: then there is no file anybody could ask for
    FileDoor(Optional<FileStore> files, Function<Context, KnownLog> speaker, Clock clock, Limits limits) {
        this.files = files;
        this.speaker = speaker;
        this.clock = clock;
        this.limits = limits;
    }

    void open(RoutesConfig routes) {
        routes.post(PATH, this::ask);
        routes.put(PATH, this::take);
        routes.get(PATH, this::give);
    }

    private void ask(Context context) {
        var claim = claim(context);
        context.result(files().state(claim, clock.millis()).bytes());
    }

    private void take(Context context) {
        var claim = claim(context);
        var checksum = hash(Optional.ofNullable(context.header(FileState.CHECKSUM)));
        var part = new FileStore.Part(number(context, "offset"), number(context, "size"), checksum);
        var body = new Paced(context.bodyInputStream(), limits, System::nanoTime);
        context.result(files().take(claim, part, body).bytes());
    }

    private void give(Context context) {
        var claim = claim(context);
        var piece = files().read(claim, number(context, "offset"), (int) number(context, "length"));
        context.contentType("application/octet-stream")
                .header(FileState.SIZE, Long.toString(piece.size()))
                .header(FileState.CHECKSUM, Hashes.sha256(piece.bytes()).hex())
                .result(piece.bytes());
    }

    private FileStore.Claim claim(Context context) {
        var known = speaker.apply(context);
        return new FileStore.Claim(known.office(), known.desk(), hash(Optional.of(context.pathParam("sha256"))));
    }

    private FileStore files() {
        return files.orElseThrow(() -> new Refused(Refused.Reason.NOT_FOUND));
    }

    private static Hash hash(Optional<String> text) {
        try {
            return new Hash(text.orElse(""));
        } catch (IllegalArgumentException _) {
            throw new Refused(Refused.Reason.UNREADABLE);
        }
    }

    /// At most nine digits: every size and offset of a file fits.
    private static long number(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .orElseThrow(() -> new Refused(Refused.Reason.UNREADABLE));
    }
}
