package vn.motcua.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.Manifest;
import vn.motcua.catalogue.release.Release;
import vn.motcua.catalogue.release.ReleaseRefused;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.form.Choice;
import vn.motcua.domain.form.Conditions;
import vn.motcua.domain.office.OfficeTerms;
import vn.motcua.domain.procedure.Print;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureSearch;

/// The procedures of the releases in use: all of them, how to find one, and what is needed to fill and print it.
///
/// Safe from several threads. Conditions are prepared when a procedure is first opened, which takes most of a second
/// the first time in the life of the program: worth doing off the screen's thread.
public final class Catalogue {

    /// What conditions call it that the answers can be looked up in the shared systems now; false where nobody said.
    public static final String VERIFIED_NOW = "verifiedNow";

    private final List<Manifest> layers;
    private final List<Procedure> procedures;
    private final OfficeTerms terms;
    private final ProcedureSearch search;
    private final Shelf shelf;
    private final Earlier earlier;
    private final Map<String, Conditions> opened;

    /// Where versions of procedures are that this catalogue does not hold any more.
    @FunctionalInterface
    public interface Earlier {

        Earlier NONE = (_, _) -> Optional.empty();

        /// The catalogue that holds a procedure in just that version.
        Optional<Catalogue> find(String code, String version);
    }

    private Catalogue(List<Manifest> layers, List<Procedure> procedures, OfficeTerms terms, Shelf shelf) {
        this(
                layers,
                procedures,
                terms,
                shelf,
                new ProcedureSearch(procedures),
                new ConcurrentHashMap<>(),
                Earlier.NONE);
    }

    private Catalogue(
            List<Manifest> layers,
            List<Procedure> procedures,
            OfficeTerms terms,
            Shelf shelf,
            ProcedureSearch search,
            Map<String, Conditions> opened,
            Earlier earlier) {
        this.layers = List.copyOf(layers);
        this.procedures = List.copyOf(procedures);
        this.terms = terms;
        this.shelf = shelf;
        this.search = search;
        this.opened = opened;
        this.earlier = earlier;
    }

    /// What is shipped with the program, release 0 of the nation: a code on each line of `index.txt`.
    ///
    /// @throws IllegalStateException if what was shipped is not sound, which the build's own tests rule out
    public static Catalogue shipped() {
        var procedures = new ArrayList<Procedure>();
        var lists = new HashMap<String, List<Node>>();
        for (var code : shippedCodes()) {
            procedures.add(
                    switch (ProcedureFolder.listed(code, lists)) {
                        case Reading.Sound(var procedure) -> procedure;
                        case Reading.Faulty(var mistakes) ->
                            throw new IllegalStateException("shipped procedure " + code + ": " + mistakes);
                    });
        }
        return new Catalogue(List.of(), procedures, OfficeTerms.NONE, Shelf.shipped());
    }

    static List<String> shippedCodes() {
        return text(Shelf.shipped(), "index.txt")
                .lines()
                .map(String::strip)
                .filter(line -> ProcedureReader.CODE.matcher(line).matches())
                .toList();
    }

    /// The catalogue of releases that lie over one another, at most one a layer; under them what is shipped, unless one
    /// is the nation's.
    ///
    /// @throws ReleaseRefused if this program cannot read one of the procedures, or an overlay changes a form
    public static Catalogue of(List<Release> releases) {
        var bottomUp = bottomUp(releases);
        boolean nation = hasNation(bottomUp);
        var codes = new TreeSet<>(nation ? List.<String>of() : shippedCodes());
        var shelf = nation ? Shelf.shipped().shared() : Shelf.shipped();
        Map<String, Procedure> procedures = Map.of();
        if (!nation) {
            procedures = read(shelf, codes, Map.of());
        }
        for (var release : bottomUp) {
            shelf = Overlay.shelf(release).over(shelf);
            codes.addAll(release.folders());
            procedures = read(shelf, codes, procedures);
        }
        var terms = Overlay.terms(bottomUp);
        return new Catalogue(manifests(bottomUp), Overlay.settled(procedures.values(), terms), terms, shelf);
    }

    /// The same with one procedure alone, which is all that is read.
    ///
    /// @return nothing if the releases do not hold it, or this program cannot read it
    public static Optional<Catalogue> only(List<Release> releases, String code) {
        var bottomUp = bottomUp(releases);
        var shelf = hasNation(bottomUp) ? Shelf.shipped().shared() : Shelf.shipped();
        for (var release : bottomUp) {
            shelf = Overlay.shelf(release).over(shelf);
        }
        var terms = Overlay.terms(bottomUp);
        return ProcedureFolder.listed(shelf, code, new HashMap<>()) instanceof Reading.Sound(var procedure)
                ? Optional.of(
                        new Catalogue(manifests(bottomUp), Overlay.settled(List.of(procedure), terms), terms, shelf))
                : Optional.empty();
    }

    /// One procedure of a kept copy of what was shipped; it bears no number, as what is shipped bears none.
    public static Optional<Catalogue> kept(Release shipped, String code) {
        return only(List.of(shipped), code).map(one -> new Catalogue(List.of(), one.procedures, one.terms, one.shelf));
    }

    private static List<Release> bottomUp(List<Release> releases) {
        return releases.stream()
                .sorted(Comparator.comparing(one -> one.manifest().layer().kind()))
                .toList();
    }

    private static List<Manifest> manifests(List<Release> releases) {
        return releases.stream().map(Release::manifest).toList();
    }

    private static boolean hasNation(List<Release> releases) {
        return releases.stream().anyMatch(one -> one.manifest().layer().equals(Layer.NATION));
    }

    private static Map<String, Procedure> read(Shelf shelf, TreeSet<String> codes, Map<String, Procedure> below) {
        var read = new TreeMap<String, Procedure>();
        var lists = new HashMap<String, List<Node>>();
        for (var code : codes) {
            switch (ProcedureFolder.listed(shelf, code, lists)) {
                case Reading.Sound(var procedure) -> read.put(code, procedure);
                case Reading.Faulty(var mistakes) ->
                    throw new ReleaseRefused(Sentence.of(
                            "release.not-read", code, mistakes.getFirst().sentence()));
            }
            var lower = below.get(code);
            if (lower != null
                    && !Overlay.asksTheSame(lower.form(), read.get(code).form())) {
                throw new ReleaseRefused(Sentence.of("release.form-changed", code));
            }
        }
        return read;
    }

    /// The same catalogue, which also knows where earlier versions are.
    public Catalogue with(Earlier before) {
        return new Catalogue(layers, procedures, terms, shelf, search, opened, before);
    }

    /// The number of the release, written into every action ([Manifest#packed]); 0 for what is shipped.
    public long release() {
        return Manifest.packed(layers);
    }

    /// What the releases in use say of themselves, the nation's first; none for what is shipped.
    public List<Manifest> layers() {
        return layers;
    }

    /// What the province and the ward decided for this counter.
    public OfficeTerms terms() {
        return terms;
    }

    public List<Procedure> procedures() {
        return procedures;
    }

    public Optional<Procedure> find(String code) {
        return procedures.stream()
                .filter(procedure -> procedure.code().equals(code))
                .findFirst();
    }

    /// A procedure as it was when a form of it was opened; where that version is not kept, as it is now.
    public Optional<Procedure> find(String code, String version) {
        return find(code)
                .filter(now -> now.version().equals(version))
                .or(() -> earlier.find(code, version).flatMap(before -> before.find(code)))
                .or(() -> find(code));
    }

    /// Best first; with nothing typed, all of them, the frequent ones first.
    public List<Procedure> search(String typed) {
        return search.find(typed);
    }

    /// As [#search] finds them, without those that are not in force on this day: a repealed procedure is still found
    /// and printed for dossiers that are open, and is not offered for new ones.
    public List<Procedure> offered(String typed, LocalDate day) {
        return search(typed).stream()
                .filter(procedure -> procedure.effective().on(day))
                .toList();
    }

    /// The conditions of a procedure, also of an earlier version.
    public Conditions conditions(Procedure procedure) {
        return holder(procedure).ownConditions(procedure);
    }

    private Conditions ownConditions(Procedure procedure) {
        return opened.computeIfAbsent(procedure.version(), _ -> open(procedure));
    }

    /// The text of the page that a print is drawn from, in the procedure's own version.
    ///
    /// @throws IllegalStateException if it was not shipped
    public String template(Procedure procedure, Print print) {
        var there = holder(procedure).shelf;
        return text(there, there.template(procedure.code(), print));
    }

    /// The fillable PDF of a print, in the procedure's own version.
    ///
    /// @throws IllegalStateException if it was not shipped
    public byte[] form(Procedure procedure, Print print) {
        var there = holder(procedure).shelf;
        var path = there.template(procedure.code(), print);
        return there.file(path).orElseThrow(() -> new IllegalStateException("not shipped: " + path));
    }

    /// A list of plain texts that procedures share, such as `signer-titles`.
    ///
    /// @return nothing if there is no such list
    public List<String> texts(String list) {
        return new Lists(shelf, new Mistakes(Lists.path(list))).texts(list, 0);
    }

    /// Who decides a procedure, in general words (`Ủy ban nhân dân cấp xã`).
    public String authority(Procedure procedure) {
        var there = holder(procedure).shelf;
        return new Lists(there, new Mistakes(Lists.path("authority")))
                .choices("authority", 0).stream()
                        .filter(choice -> choice.code().equals(procedure.authority()))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(procedure.authority());
    }

    /// A list as it is for a procedure in its own version, such as the order of another system's fields.
    public List<String> texts(Procedure procedure, String list) {
        return holder(procedure).texts(list);
    }

    /// The release that a procedure's version belongs to; the present one where that is not kept.
    public long release(Procedure procedure) {
        return holder(procedure).release();
    }

    private Catalogue holder(Procedure procedure) {
        return holds(procedure)
                ? this
                : earlier.find(procedure.code(), procedure.version()).orElse(this);
    }

    private boolean holds(Procedure procedure) {
        return find(procedure.code())
                .filter(now -> now.version().equals(procedure.version()))
                .isPresent();
    }

    private Conditions open(Procedure procedure) {
        var mistakes = new Mistakes(Lists.path("attributes"));
        var attributes = Attributes.read(new Lists(shelf, mistakes), mistakes);
        return new CelConditions(Variables.of(procedure.form(), attributes, Expression.EVERY_FIELD));
    }

    private static String text(Shelf shelf, String path) {
        return shelf.file(path)
                .map(bytes -> Utf8.plain(new String(bytes, StandardCharsets.UTF_8)))
                .orElseThrow(() -> new IllegalStateException("not shipped: " + path));
    }
}
