package vn.motcua.counter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ReleaseBuild;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.Manifest;
import vn.motcua.catalogue.release.Release;
import vn.motcua.catalogue.release.ReleaseHead;
import vn.motcua.catalogue.release.ReleaseRefused;
import vn.motcua.counter.ReleaseFolder.Kept;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.keys.LogKey;

/// The releases that this desk took, and which of them holds today.
///
/// Of each layer the newest holds whose first day has come; one that cannot be read any more gives way to the one
/// before it. What once held stays as long as an open dossier or a draft was opened with it, and the last but one
/// always.
public final class DeskCatalogue implements CatalogueInUse {

    private static final String HISTORY = "release-history";
    private static final int LONGEST_HISTORY = 200;

    private final CounterData data;
    private final Supplier<Catalogue> shipped;
    private final Supplier<LocalDate> today;
    private final ReleaseFolder folder;
    private final ReleaseTrust trust;
    private final Map<Kept, Manifest> manifests = new ConcurrentHashMap<>();
    private final Map<String, Optional<Catalogue>> earlier = new ConcurrentHashMap<>();
    private final ReleaseArrivals arrivals;
    private final CatalogueAge age;
    private final UnseenNews news;
    private final ShippedCopies copies;
    private boolean copied;
    private volatile Held held;

    /// @param names the releases that make the catalogue
    private record Held(List<Kept> names, Catalogue catalogue) {}

    /// @param shipped what holds where no release of the nation does
    public DeskCatalogue(CounterData data, Supplier<Catalogue> shipped, DayCheck days) {
        this.data = data;
        this.shipped = shipped;
        today = () -> switch (days.day(data.ledger().time())) {
            case DayCheck.Day.Known(var now) -> now.toLocalDate();
            case DayCheck.Day.ToConfirm doubt -> doubt.likely();
        };
        folder = new ReleaseFolder(data.folder());
        trust = new ReleaseTrust(data.notes());
        arrivals = new ReleaseArrivals(this, trust);
        age = new CatalogueAge(data.notes());
        news = new UnseenNews(data.notes(), this::again);
        copies = new ShippedCopies(folder);
        held = hold(inForce(today.get()));
    }

    /// What came of installing one.
    ///
    /// @param fresh false for one that was here already
    /// @param news what changed, if it holds from now on
    public record Installed(Manifest manifest, boolean fresh, Optional<ReleaseNews> news) {}

    @Override
    public Catalogue now() {
        return held.catalogue();
    }

    @Override
    public synchronized Optional<ReleaseNews> look() {
        keepShipped();
        return look(Optional.empty());
    }

    /// An update of the program must not take away what open dossiers were opened with.
    private void keepShipped() {
        boolean nation = now().layers().stream().anyMatch(one -> one.layer().equals(Layer.NATION));
        if (!copied && !nation) {
            var mine = ReleaseBuild.shipped();
            if (copies.keep(mine)) {
                copies.prune(mine, VersionsInUse.of(data));
            }
        }
        copied = true;
    }

    /// @param tried what was read already
    private Optional<ReleaseNews> look(Optional<Held> tried) {
        var names = inForce(today.get());
        if (names.equals(held.names())) {
            return Optional.empty();
        }
        var before = held.catalogue();
        earlier.clear(); // what was not found may have come
        held = tried.filter(one -> one.names().equals(names)).map(this::hold).orElseGet(() -> hold(names));
        return Optional.of(ReleaseNews.between(before, held.catalogue()));
    }

    /// Takes a release, whichever way it came. For any thread but the screen's.
    ///
    /// @param root the root that whoever brings it names; needed where none is known yet
    /// @throws ReleaseRefused if it is not to be taken, with why
    public synchronized Installed install(Release release, Optional<LogKey.Public> root) {
        var manifest = release.manifest();
        if (!check(release.head(), root)) {
            return new Installed(manifest, false, Optional.empty());
        }
        var tried = tryOn(release, today.get());
        folder.put(release);
        manifests.put(Kept.of(release), manifest);
        confirm();
        var changed = look(Optional.of(tried));
        prune();
        return new Installed(manifest, true, changed);
    }

    /// Whether a release may be installed: rightly signed, of this desk's units, newer than what is here.
    ///
    /// @return false if it is here already
    /// @throws ReleaseRefused with why not
    public boolean check(ReleaseHead release, Optional<LogKey.Public> root) {
        trust.check(release, today.get(), root);
        var manifest = release.manifest();
        var ofLayer = kept().stream()
                .filter(one -> one.layer().kind() == manifest.layer().kind())
                .toList();
        if (ofLayer.contains(manifest)) {
            return false;
        }
        var other = ofLayer.stream().map(Manifest::layer).filter(layer -> !layer.equals(manifest.layer()));
        other.findFirst().ifPresent(layer -> {
            throw new ReleaseRefused(
                    Sentence.of("release.other-unit", manifest.layer().text(), layer.text()));
        });
        int newest = ofLayer.stream().mapToInt(Manifest::number).max().orElse(0);
        if (manifest.number() <= newest) {
            throw new ReleaseRefused(Sentence.of("release.older", number(manifest.number()), number(newest)));
        }
        return true;
    }

    private static String number(int number) {
        return Integer.toString(number);
    }

    @Override
    public Optional<ReleaseIntake> intake() {
        return Optional.of(arrivals);
    }

    @Override
    public Optional<ReleaseNews> unseen() {
        var now = held;
        return news.since(now.names(), now.catalogue());
    }

    @Override
    public SinceNews since(LocalDate day) {
        var now = held.catalogue();
        var known = history().stream()
                .flatMap(names -> firstDay(names).stream().map(from -> new Past(from, names)))
                .toList();
        return known.stream()
                .filter(past -> !past.from().isAfter(day))
                .findFirst()
                .or(() -> known.stream().reduce((_, older) -> older))
                .flatMap(past -> again(past.names())
                        .map(before -> new SinceNews(past.from(), before, ReleaseNews.between(before, now))))
                .orElseGet(() -> CatalogueInUse.super.since(day));
    }

    /// @param from its first day
    private record Past(LocalDate from, List<Kept> names) {}

    /// Nothing where one of the releases is not kept any more.
    private Optional<LocalDate> firstDay(List<Kept> names) {
        var days = names.stream()
                .flatMap(one -> manifest(one).stream().map(Manifest::from))
                .toList();
        return days.size() < names.size()
                ? Optional.empty()
                : Optional.of(days.stream().max(Comparator.naturalOrder()).orElse(LocalDate.MIN));
    }

    @Override
    public void see() {
        news.see(held.names());
    }

    @Override
    public Optional<Long> overdue() {
        return age.overdue(today.get());
    }

    /// What is here is the newest, as far as anybody knows today.
    void confirm() {
        age.checked(today.get());
    }

    private Optional<Catalogue> again(List<Kept> names) {
        if (names.isEmpty()) {
            return Optional.of(shipped.get());
        }
        var releases = read(names);
        return releases.size() == names.size() ? Optional.of(Catalogue.of(releases)) : Optional.empty();
    }

    /// Every file that is kept, by what is in it.
    Map<Hash, byte[]> contents() {
        var contents = new HashMap<Hash, byte[]>();
        read(folder.kept())
                .forEach(release -> release.manifest()
                        .files()
                        .forEach(file -> contents.put(
                                file.hash(), release.file(file.path()).orElseThrow())));
        return contents;
    }

    /// Whether all of it can be read by this program, over what will hold with it.
    private Held tryOn(Release release, LocalDate day) {
        var from = release.manifest().from();
        var tried = Kept.of(release);
        var names = new ArrayList<>(inForce(from.isAfter(day) ? from : day));
        names.removeIf(one -> one.kind() == tried.kind());
        var with = read(names);
        with.add(release);
        names.add(tried);
        names.sort(Comparator.comparing(Kept::kind));
        return new Held(List.copyOf(names), Catalogue.of(with));
    }

    /// Everything that is kept, by layer, the newest first.
    public List<Manifest> kept() {
        return folder.kept().stream().flatMap(one -> manifest(one).stream()).toList();
    }

    /// The root that is believed here.
    public Optional<LogKey.Public> root() {
        return trust.root();
    }

    /// What travels on sticks, to and from this desk.
    public CarriedReleases carried() {
        return new CarriedReleases(this, trust, age, today);
    }

    /// Of each layer what holds and what will; nothing that held before.
    List<Manifest> current() {
        return kept().stream()
                .filter(one -> now().layers().stream()
                        .allMatch(holds -> !holds.layer().equals(one.layer()) || one.number() >= holds.number()))
                .toList();
    }

    /// Nothing if it is not kept, or not whole any more.
    Optional<Release> read(Manifest manifest) {
        return folder.read(new Kept(manifest.layer().kind(), manifest.number()))
                .filter(release -> release.manifest().equals(manifest));
    }

    private Optional<Manifest> manifest(Kept kept) {
        return Optional.ofNullable(manifests.get(kept)).or(() -> {
            var read = folder.read(kept)
                    .filter(release -> trust.holds(release.head()))
                    .map(Release::manifest);
            read.ifPresent(manifest -> manifests.put(kept, manifest));
            return read;
        });
    }

    private List<Kept> inForce(LocalDate day) {
        var names = new ArrayList<Kept>();
        for (var one : folder.kept()) {
            boolean has = names.stream().anyMatch(name -> name.kind() == one.kind());
            if (!has
                    && manifest(one).filter(found -> !found.from().isAfter(day)).isPresent()) {
                names.add(one);
            }
        }
        return List.copyOf(names);
    }

    private Held hold(List<Kept> names) {
        return hold(new Held(names, names.isEmpty() ? shipped.get() : Catalogue.of(read(names))));
    }

    private Held hold(Held now) {
        remember(now.names());
        return new Held(now.names(), now.catalogue().with(this::earlier));
    }

    private ArrayList<Release> read(List<Kept> names) {
        return names.stream()
                .flatMap(one -> folder.read(one).stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void remember(List<Kept> names) {
        var history = history();
        if (history.isEmpty() || !history.getFirst().equals(names)) {
            history.remove(names);
            history.addFirst(names);
            keep(history);
        }
    }

    /// What has held here, the newest first.
    private List<List<Kept>> history() {
        return data.notes()
                .read(HISTORY)
                .map(text -> text.lines().map(Kept::all).collect(Collectors.toCollection(ArrayList::new)))
                .orElseGet(ArrayList::new);
    }

    private void keep(List<List<Kept>> history) {
        data.notes()
                .keep(
                        HISTORY,
                        history.stream()
                                .limit(LONGEST_HISTORY)
                                .map(names -> names.stream().map(Kept::text).collect(Collectors.joining(" ")) + "\n")
                                .collect(Collectors.joining()));
    }

    private Optional<Catalogue> earlier(String code, String version) {
        return earlier.computeIfAbsent(code + " " + version, _ -> search(code, version));
    }

    private Optional<Catalogue> search(String code, String version) {
        return holding(code, version, new HashMap<>())
                .flatMap(names -> Catalogue.only(read(names), code))
                .or(() -> copies.find(code, version));
    }

    /// Which of what has held has a procedure in just that version.
    ///
    /// @param opened releases that were read already, which more are added to
    private Optional<List<Kept>> holding(String code, String version, Map<Kept, Optional<Release>> opened) {
        return history().stream()
                .filter(names -> {
                    var releases = names.stream()
                            .flatMap(one -> opened.computeIfAbsent(one, folder::read).stream())
                            .toList();
                    return releases.size() == names.size()
                            && Catalogue.only(releases, code)
                                    .flatMap(one -> one.find(code))
                                    .filter(one -> one.version().equals(version))
                                    .isPresent();
                })
                .findFirst();
    }

    /// Deletes what neither holds, nor will, nor held just before, nor is needed by anything that is open.
    private void prune() {
        var history = history();
        var needed = new HashSet<List<Kept>>(history.subList(0, Math.min(2, history.size())));
        var opened = new HashMap<Kept, Optional<Release>>();
        VersionsInUse.of(data).stream()
                .filter(one -> now().find(one.code())
                        .filter(found -> found.version().equals(one.version()))
                        .isEmpty())
                .forEach(one -> holding(one.code(), one.version(), opened).ifPresent(needed::add));
        var day = today.get();
        var files = needed.stream().flatMap(List::stream).collect(Collectors.toSet());
        folder.kept().stream()
                .filter(one -> !files.contains(one))
                .filter(one ->
                        manifest(one).filter(found -> found.from().isAfter(day)).isEmpty())
                .forEach(one -> {
                    manifests.remove(one);
                    folder.forget(one.text());
                });
        history.removeIf(names -> !needed.contains(names));
        keep(history);
    }
}
