package vn.motcua.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.motcua.counter.CounterData;
import vn.motcua.counter.Drafts.Draft;
import vn.motcua.counter.PrintJobs.Job;
import vn.motcua.counter.PrintJobs.State;
import vn.motcua.store.CounterStore;

/// A day of work with 500 invented people, with all that goes wrong on such a day; then their names, numbers,
/// addresses and phones are looked for wherever the program may have written.
final class LeakDay {

    private static final int PEOPLE = 500;
    private static final int BEFORE_KILL = 240;
    private static final int WITH_PAPERS = 8;

    /// How every PDF ends: what stands in a paper is compressed, so that a paper that lies open is known by this.
    private static final String PAPER = "startxref";

    private static final List<String> TEXTS = Stream.concat(
                    IntStream.range(0, PEOPLE)
                            .mapToObj(i -> new Invented(i).secrets())
                            .flatMap(List::stream),
                    Stream.of(PAPER))
            .toList();

    private final Path home;
    private final Program program;
    private final PlantedSearch search = new PlantedSearch(TEXTS);

    private LeakDay(Path home) throws IOException {
        this.home = home;
        program = new Program(home);
    }

    /// @param args an empty folder, and `out` if papers can be drawn
    public static void main(String[] args) throws Exception {
        var home = Path.of(args[0]);
        var day = new LeakDay(home);
        boolean drawn = args.length > 1 && args[1].equals("out");
        day.live(drawn);
        day.prove(drawn);
        day.look(List.of(day.program.data(), day.program.state(), home.resolve("tmp"), home.resolve("copy.mcb")));
        new LeakControl(day.search, home.resolve("bare")).goesRed(day.program.data());
    }

    private static String visits(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new Invented(i).visit() + "\n")
                .collect(Collectors.joining());
    }

    private void live(boolean drawn) throws Exception {
        program.init();
        int first = drawn ? WITH_PAPERS : 0;
        if (drawn) {
            var out = home.resolve("out").toString();
            done(Program.finish(program.start("receive", "--visit", "-", "--out", out), visits(0, first)), first);
        }
        killed(first);
        // the one that was being taken in when the kill came may be there already; it comes again
        done(program.receive(visits(BEFORE_KILL, PEOPLE)), PEOPLE - BEFORE_KILL);
        wrongInput();
        drafts();
        var clerk = Program.finish(program.start(LeakClerk.class, program.data().toString()), "");
        Program.must(clerk.out().contains("worked"), "the clerk: " + clerk);
        Program.must(
                Files.readString(program.state().resolve("motcua.log")).contains(" trouble "),
                "trouble not in the log");
        System.out.print("as the kill left it: ");
        look(List.of(program.data(), program.state(), home.resolve("tmp")));
        var backup = program.run(
                "backup", "--user", "lethu", "--out", home.resolve("copy.mcb").toString());
        Program.must(backup.exit() == 0, "backup: " + backup);
        Program.must(program.run("verify").exit() == 0, "verify");
    }

    private static void done(Program.Ran ran, int numbers) {
        Program.must(ran.exit() == 0, "receive: exit " + ran.exit() + " " + ran.err());
        Program.must(Program.numbers(ran.out()).stream().distinct().count() == numbers, "numbers: " + ran.out());
    }

    private void killed(int from) throws Exception {
        var process = program.start("receive", "--visit", "-");
        Thread.ofVirtual().start(() -> feed(process, visits(from, BEFORE_KILL)));
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            for (int i = from; i < BEFORE_KILL; i++) {
                Program.must(out.readLine() != null, "ended after " + i);
            }
            // another program on the folder is trouble, and trouble goes into the log
            refused(program.run("dossiers", "--find", new Invented(5).name()));
            Program.must(Files.exists(program.state().resolve("motcua.log")), "no log to look through");
            // one more is on its way when the kill comes
            feed(process, visits(BEFORE_KILL, BEFORE_KILL + 1));
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
    }

    private static void feed(Process process, String text) {
        try {
            process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// A damaged file, a visit that lacks something, a file that is no visit, a wrong password, a number nobody has.
    private void wrongInput() throws IOException {
        var someone = new Invented(3);
        var whole = someone.visit();
        refused(program.receive(whole.substring(0, whole.length() * 2 / 3)));
        refused(program.receive(whole.replace("\"confirm\":[\"applicant.residence\"]", "\"confirm\":[]")));
        refused(program.receive(someone.card()));
        refused(program.receive(whole.replace("1.004873", someone.name())));
        refused(program.receive(whole.replace("\"applicant\":\"p\"", "\"" + someone.name() + "\":\"p\"")));
        refused(program.run("dossier", someone.citizenId()));
        refused(program.with(java.util.Map.of("MOTCUA_PASSWORD", someone.name()))
                .run("dossiers"));
        Program.must(program.run("dossiers", "--find", someone.name()).exit() == 0, "find");
    }

    private static void refused(Program.Ran ran) {
        Program.must(ran.exit() != 0, "taken: " + ran);
        Program.must(!ran.err().matches("(?s).*(\\n\\s+at |Exception).*"), ran.err());
    }

    /// Visits that were not finished, and papers that wait for a printer.
    private void drafts() {
        var around = new Places(java.util.Map.of(), Optional.of(program.state())).surroundings();
        try (var store = CounterStore.open(program.data(), around)) {
            var key =
                    store.users().open("lethu", Program.PASSWORD.toCharArray()).orElseThrow();
            CounterData data = store.unlock(key);
            for (int i = 0; i < 40; i++) {
                var text = String.join("|", new Invented(i).secrets());
                data.drafts().save(new Draft(UUID.randomUUID(), i, text));
                var dossier = data.ledger()
                        .find(data.find("", PEOPLE).get(i).number())
                        .orElseThrow();
                var job = new Job(UUID.randomUUID(), dossier, "receipt", 1, "", State.PREPARED, i);
                data.printJobs().prepare(job, text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void prove(boolean drawn) throws IOException {
        search.provesItself(Files.createDirectories(home.resolve("planted")), TEXTS);
        if (drawn) {
            printed();
        }
    }

    private void look(List<Path> places) throws IOException {
        long bytes = 0;
        int files = 0;
        var hits = new ArrayList<String>();
        for (var place : places) {
            for (var file : PlantedSearch.files(place)) {
                files++;
                bytes += Files.size(file);
                hits.addAll(search.in(file));
            }
        }
        System.out.println(TEXTS.size() + " planted texts in " + search.size() + " spellings looked for in " + files
                + " files, " + bytes + " bytes, and their names: found " + hits.size());
        Program.must(files > 4 && bytes > 1_000_000, "too little was looked through");
        Program.must(hits.isEmpty(), hits.toString());
    }

    /// What was asked for holds what it must: the search finds it there.
    private void printed() throws IOException {
        int found = 0;
        for (var file : PlantedSearch.files(home.resolve("out"))) {
            try (var pdf = Loader.loadPDF(file.toFile())) {
                var text = new PDFTextStripper().getText(pdf);
                found += search.in(text.getBytes(StandardCharsets.UTF_8), file.toString())
                                .isEmpty()
                        ? 0
                        : 1;
            }
        }
        Program.must(found == 2 * WITH_PAPERS, "papers in which the search finds someone: " + found);
        System.out.println("found in each of the " + found + " papers of --out");
    }
}
