package vn.motcua.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Walks all walks, prints what each took, and ends with 1 where a limit was missed.
public final class Walks {

    private final String program;
    private final Path home;
    private final Path kept;
    private static final double SHARE = 0.4;

    private final Map<String, Clerk> walked = new HashMap<>();
    private final List<String> missed = new ArrayList<>();

    private Walks(String program, Path home, Path kept) {
        this.program = program;
        this.home = home;
        this.kept = kept;
    }

    /// @param args the installed program, a folder for offices, a folder for pictures, names of walks or none for all
    public static void main(String[] args) throws IOException {
        var walks = new Walks(args[0], Path.of(args[1]), Path.of(args[2]));
        var only = List.of(args).subList(3, args.length);
        Keyboard.prepare();
        for (var walk : Visits.ALL) {
            if (only.isEmpty() || only.contains(walk.name())) {
                walks.twice(walk);
            }
        }
        walks.second();
        walks.missed.forEach(System.out::println);
        System.exit(walks.missed.isEmpty() ? 0 : 1);
    }

    /// What misses is walked once more, in another office: other work of this machine can hold up any single walk.
    private void twice(Walk walk) throws IOException {
        var first = walk(walk, "");
        if (!first.isEmpty()) {
            first.forEach(why -> System.out.println("once more: " + why));
            missed.addAll(walk(walk, "-again"));
        }
    }

    private List<String> walk(Walk walk, String again) throws IOException {
        var office = new Office(program, home.resolve(walk.name() + again));
        var pictures = Files.createDirectories(kept.resolve(walk.name() + again));
        var window = office.open();
        var clerk = new Clerk(window.sight(), pictures);
        var proof = new Proof(walk, clerk);
        var why = new ArrayList<String>();
        try {
            walk.story().go(clerk);
        } catch (Missed e) {
            why.add(walk.name() + ": " + e.getMessage());
            Keyboard.run(
                    "import", "-window", "root", pictures.resolve("missed.png").toString());
        }
        try {
            window.close();
            proof.look(office);
        } catch (Missed e) {
            why.add(walk.name() + ": " + e.getMessage());
        }
        proof.lines().forEach(System.out::println);
        why.addAll(proof.missed());
        walked.put(walk.name(), clerk);
        return why;
    }

    /// The second procedure of a visit against the same one alone.
    private void second() {
        var alone = walked.get(Visits.ALONE);
        var second = walked.get(Visits.SECOND);
        if (alone == null || second == null) {
            return;
        }
        int keys = second.secondKeys();
        System.out.printf(
                "%nas the second of a visit: %d keys, alone %d%n",
                keys, alone.effort().keys());
        if (keys == 0 || keys > SHARE * alone.effort().keys()) {
            missed.add("the second procedure takes " + keys + " keys of "
                    + alone.effort().keys());
        }
    }
}
