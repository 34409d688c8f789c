package vn.motcua.catalogue.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.catalogue.ReleaseBuild;
import vn.motcua.keys.LogKey;

/// Whoever publishes releases: a root, a key for each layer, and folders of procedures that can be changed.
public final class TestHouse {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final LocalDate UNTIL = LocalDate.of(2027, 12, 31);
    public static final Layer WARD = Layer.of("ward:20194");

    private static final Path SHIPPED = Path.of("src/main/resources/vn/motcua/procedure");

    public final LogKey root = LogKey.random(new SecureRandom());
    public final LogKey nation = LogKey.random(new SecureRandom());
    public final LogKey ward = LogKey.random(new SecureRandom());
    public final SigningKeys keys = list(1, term(nation, Layer.NATION), term(ward, WARD));

    /// A list signed by the root.
    public SigningKeys list(int number, SigningKeys.Term... terms) {
        return SigningKeys.sign(number, List.of(terms), root);
    }

    public static SigningKeys.Term term(LogKey key, Layer layer) {
        return new SigningKeys.Term(key.open(), TODAY.minusYears(1), UNTIL, layer);
    }

    public Trust trust() {
        return new Trust(root.open(), java.util.Optional.empty());
    }

    /// Copies shipped procedures into a folder.
    public static Path folder(Path home, String... codes) throws IOException {
        for (var code : codes) {
            var folder = Files.createDirectories(home.resolve(code));
            try (var files = Files.list(SHIPPED.resolve(code))) {
                for (var file : files.toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
        }
        return home;
    }

    /// Changes words in a file of a folder.
    public static void edit(Path file, String from, String to) throws IOException {
        var text = Files.readString(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException("not in " + file + ": " + from);
        }
        Files.writeString(file, text.replace(from, to));
    }

    public static Release build(Path folder, Layer layer, int number, LocalDate from) throws IOException {
        var plan = new ReleasePlan(layer, number, number - 1, TODAY, from);
        return switch (ReleaseBuild.build(folder, plan)) {
            case ReleaseBuild.Outcome.Built(var release) -> release;
            case ReleaseBuild.Outcome.Faulty(var mistakes) -> throw new IllegalArgumentException(mistakes.toString());
        };
    }

    /// Built and signed by its layer's key.
    public Release release(Path folder, Layer layer, int number, LocalDate from) throws IOException {
        return build(folder, layer, number, from).sign(layer.equals(Layer.NATION) ? nation : ward, keys);
    }
}
