package vn.motcua.walk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// An invented office in a folder of its own, and the installed program on it: its verbs, and its window with a
/// witness.
final class Office {

    private static final String PASSWORD = "mot cua an khe";
    private static final List<Class<?>> WITNESS = List.of(Witness.class, Pulses.class, Pulses.Stand.class);
    private static final int PATIENCE = 120;

    private final String program;
    private final Path home;

    /// @param program the installed `bin/motcua`
    Office(String program, Path home) throws IOException {
        this(program, home, "X48.07.01", 1);
    }

    /// @param desk its number in the office
    Office(String program, Path home, String agency, int desk) throws IOException {
        this.program = program;
        this.home = Files.createDirectories(home);
        Files.writeString(home.resolve("password"), PASSWORD + "\n");
        verb(
                "init",
                "--agency=" + agency,
                "--name=UBND PHƯỜNG AN KHÊ",
                "--parent=UBND THÀNH PHỐ ĐÀ NẴNG",
                "--unit=Trung tâm Phục vụ hành chính công",
                "--place=An Khê",
                "--look-up=https://tracuu.vi.du",
                "--desk=" + desk,
                "--user=lethu",
                "--clerk=Lê Thu");
    }

    /// What a verb says, whether it went well or not.
    String say(String... words) throws IOException {
        var ran = start(List.of(words), "", errors("verb"));
        return new String(ran.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /// What a verb says.
    ///
    /// @throws Missed if it refuses
    String verb(String... words) throws IOException {
        var ran = start(List.of(words), "", errors("verb"));
        try {
            var said = new String(ran.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (ran.waitFor() != 0) {
                throw new Missed(words[0] + " refused: " + said + Files.readString(errors("verb")));
            }
            return said;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process start(List<String> words, String options, Path errors) throws IOException {
        var all = new ArrayList<>(List.of(program));
        all.addAll(words);
        all.addAll(List.of("--data", home.resolve("data").toString()));
        if (!words.isEmpty()) {
            all.addAll(List.of("--password-file", home.resolve("password").toString()));
        }
        var builder = new ProcessBuilder(all).redirectError(errors.toFile());
        builder.environment()
                .putAll(Map.of(
                        "MOTCUA_JAVA_OPTS", options,
                        "MOTCUA_STATE", home.resolve("state").toString(),
                        "JAVA_HOME", System.getProperty("java.home")));
        return builder.start();
    }

    private Path errors(String of) {
        return home.resolve(of + ".err");
    }

    /// The window, signed in, with nothing of a visit yet.
    Window open() throws IOException {
        var socket = home.resolve("witness");
        Files.deleteIfExists(socket); // of one that was killed
        var options = "-Dprism.order=sw -javaagent:" + witness() + "=" + socket;
        var process = start(List.of(), options, errors("window"));
        var window = new Window(process, new Sight(socket), home.resolve("state/motcua.log"));
        try {
            window.signIn(socket, PASSWORD);
        } catch (RuntimeException e) {
            window.close();
            throw e;
        }
        return window;
    }

    /// The witness in a jar of its own: nothing of it is in what is installed.
    private Path witness() throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", Witness.class.getName());
        var file = home.resolve("witness.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (var one : WITNESS) {
                var name = one.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (InputStream bytes = one.getClassLoader().getResourceAsStream(name)) {
                    bytes.transferTo(jar);
                }
            }
        }
        return file;
    }

    /// The numbers of all dossiers, in the order of the list.
    List<String> numbers() throws IOException {
        return verb("dossiers")
                .lines()
                .map(line -> line.replaceFirst(".*\"number\":\"([^\"]+)\".*", "$1"))
                .toList();
    }

    /// The program while its window is open.
    record Window(Process process, Sight sight, Path log) {

        private void signIn(Path socket, String password) {
            for (int i = 0; i < PATIENCE && !Files.exists(socket); i++) {
                try {
                    if (process.waitFor(500, TimeUnit.MILLISECONDS)) {
                        throw new Missed("the program ended");
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            sight.await("the field of the password", seen -> !seen.focus().isEmpty());
            Keyboard.run("sh", "-c", "xdotool windowfocus $(xdotool search --name '^Quầy Một Cửa$' | head -1)");
            Keyboard.type(password);
            Keyboard.press(List.of("Return"));
            sight.await("the reception", seen -> seen.says("F3"));
            sight.stands();
        }

        /// @throws Missed if the program noted any trouble
        void close() {
            process.destroy();
            try {
                process.waitFor();
                if (Files.exists(log) && Files.size(log) > 0) {
                    throw new Missed("a trouble: " + Files.readString(log));
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
