package vn.motcua.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.domain.form.Conditions;
import vn.motcua.domain.procedure.Print;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureSearch;

/// A release of procedures: all of them, how to find one, and what is needed to fill and print it.
///
/// Safe from several threads. Conditions are prepared when a procedure is first opened, which takes most of a second
/// the first time in the life of the program: worth doing off the screen's thread.
public final class Catalogue {

    /// What conditions call it that the answers can be looked up in the shared systems now; false where nobody said.
    public static final String VERIFIED_NOW = "verifiedNow";

    private final int release;
    private final List<Procedure> procedures;
    private final ProcedureSearch search;
    private final Shelf shelf;
    private final Map<String, Conditions> opened = new ConcurrentHashMap<>();

    private Catalogue(int release, List<Procedure> procedures, Shelf shelf) {
        this.release = release;
        this.procedures = List.copyOf(procedures);
        this.search = new ProcedureSearch(procedures);
        this.shelf = shelf;
    }

    /// What is shipped with the program, as `index.txt` lists it: `release N`, then a code on each line.
    ///
    /// @throws IllegalStateException if what was shipped is not sound, which the build's own tests rule out
    public static Catalogue shipped() {
        var lines = index();
        int release = Integer.parseInt(lines.getFirst().replace("release ", ""));
        var procedures = new ArrayList<Procedure>();
        var lists = new HashMap<String, List<Node>>();
        for (var code : lines.subList(1, lines.size())) {
            procedures.add(sound(code, lists));
        }
        return new Catalogue(release, procedures, Shelf.shipped());
    }

    private static List<String> index() {
        return text(Shelf.shipped(), "index.txt")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// The codes of the procedures that come with the program.
    static List<String> shippedCodes() {
        var lines = index();
        return lines.subList(1, lines.size());
    }

    /// The number of the release, written into every action.
    public int release() {
        return release;
    }

    public List<Procedure> procedures() {
        return procedures;
    }

    public Optional<Procedure> find(String code) {
        return procedures.stream()
                .filter(procedure -> procedure.code().equals(code))
                .findFirst();
    }

    /// Best first; with nothing typed, all of them, the frequent ones first.
    public List<Procedure> search(String typed) {
        return search.find(typed);
    }

    /// As [#search] finds them, without those that are not in force on this day: a repealed procedure is still found
    /// and
    /// printed for dossiers that are open, and is not offered for new ones.
    public List<Procedure> offered(String typed, LocalDate day) {
        return search(typed).stream()
                .filter(procedure -> procedure.effective().on(day))
                .toList();
    }

    /// The conditions of one of this release's procedures.
    public Conditions conditions(Procedure procedure) {
        return opened.computeIfAbsent(procedure.version(), _ -> open(procedure));
    }

    /// The text of the page that a print is drawn from.
    ///
    /// @throws IllegalStateException if it was not shipped
    public String template(Procedure procedure, Print print) {
        return text(shelf, shelf.template(procedure.code(), print));
    }

    /// A list of plain texts that procedures share, such as `signer-titles`, or the order of another system's fields.
    ///
    /// @return nothing if there is no such list
    public List<String> texts(String list) {
        return new Lists(shelf, new Mistakes(Lists.path(list))).texts(list, 0);
    }

    private Conditions open(Procedure procedure) {
        var mistakes = new Mistakes(Lists.path("attributes"));
        var attributes = Attributes.read(new Lists(shelf, mistakes), mistakes);
        return new CelConditions(Variables.of(procedure.form(), attributes, Expression.EVERY_FIELD));
    }

    private static Procedure sound(String code, Map<String, List<Node>> lists) {
        return switch (ProcedureFolder.listed(code, lists)) {
            case Reading.Sound(var procedure) -> procedure;
            case Reading.Faulty(var mistakes) ->
                throw new IllegalStateException("shipped procedure " + code + ": " + mistakes);
        };
    }

    private static String text(Shelf shelf, String path) {
        return shelf.file(path)
                .map(bytes -> Utf8.plain(new String(bytes, StandardCharsets.UTF_8)))
                .orElseThrow(() -> new IllegalStateException("not shipped: " + path));
    }
}
