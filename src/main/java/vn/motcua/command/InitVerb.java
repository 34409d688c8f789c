package vn.motcua.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.motcua.counter.Acting;
import vn.motcua.counter.Authority;
import vn.motcua.counter.OfficeSettings;
import vn.motcua.counter.Offices;
import vn.motcua.counter.PaperSize;
import vn.motcua.domain.dossier.NumberPattern;
import vn.motcua.wire.Json;

/// `motcua init`: makes a real office in an empty folder.
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Lập một cơ quan: mã, tên, nhật ký, khóa và người dùng đầu tiên. In khóa khôi phục, chỉ một lần.")
final class InitVerb implements Callable<Integer> {

    /// Its code in the list `authority`.
    private static final String POLICE = "commune-police";

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Option(
            names = "--agency",
            required = true,
            paramLabel = "MÃ_CƠ_QUAN",
            description = "Mã định danh cơ quan, ví dụ H99.15.07.")
    private String agency = "";

    @Option(names = "--name", required = true, paramLabel = "TÊN", description = "Tên cơ quan, như trên giấy tờ.")
    private String name = "";

    @Option(
            names = "--parent",
            required = true,
            paramLabel = "TÊN",
            description = "Cơ quan cấp trên: dòng ở trên tên cơ quan.")
    private String parent = "";

    @Option(
            names = "--unit",
            required = true,
            paramLabel = "TÊN",
            description = "Nơi tiếp nhận, ví dụ Trung tâm Phục vụ hành chính công.")
    private String unit = "";

    @Option(
            names = "--place",
            required = true,
            paramLabel = "ĐỊA_DANH",
            description = "Địa danh đứng trước ngày tháng trên giấy tờ.")
    private String place = "";

    @Option(names = "--phone", paramLabel = "SỐ", description = "Số điện thoại in trên giấy, để người dân hỏi.")
    private @Nullable String phone;

    @Option(
            names = "--look-up",
            required = true,
            paramLabel = "ĐỊA_CHỈ",
            description = "Địa chỉ trang tra cứu công khai, https://…, không quá 40 ký tự.")
    private String lookUp = "";

    @Option(
            names = "--number-pattern",
            paramLabel = "MẪU",
            description = {"Mẫu số tiếp nhận; không ghi thì là", "${DEFAULT-VALUE}"})
    private String pattern = NumberPattern.STANDARD.text();

    @Option(
            names = "--sheet",
            paramLabel = "KHỔ",
            description = "Khổ giấy hẹn: ${COMPLETION-CANDIDATES} (giấy nhãn); không ghi thì là ${DEFAULT-VALUE}.")
    private PaperSize sheet = PaperSize.A5;

    @Option(
            names = "--police",
            paramLabel = "TÊN",
            description = "Tên công an xã trên giấy tờ, nếu không phải là CÔNG AN kèm địa danh của cơ quan.")
    private @Nullable String police;

    @Option(names = "--police-parent", paramLabel = "TÊN", description = "Dòng ở trên tên công an.")
    private @Nullable String policeParent;

    @Option(
            names = "--police-dossiers",
            description = "Hồ sơ cư trú được tiếp nhận tại đây, có phiếu CT04; không ghi thì chỉ in tờ khai.")
    private boolean policeDossiers;

    @Option(
            names = "--desk",
            required = true,
            paramLabel = "SỐ",
            description = "Số của quầy này trong cơ quan, 1 đến 4999, chưa quầy nào từng dùng.")
    private int number;

    @Option(
            names = "--clerk",
            required = true,
            paramLabel = "HỌ_TÊN",
            description = "Họ tên người dùng đầu tiên, là người quản trị (tên đăng nhập: --user).")
    private String clerk = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var lanes = lanes(number);
        var login = desk.newLogin();
        var password = desk.passwords().askNew(desk.passwordFile(), "MOTCUA_PASSWORD", "command.new-password");
        var first = new Acting(login, clerk, Acting.Role.ADMINISTRATOR);
        try (var store = desk.openNew()) {
            var recovery = store.found(office(), first, password, lanes);
            new Speaker(spec)
                    .json(Json.empty()
                            .put("agency", agency)
                            .put("desk", number)
                            .put("recoveryKey", recovery.printed()));
        }
        new Speaker(spec).say("command.keep-recovery");
        return 0;
    }

    static List<Integer> lanes(int desk) {
        try {
            return Offices.lanes(desk);
        } catch (IllegalArgumentException _) {
            throw VerbRefused.unreadable("command.desk-number");
        }
    }

    private OfficeSettings withPolice(OfficeSettings office) {
        var usual = office.authority(POLICE);
        return office.with(
                POLICE,
                new Authority(
                        Optional.ofNullable(policeParent).orElse(usual.parent()),
                        Optional.ofNullable(police).orElse(usual.name()),
                        policeDossiers));
    }

    private OfficeSettings office() {
        try {
            var office = Offices.with(agency, lookUp, new NumberPattern(pattern), sheet)
                    .named(parent, name, unit, place, Optional.ofNullable(phone));
            return police == null && policeParent == null && !policeDossiers ? office : withPolice(office);
        } catch (IllegalArgumentException e) {
            throw VerbRefused.unreadable("command.office-wrong");
        }
    }
}
