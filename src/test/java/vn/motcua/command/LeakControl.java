package vn.motcua.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import vn.motcua.domain.person.Folded;

/// Shows that the look would go red: in a copy of the data, one thing after the other is laid bare where a leak would
/// lie, and each must be found.
final class LeakControl {

    private static final Invented SOMEONE = new Invented(1);

    /// A leak: what stands bare, and how it comes there.
    private record Leak(String what, String sql, byte[] bare) {

        Leak(String what, String sql, String bare) {
            this(what, sql, bare.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final List<Leak> LEAKS = List.of(
            new Leak("a signer in a note", "INSERT INTO note VALUES ('control', ?)", "{\"name\":\"" + SOMEONE.name()),
            new Leak(
                    "a place in a note",
                    "UPDATE note SET sealed = ? WHERE name = 'usual-places'",
                    "registeredAt Bệnh viện " + SOMEONE.address()),
            new Leak(
                    "a document that was attested",
                    "UPDATE action SET body_sealed = ? WHERE position = (SELECT max(position) FROM action)",
                    "{\"document\":\"Giấy ra viện của " + SOMEONE.name()),
            new Leak(
                    "a requester in the words of the search list",
                    "UPDATE dossier SET words_sealed = ? WHERE id = (SELECT max(id) FROM dossier)",
                    Folded.of(SOMEONE.name())),
            new Leak(
                    "a recipient's number",
                    "UPDATE action SET body_sealed = ? WHERE position = (SELECT max(position) - 1 FROM action)",
                    "{\"idNumber\":\"" + SOMEONE.citizenId()),
            new Leak(
                    "a visit that was set aside",
                    "UPDATE draft SET sealed = ? WHERE visit = (SELECT max(visit) FROM draft)",
                    SOMEONE.visit()),
            new Leak(
                    "why a paper is printed again",
                    "UPDATE print_job SET reason_sealed = ? WHERE id = (SELECT max(id) FROM print_job)",
                    SOMEONE.name()),
            new Leak(
                    "a slip, compressed as a PDF is",
                    "UPDATE print_job SET pdf_sealed = ? WHERE id = (SELECT max(id) FROM print_job)",
                    "%PDF-1.7\nendobj\nstartxref\n9\n%%EOF"));

    private final PlantedSearch search;
    private final Path copy;

    /// @param copy a folder to be made
    LeakControl(PlantedSearch search, Path copy) {
        this.search = search;
        this.copy = copy;
    }

    /// @param data the data folder; it stays as it is
    void goesRed(Path data) throws IOException, SQLException {
        Files.createDirectories(copy);
        for (var file : PlantedSearch.files(data)) {
            Files.copy(file, copy.resolve(data.relativize(file).toString()));
        }
        int found = hits();
        Program.must(found == 0, "found before anything was laid bare: " + found);
        for (var leak : LEAKS) {
            layBare(leak);
            found = more(found, leak.what());
        }
        Files.writeString(copy.resolve("hsperf-clipboard"), SOMEONE.name(), StandardCharsets.UTF_16LE);
        found = more(found, "the clipboard in a file");
        Files.createFile(copy.resolve("phieu-" + SOMEONE.phone() + ".pdf"));
        more(found, "a phone in a file's name");
        System.out.println("laid bare and found: " + (LEAKS.size() + 2) + " of " + (LEAKS.size() + 2));
    }

    private void layBare(Leak leak) throws SQLException {
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + copy.resolve("counter.db"));
                var statement = db.prepareStatement(leak.sql())) {
            statement.setBytes(1, leak.bare());
            Program.must(statement.executeUpdate() == 1, "nothing to lay bare: " + leak.what());
        }
    }

    private int more(int before, String what) throws IOException {
        int now = hits();
        Program.must(now > before, "laid bare and not found: " + what);
        return now;
    }

    private int hits() throws IOException {
        int hits = 0;
        for (var file : PlantedSearch.files(copy)) {
            hits += search.in(file).size();
        }
        return hits;
    }
}
