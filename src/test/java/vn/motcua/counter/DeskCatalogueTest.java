package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ReleaseBuild;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.Manifest;
import vn.motcua.catalogue.release.Release;
import vn.motcua.catalogue.release.ReleaseRefused;
import vn.motcua.catalogue.release.TestHouse;
import vn.motcua.counter.Ledger.Numbering;
import vn.motcua.domain.dossier.Content;
import vn.motcua.domain.dossier.Received;
import vn.motcua.domain.dossier.Withdrawn;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.store.CounterStore;
import vn.motcua.store.Desk;
import vn.motcua.store.OpenCounter;

/// The desk's releases from one day to the next.
class DeskCatalogueTest {

    private static final String CODE = "1.004873";
    private static final LocalDate LATER = LocalDate.of(2026, 12, 1);

    @TempDir
    Path home;

    private final TestHouse house = new TestHouse();
    private Desk desk = new Desk(Path.of(""));
    private Optional<CounterStore> store = Optional.empty();
    private Path folder = Path.of("");

    @BeforeEach
    void found() throws IOException {
        desk = new Desk(home.resolve("desk")).found();
        folder = TestHouse.folder(Files.createDirectories(home.resolve("procedures")), CODE, "2.000635");
    }

    @AfterEach
    void close() {
        store.ifPresent(CounterStore::close);
    }

    private OpenCounter open() {
        close();
        var opened = desk.open();
        store = Optional.of(opened);
        return desk.unlock(opened);
    }

    private DeskCatalogue catalogue(OpenCounter data) {
        return new DeskCatalogue(data, Catalogue::shipped, new DayCheck(clock(), LocalDate.of(2026, 1, 1)));
    }

    private java.time.Clock clock() {
        return new java.time.Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return DayCheck.ZONE;
            }

            @Override
            public java.time.Clock withZone(java.time.ZoneId zone) {
                return java.time.Clock.fixed(desk.now, zone);
            }

            @Override
            public Instant instant() {
                return desk.now;
            }
        };
    }

    /// The folder with another name of its procedure, so that it is another version.
    private Release release(int number, LocalDate from) throws IOException {
        var file = folder.resolve(CODE).resolve("procedure.yaml");
        var lines = Files.readAllLines(file);
        lines.removeIf(line -> line.startsWith("short:"));
        lines.add("short: Xác nhận hôn nhân bản " + number);
        Files.write(file, lines);
        return house.release(folder, Layer.NATION, number, from);
    }

    private DeskCatalogue.Installed install(DeskCatalogue catalogue, Release release) {
        return catalogue.install(Release.read(release.bytes()), Optional.of(house.root.open()));
    }

    private static String shown(Catalogue catalogue) {
        return catalogue.find(CODE).orElseThrow().called();
    }

    private static List<Integer> numbers(DeskCatalogue catalogue) {
        return catalogue.kept().stream().map(Manifest::number).toList();
    }

    @Test
    void a_release_holds_at_once_or_from_its_day_without_a_line() throws IOException {
        var data = open();
        var catalogue = catalogue(data);
        assertEquals(0, catalogue.now().release());
        var first = install(catalogue, release(1, TestHouse.TODAY));
        assertTrue(first.fresh());
        var news = first.news().orElseThrow();
        assertEquals(1, news.amended().size());
        assertEquals(
                Catalogue.shipped().procedures().size() - 2, news.repealed().size());
        assertEquals("Xác nhận hôn nhân bản 1", shown(catalogue.now()));
        var second = install(catalogue, release(2, LATER));
        assertEquals(Optional.empty(), second.news());
        assertEquals("Xác nhận hôn nhân bản 1", shown(catalogue.now()));
        desk.now = Instant.parse("2026-11-30T16:59:00Z");
        assertEquals(Optional.empty(), catalogue.look(), "a minute before midnight in Việt Nam");
        desk.now = Instant.parse("2026-11-30T17:01:00Z");
        assertEquals(1, catalogue.look().orElseThrow().amended().size());
        assertEquals("Xác nhận hôn nhân bản 2", shown(catalogue.now()));
        assertEquals(2, catalogue.now().release());
        assertEquals("Xác nhận hôn nhân bản 2", shown(catalogue(open()).now()), "and after the next start");
    }

    @Test
    void a_wards_fee_holds_from_its_day_and_the_earlier_sum_is_found_by_its_version() throws IOException {
        var ward = Files.createDirectories(folder.resolveSibling("ward"));
        var catalogue = catalogue(open());
        Files.writeString(ward.resolve("office.yaml"), "fees: {maritalStatus: 8000}\n");
        install(catalogue, house.release(ward, TestHouse.WARD, 1, TestHouse.TODAY));
        var before = catalogue.now().find(CODE).orElseThrow();
        Files.writeString(ward.resolve("office.yaml"), "fees: {maritalStatus: 9000}\n");
        var news = install(catalogue, house.release(ward, TestHouse.WARD, 2, TestHouse.TODAY))
                .news()
                .orElseThrow();
        assertEquals(
                List.of(CODE), news.amended().stream().map(one -> one.code()).toList());
        assertEquals(9000, catalogue.now().terms().fees().get("maritalStatus"));
        assertEquals(before, catalogue.now().find(CODE, before.version()).orElseThrow());
    }

    @Test
    void what_is_older_or_of_somebody_else_is_refused_and_the_same_is_known() throws IOException {
        var catalogue = catalogue(open());
        var old = release(1, TestHouse.TODAY);
        var release = release(2, TestHouse.TODAY);
        refused("release.no-root", () -> catalogue.install(release, Optional.empty()));
        install(catalogue, release);
        assertFalse(install(catalogue, release).fresh());
        refused("release.older", () -> install(catalogue, old));
        refused("release.older", () -> install(catalogue, release(2, LATER)));
        refused("release.root-differs", () -> catalogue.install(release, Optional.of(new TestHouse().root.open())));
        var other = new TestHouse();
        refused(
                "release.other-root",
                () -> catalogue.install(other.release(folder, Layer.NATION, 3, LATER), Optional.empty()));
        install(catalogue, house.release(folder, TestHouse.WARD, 1, TestHouse.TODAY));
        var elsewhere = house.list(2, TestHouse.term(house.ward, Layer.of("ward:20197")));
        refused(
                "release.other-unit",
                () -> install(
                        catalogue,
                        TestHouse.build(folder, Layer.of("ward:20197"), 2, LATER)
                                .sign(house.ward, elsewhere)));
        assertEquals(List.of(2, 1), numbers(catalogue));
    }

    private interface Doing {
        Object run() throws IOException;
    }

    private static void refused(String why, Doing doing) {
        var refused = assertThrows(ReleaseRefused.class, doing::run);
        assertEquals(why, refused.sentence().key());
    }

    @Test
    void the_last_good_one_holds_when_the_newest_is_damaged() throws IOException {
        var catalogue = catalogue(open());
        install(catalogue, release(1, TestHouse.TODAY));
        install(catalogue, release(2, TestHouse.TODAY));
        var file = desk.data.resolve("catalogue/nation-00002.motcua");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertEquals("Xác nhận hôn nhân bản 1", shown(catalogue(open()).now()));
        Files.write(file, new byte[0]);
        assertEquals("Xác nhận hôn nhân bản 1", shown(catalogue(open()).now()));
    }

    @Test
    void a_dossier_keeps_its_version_until_it_is_closed_and_actions_name_what_was_used() throws IOException {
        var data = open();
        var catalogue = catalogue(data);
        data.ledger().names(() -> catalogue.now().release());
        install(catalogue, release(1, TestHouse.TODAY));
        var id = receive(data, catalogue.now().find(CODE).orElseThrow());
        for (int number = 2; number <= 4; number++) {
            install(catalogue, release(number, TestHouse.TODAY));
        }
        assertEquals(List.of(4, 3, 1), numbers(catalogue), "what nothing was opened with is gone");
        var dossier = data.ledger().dossier(id).orElseThrow();
        assertEquals(1, dossier.timeline().getFirst().header().catalogueRelease());
        var again = catalogue(open());
        var version = dossier.received().procedure().version();
        var procedure = again.now().find(CODE, version).orElseThrow();
        assertEquals("Xác nhận hôn nhân bản 1", procedure.called());
        assertEquals(1, again.now().release(procedure));
        assertFalse(
                again.now().template(procedure, procedure.prints().getFirst()).isBlank());
        assertEquals("Xác nhận hôn nhân bản 4", shown(again.now()));
        withdraw(data(), id);
        install(again, release(5, TestHouse.TODAY));
        assertEquals(List.of(5, 4), numbers(again));
    }

    @Test
    void what_an_earlier_program_shipped_stays_for_the_dossier_that_was_opened_with_it() throws IOException {
        var data = open();
        var folder = new ReleaseFolder(desk.data);
        var copies = new ShippedCopies(folder);
        TestHouse.edit(this.folder.resolve(CODE).resolve("procedure.yaml"), "frequent: true", "short: Bản cũ");
        var before = TestHouse.build(this.folder, Layer.NATION, 1, TestHouse.TODAY);
        assertTrue(copies.keep(before));
        assertFalse(copies.keep(before));
        var old = Catalogue.of(List.of(before)).find(CODE).orElseThrow();
        var id = receive(data, old);
        var catalogue = catalogue(data);
        catalogue.look();
        assertEquals(2, folder.shipped().size(), "also what this program ships");
        var found = catalogue.now().find(CODE, old.version()).orElseThrow();
        assertEquals("Bản cũ", found.called());
        assertEquals(0, catalogue.now().release(found));
        copies.prune(ReleaseBuild.shipped(), VersionsInUse.of(data));
        assertEquals(2, folder.shipped().size());
        withdraw(data, id);
        copies.prune(ReleaseBuild.shipped(), VersionsInUse.of(data));
        assertEquals(1, folder.shipped().size());
        assertEquals(List.of(), folder.kept());
    }

    @Test
    void a_version_that_another_desk_had_first_is_found_once_it_has_come() throws IOException {
        var catalogue = catalogue(open());
        var first = release(1, TestHouse.TODAY);
        var version = Catalogue.of(List.of(first)).find(CODE).orElseThrow().version();
        assertFalse(catalogue.now().find(CODE, version).orElseThrow().version().equals(version), "not here yet");
        install(catalogue, first);
        install(catalogue, release(2, TestHouse.TODAY));
        assertEquals(version, catalogue.now().find(CODE, version).orElseThrow().version());
    }

    @Test
    void news_stay_until_somebody_looked_also_over_a_restart() throws IOException {
        var catalogue = catalogue(open());
        assertEquals(Optional.empty(), catalogue.unseen());
        install(catalogue, release(1, TestHouse.TODAY));
        var again = catalogue(open());
        var news = again.unseen().orElseThrow();
        assertEquals(1, news.amended().size());
        assertEquals("release.news", news.sentence().key());
        again.see();
        assertEquals(Optional.empty(), again.unseen());
        assertEquals(Optional.empty(), catalogue(open()).unseen());
    }

    @Test
    void what_changed_since_a_day_is_told_from_the_releases_that_are_kept() throws IOException {
        var catalogue = catalogue(open());
        var before = TestHouse.TODAY.minusDays(1);
        assertTrue(catalogue.since(before).news().isEmpty(), "nothing came yet");
        install(catalogue, release(1, TestHouse.TODAY));
        var since = catalogue.since(before);
        assertEquals(LocalDate.MIN, since.from());
        assertEquals(1, since.news().amended().size());
        assertTrue(catalogue.since(TestHouse.TODAY).news().isEmpty(), "it held on that day already");
        desk.now = Instant.parse("2026-12-02T02:00:00Z");
        install(catalogue, release(2, LATER));
        var later = catalogue.since(before);
        assertEquals(TestHouse.TODAY, later.from(), "what was shipped is not kept any more as what held before");
        assertEquals(1, later.news().amended().size());
        assertEquals("Xác nhận hôn nhân bản 1", shown(later.before()));
    }

    @Test
    void a_catalogue_that_nobody_confirmed_for_longer_than_the_plan_allows_is_called_old() throws IOException {
        var data = open();
        var catalogue = catalogue(data);
        assertEquals(Optional.empty(), catalogue.overdue(), "the shipped one");
        install(catalogue, release(1, TestHouse.TODAY));
        desk.now = Instant.parse("2026-12-23T02:00:00Z");
        assertEquals(Optional.empty(), catalogue.overdue());
        desk.now = Instant.parse("2026-12-24T02:00:00Z");
        assertEquals(Optional.of(31L), catalogue.overdue());
        data.notes().keep(SyncPlan.NOTE, SyncPlan.USUAL.catalogueDays(31).text());
        assertEquals(Optional.empty(), catalogue.overdue());
    }

    private OpenCounter data() {
        return desk.unlock(store.orElseThrow());
    }

    private static UUID receive(OpenCounter data, Procedure procedure) {
        var id = UUID.randomUUID();
        var person = UUID.randomUUID().toString();
        var at = OffsetDateTime.parse("2026-11-23T09:00:00+07:00");
        data.ledger().write(Desk.CLERK, entry -> {
            if (!(entry.number(Desk.DAY) instanceof Numbering.Given(var number))) {
                throw new IllegalStateException("no number");
            }
            entry.append(
                    Optional.of(id),
                    List.of(),
                    new Received(
                            number,
                            UUID.randomUUID(),
                            at,
                            true,
                            "X99.01.02",
                            "X99.01.02",
                            at,
                            Optional.of(at),
                            new Received.ProcedureRef(procedure.code(), procedure.name(), procedure.version()),
                            new Content(
                                    List.of(new Content.Party(
                                            person, Map.of("fullName", Answer.text("Lê An", Source.CARD)))),
                                    Map.of("applicant", List.of(person)),
                                    Map.of(),
                                    List.of()),
                            Optional.empty(),
                            "0123456789ab"));
            return number;
        });
        return id;
    }

    private static void withdraw(OpenCounter data, UUID id) {
        data.ledger().write(Desk.CLERK, entry -> {
            entry.append(Optional.of(id), entry.dossier(id).orElseThrow().heads(), new Withdrawn("đổi ý"));
            return id;
        });
    }
}
