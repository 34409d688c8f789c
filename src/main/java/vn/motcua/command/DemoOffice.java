package vn.motcua.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.counter.Acting;
import vn.motcua.counter.CivilStatusLink;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.OfficeSettings;
import vn.motcua.counter.Offices;
import vn.motcua.counter.PaperSize;
import vn.motcua.counter.Probe;
import vn.motcua.counter.ResolveDossier;
import vn.motcua.counter.SignIn;
import vn.motcua.counter.Signers;
import vn.motcua.counter.Words;
import vn.motcua.counter.Workplace;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.NumberPattern;
import vn.motcua.domain.dossier.Resolved;
import vn.motcua.domain.dossier.Signer;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.keys.KeyWrap;
import vn.motcua.store.CounterStore;
import vn.motcua.store.Surroundings;

/// An office to try things in: a real ward's name, an agency code that no office has, people that nobody is.
final class DemoOffice {

    static final Acting CLERK = new Acting("lethu", "Lê Thu", Acting.Role.ADMINISTRATOR);

    /// The demo clerk's password; a demo office holds nothing to protect.
    static final String PASSWORD = "mot cua demo";

    /// No office has this code.
    static final String AGENCY = "X99.01.02";

    static final String UNIT = "Trung tâm Phục vụ hành chính công phường An Khê";

    private static final String NAME = "ỦY BAN NHÂN DÂN PHƯỜNG AN KHÊ";
    private static final String NOWHERE = "https://tracuu.vi.du";
    private static final KeyWrap.Cost CHEAP = new KeyWrap.Cost(8, 1);

    /// A visit of the past: so many hours ago, who and what for.
    private record Past(int hoursAgo, String card, String purpose) {}

    private static final List<Past> PAST = List.of(
            new Past(
                    24 * 9,
                    "048190000101|201000101|Trần Văn Bình|02031990|Nam|K12/4 Hà Huy Tập, An Khê, Thanh Khê, Đà Nẵng|05042021",
                    "Bổ túc hồ sơ xin việc, không có giá trị đăng ký kết hôn"),
            new Past(
                    24 * 5,
                    "048195000102||Lê Thị Mỹ Duyên|17081995|Nữ|Tổ 8, Hòa An, Cẩm Lệ, Đà Nẵng|11062021",
                    "Mua bán nhà đất, không có giá trị đăng ký kết hôn"),
            new Past(
                    24 * 2,
                    "048088000103|201000103|Phạm Quốc Huy|30111988|Nam|215 Trường Chinh, An Khê, Thanh Khê, Đà Nẵng|09092022",
                    "Vay vốn ngân hàng, không có giá trị đăng ký kết hôn"),
            new Past(
                    2,
                    "048199000104||Võ Ngọc Ánh|08011999|Nữ|56 Điện Biên Phủ, An Khê, Thanh Khê, Đà Nẵng|20122021",
                    "Thi tuyển công chức, không có giá trị đăng ký kết hôn"));

    private static final Signer CHAIR = new Signer("Đỗ Minh Khang", "CHỦ TỊCH");
    private static final Signer DEPUTY = new Signer("Trần Văn Bình", "KT. CHỦ TỊCH – PHÓ CHỦ TỊCH");

    private DemoOffice() {}

    /// The office.
    ///
    /// @param lookUp where its receipts lead
    static OfficeSettings office(String lookUp) {
        return Offices.with(AGENCY, lookUp, NumberPattern.STANDARD, PaperSize.A5)
                .named("ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG", NAME, UNIT, "An Khê", Optional.empty());
    }

    /// Makes the office in an empty folder, with a few dossiers in several states.
    static void found(Path data, Path markers) {
        found(data, markers, NOWHERE);
    }

    /// The same with a look-up that answers.
    static void found(Path data, Path markers, String lookUp) {
        found(data, markers, office(lookUp));
    }

    /// Makes the training office in an empty folder, with the same past.
    static void train(Path data, Path markers) {
        found(
                data,
                markers,
                Offices.with(
                                OfficeSettings.TRAINING_AGENCY,
                                "https://tap-huan.invalid",
                                NumberPattern.STANDARD,
                                PaperSize.A5)
                        .named(
                                Words.VIETNAMESE.say("office.training-parent"),
                                Words.VIETNAMESE.say("office.training-name"),
                                Words.VIETNAMESE.say("office.training-unit"),
                                Words.VIETNAMESE.say("office.training-place"),
                                Optional.empty()));
    }

    private static void found(Path data, Path markers, OfficeSettings office) {
        var clock = new MovableClock(Instant.now().minus(Duration.ofDays(10)));
        try (var store = open(data, markers, clock)) {
            store.found(office, CLERK, PASSWORD.toCharArray(), InitVerb.lanes(1));
            var key = store.users().open(CLERK.login(), PASSWORD.toCharArray()).orElseThrow();
            var workplace = Workplaces.real().open(store, new SignIn.Outcome.SignedIn(CLERK, key));
            new Days(workplace, clock).live();
        }
    }

    /// Opens a folder of the demo, in which passwords are cheap.
    static CounterStore open(Path data, Path markers) {
        return open(data, markers, Clock.systemUTC());
    }

    private static CounterStore open(Path data, Path markers, Clock clock) {
        var machine =
                new Places(System.getenv(), Optional.of(markers)).surroundings().machine();
        return CounterStore.open(data, new Surroundings(clock, machine, markers, Probe.NONE), CHEAP);
    }

    /// Lives through the past of the office.
    private record Days(Workplace workplace, MovableClock clock) {

        void live() {
            var now = Instant.now();
            var received = PAST.stream()
                    .map(past -> receive(past, now.minus(Duration.ofHours(past.hoursAgo()))))
                    .toList();
            var amend = workplace.verbs().amend();
            amend.correct(
                    received.get(2).id(),
                    Map.of(
                            "purpose",
                            Optional.of(Answer.text(
                                    "Vay vốn mua nhà ở xã hội, không có giá trị đăng ký kết hôn", Source.CITIZEN))),
                    "Người dân đổi mục đích sử dụng",
                    CLERK);
            amend.withdraw(received.get(1).id(), "Người dân không còn nhu cầu", CLERK);
            clock.set(now);
            roster(now);
            resolve(received.getFirst(), now);
        }

        /// Who signs, and that the civil-status software can be reached.
        private void roster(Instant now) {
            var notes = workplace.data().notes();
            new Signers(List.of(
                            new Signers.One(CHAIR, List.of(Signers.EVERYTHING), false),
                            new Signers.One(DEPUTY, List.of(Signers.EVERYTHING), true)))
                    .keep(notes);
            new CivilStatusLink(true, now.atZone(DayCheck.ZONE).toOffsetDateTime()).keep(notes);
        }

        private void resolve(Dossier dossier, Instant now) {
            var result = new Resolved(
                    "Giấy xác nhận tình trạng hôn nhân",
                    Optional.of("115/2026"),
                    Optional.of("02/2026"),
                    LocalDate.ofInstant(now, DayCheck.ZONE),
                    Optional.of(DEPUTY),
                    false,
                    "");
            new ResolveDossier(workplace.data(), new DayCheck(clock, LocalDate.EPOCH))
                    .resolve(dossier.id(), result, CLERK);
        }

        private Dossier receive(Past past, Instant at) {
            clock.set(at);
            return DemoVisit.receive(
                    workplace, new DayCheck(clock, LocalDate.EPOCH), past.card(), past.purpose(), CLERK);
        }
    }

    /// A clock that is set by hand.
    private static final class MovableClock extends Clock {

        private Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

        void set(Instant to) {
            now = to;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
