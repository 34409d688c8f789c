package vn.motcua.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Attested;
import vn.motcua.domain.dossier.Content;
import vn.motcua.domain.dossier.CopyNoticed;
import vn.motcua.domain.dossier.DayOpened;
import vn.motcua.domain.dossier.Erased;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.domain.dossier.FormCorrected;
import vn.motcua.domain.dossier.GivenNumber;
import vn.motcua.domain.dossier.HandedIn;
import vn.motcua.domain.dossier.HandedOver;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.IdentityChecked;
import vn.motcua.domain.dossier.IdentityDeferred;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.domain.dossier.LogOpened;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.domain.dossier.PaperPrinted;
import vn.motcua.domain.dossier.Received;
import vn.motcua.domain.dossier.Reconciled;
import vn.motcua.domain.dossier.Resolved;
import vn.motcua.domain.dossier.Returned;
import vn.motcua.domain.dossier.Signer;
import vn.motcua.domain.dossier.State;
import vn.motcua.domain.dossier.TakenUp;
import vn.motcua.domain.dossier.ToldBack;
import vn.motcua.domain.dossier.Verdict;
import vn.motcua.domain.dossier.Withdrawn;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Value;

/// One action of each kind, beside the bytes that were written for it by hand. The files are never changed.
final class Golden {

    static final Hash ONES = new Hash("1".repeat(64));
    static final Hash A0 = new Hash("a0".repeat(32));
    static final Hash OF = new Hash("0f".repeat(32));
    static final LogId LOG = new LogId("0123456789ab");
    private static final String OFFICE = "X99.01.02";
    private static final UUID ID = UUID.fromString("01939c5a-3d00-7abc-8def-0123456789ab");

    private Golden() {}

    static final List<String> HEADER_NAMES = List.of("header-first", "header");

    static ActionHeader header(String name) {
        boolean first = name.equals("header-first");
        return new ActionHeader(
                1,
                ID,
                LOG,
                first ? 1 : 7,
                first ? Optional.empty() : Optional.of(ONES),
                OFFICE,
                first ? Optional.empty() : Optional.of(UUID.fromString("01939c5a-0000-7000-8000-00000000000a")),
                first ? List.of() : List.of(ONES, OF),
                1_795_400_000_000L,
                420,
                "lethu",
                "RECEIVER",
                first ? 0 : 2,
                first ? 0 : 14,
                first ? "LogOpened" : "FormCorrected",
                1,
                A0);
    }

    static final List<Facts> FACTS = List.of(
            new LogOpened(A0.hex(), List.of(3, 4), "0.1.0", Optional.of(new LogOpened.Before(LOG, 12, ONES))),
            new DayOpened(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 1, 1), "before-last-action"),
            new CopyNoticed("older-data", "0f1e2d3c", 40, 31),
            new Withdrawn("Công dân xin rút hồ sơ"),
            new PaperPrinted("receipt", 2, "Kẹt giấy"),
            new Resolved(
                    "Giấy xác nhận tình trạng hôn nhân",
                    Optional.of("12/2026"),
                    Optional.of("01"),
                    LocalDate.of(2026, 11, 25),
                    Optional.of(new Signer("Trần Văn Bình", "CHỦ TỊCH")),
                    true,
                    ""),
            new Attested(
                    "01/2026-SCT/BS",
                    2026,
                    LocalDate.of(2026, 11, 23),
                    List.of(new Attested.Entry(37, "Bằng tốt nghiệp", 1, 2, 4_000)),
                    new Signer("Trần Văn Bình", "CHỦ TỊCH")),
            new Returned(
                    Returned.Recipient.AUTHORISED,
                    "Lê Văn Nam",
                    Optional.of("048090000018"),
                    true,
                    Returned.Acknowledged.FINGERPRINT),
            new IdentityDeferred("p1", "Mất kết nối"),
            new IdentityChecked("p1", false, "Khác năm sinh"),
            new Erased(List.of(ONES, OF), "closed + 90"),
            new PaperAttached("photo", A0.hex(), 183_042, "image/jpeg"),
            new HandedOver("X99.01.03", "Thẩm quyền của phường Tân An"),
            new HandedIn(
                    OF,
                    OFFICE,
                    received().handedTo("X99.01.03", content()),
                    List.of(new PaperAttached("photo", A0.hex(), 183_042, "image/jpeg"))),
            new TakenUp(
                    OffsetDateTime.parse("2026-11-24T07:30:00+07:00"),
                    Optional.of(new Received.Due(
                            OffsetDateTime.parse("2026-11-27T15:00:00+07:00"), "2026-1", List.of("Cộng 3 ngày")))),
            new ToldBack("X99.01.03", State.RESOLVED, Optional.of(OffsetDateTime.parse("2026-11-24T07:30:00+07:00"))),
            new Verdict(List.of(ONES, OF), "Không đủ thẩm quyền"),
            new Reconciled(Map.of("state", OF, "answer:purpose", A0, "person:p1:fullName", ONES), "Đã hỏi người dân"),
            new FormCorrected(
                    "Sai năm sinh",
                    Map.of(
                            "copies",
                            Optional.of(Answer.of(new Value.Whole(2), Source.CLERK)),
                            "note",
                            Optional.empty()),
                    Map.of(
                            "p1",
                            Map.of(
                                    "phone",
                                    Optional.empty(),
                                    "birthDate",
                                    Optional.of(Answer.text("1990-05-01", Source.CARD)))),
                    "0123456789ab"),
            received());

    private static Received received() {
        return new Received(
                new GivenNumber("X99.01.02-261123-Q1001", LocalDate.of(2026, 11, 23), 1, 1),
                UUID.fromString("01939c5a-0000-7000-8000-000000000001"),
                OffsetDateTime.parse("2026-11-23T08:55:00+07:00"),
                true,
                OFFICE,
                "X99.01.03",
                OffsetDateTime.parse("2026-11-23T09:00:01.500+07:00"),
                Optional.of(OffsetDateTime.parse("2026-11-24T07:30:00+07:00")),
                new Received.ProcedureRef("1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân", OF.hex()),
                content(),
                Optional.of(new Received.Due(
                        OffsetDateTime.parse("2026-11-26T15:00:00+07:00"),
                        "2026-1",
                        List.of("Nhận ngày 23/11", "Cộng 3 ngày"))),
                "0123456789ab");
    }

    private static Content content() {
        var hang = new Content.Party(
                "p1",
                Map.of(
                        "residence",
                        new Answer(new Value.Text("12 Trường Chinh"), Source.CARD, false),
                        "fullName",
                        Answer.text("Nguyễn Thị Hằng", Source.CARD)));
        return new Content(
                List.of(hang, new Content.Party("p2", Map.of())),
                Map.of("witness", List.of("p1", "p2"), "applicant", List.of("p1")),
                Map.of(
                        "stays",
                        Answer.of(
                                new Value.Rows(List.of(
                                        Map.of(
                                                "years", new Value.Whole(3),
                                                "place", new Value.Text("Huế"),
                                                "from", new Value.Text("2019")),
                                        Map.of())),
                                Source.EARLIER_DOSSIER),
                        "purposes",
                        Answer.of(new Value.Several(List.of("A", "B")), Source.CLERK),
                        "copies",
                        Answer.of(new Value.Whole(-9_007_199_254_740_993L), Source.COMPUTED),
                        "agree",
                        Answer.of(new Value.YesNo(true), Source.CITIZEN)),
                List.of(new Content.PaperTaken("photo", "Ảnh \"3×4\"", 1, 0, 2, false)));
    }

    static byte[] bytes(String name) {
        try (var in = Golden.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("no golden file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
