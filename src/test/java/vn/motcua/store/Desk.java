package vn.motcua.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.motcua.counter.Acting;
import vn.motcua.counter.Ledger;
import vn.motcua.counter.Ledger.Numbering;
import vn.motcua.counter.MachineMark;
import vn.motcua.counter.OfficeSettings;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.Probe;
import vn.motcua.domain.dossier.Content;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.NumberPattern;
import vn.motcua.domain.dossier.Received;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.keys.DataKey;
import vn.motcua.keys.Hashes;
import vn.motcua.keys.KeyWrap;
import vn.motcua.keys.Letters;

/// A desk for tests: a folder for data, one for markers, a clock that can be set, cheap passwords.
public final class Desk {

    public static final Acting CLERK = new Acting("lethu", "Lê Thu", Acting.Role.RECEIVER);
    public static final char[] PASSWORD = "mat khau that dai".toCharArray();
    private static final String PERSON = "7d9f4c1e-0b52-4f0a-9d53-6f1d5a9c2e01";
    static final KeyWrap.Cost CHEAP = new KeyWrap.Cost(1, 1);
    public static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    public final Path data;
    public final Path markers;
    public Instant now = Instant.parse("2026-11-23T02:00:00Z");
    public String machine = "one-machine";
    Probe probe = Probe.NONE;
    private String agency = "X99.01.02";

    public Desk(Path home) {
        data = home.resolve("data");
        markers = home.resolve("state");
    }

    /// The same of another office.
    public Desk in(String other) {
        agency = other;
        return this;
    }

    /// The same data folder, seen from another place.
    Desk at(Path other) {
        return new Desk(other);
    }

    Surroundings around() {
        return new Surroundings(clock(), new MachineMark(machine), markers, point -> probe.at(point));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("UTC");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(now, zone);
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    public static OfficeSettings office() {
        return office("X99.01.02");
    }

    private static OfficeSettings office(String agency) {
        return new OfficeSettings(
                agency,
                "UBND THÀNH PHỐ ĐÀ NẴNG",
                "UBND PHƯỜNG AN KHÊ",
                "Trung tâm Phục vụ hành chính công phường An Khê",
                "An Khê",
                Optional.empty(),
                "https://tracuu.vi.du",
                NumberPattern.STANDARD,
                "Số tiếp nhận tại quầy",
                "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
                Optional.empty(),
                Optional.empty(),
                List.of("Lưu", "Giao khách hàng"),
                PaperSize.A5);
    }

    public CounterStore open() {
        return CounterStore.open(data, around(), CHEAP);
    }

    public Desk found() {
        return found(1);
    }

    /// @param desk its number within the office
    public Desk found(int desk) {
        try (var store = open()) {
            store.found(office(agency), CLERK, PASSWORD, List.of(2 * desk - 1, 2 * desk));
        }
        return this;
    }

    /// As the restore verb does it, into this desk's empty folder.
    public void restore(Path backup, DataKey key, List<Integer> lanes) {
        Restore.into(data, backup, key, around(), lanes);
    }

    public OpenCounter unlock(CounterStore store) {
        return store.unlock(store.users().open(CLERK.login(), PASSWORD).orElseThrow());
    }

    public static Dossier receive(Ledger ledger, LocalDate day, String name) {
        return ledger.dossier(receiveId(ledger, day, name)).orElseThrow();
    }

    /// @param before told of dossier and number before they are kept
    public static void receive(Ledger ledger, LocalDate day, String name, Consumer<String> before) {
        receiveId(ledger, day, name, before);
    }

    static UUID receiveId(Ledger ledger, LocalDate day, String name) {
        return receiveId(ledger, day, name, _ -> {});
    }

    private static UUID receiveId(Ledger ledger, LocalDate day, String name, Consumer<String> before) {
        var id = UUID.randomUUID();
        ledger.write(CLERK, entry -> {
            var number = switch (entry.number(day)) {
                case Numbering.Given(var given) -> given;
                case Numbering.Stopped(var key) -> throw new IllegalStateException(key);
            };
            entry.append(Optional.of(id), List.of(), received(number, name));
            before.accept(id + " " + number.text());
            return number;
        });
        return id;
    }

    static Received received(vn.motcua.domain.dossier.GivenNumber number, String name) {
        var at = OffsetDateTime.parse("2026-11-23T09:00:00+07:00");
        return new Received(
                number,
                UUID.randomUUID(),
                at,
                true,
                "X99.01.02",
                "X99.01.02",
                at,
                Optional.of(at),
                new Received.ProcedureRef("1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân", "00"),
                new Content(
                        List.of(new Content.Party(PERSON, Map.of("fullName", Answer.text(name, Source.CARD)))),
                        Map.of("applicant", List.of(PERSON)),
                        Map.of("purpose", Answer.text("Vay vốn", Source.CITIZEN)),
                        List.of()),
                Optional.of(new Received.Due(at.plusDays(4), "2026-1", List.of("vì thế"))),
                Letters.of(Hashes.sha256(name.getBytes(StandardCharsets.UTF_8)).bytes(), 12));
    }
}
