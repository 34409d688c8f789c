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
        description = "Makes an office: agency, name, log and keys, first user. Prints the recovery key, once.")
final class InitVerb implements Callable<Integer> {

    /// Its code in the list `authority`.
    private static final String POLICE = "commune-police";

    @Mixin
    private DeskOptions desk = new DeskOptions();

    @Option(names = "--agency", required = true, description = "Agency code (mã định danh), such as H99.15.07.")
    private String agency = "";

    @Option(names = "--name", required = true, description = "The office's name as on papers.")
    private String name = "";

    @Option(names = "--parent", required = true, description = "The line above the office's name.")
    private String parent = "";

    @Option(
            names = "--unit",
            required = true,
            description = "The receiving unit (Trung tâm Phục vụ hành chính công …).")
    private String unit = "";

    @Option(names = "--place", required = true, description = "The place before a date on papers.")
    private String place = "";

    @Option(names = "--phone", description = "Printed for questions.")
    private @Nullable String phone;

    @Option(
            names = "--look-up",
            required = true,
            description = "Address of the public look-up, https://…, at most 40 letters.")
    private String lookUp = "";

    @Option(names = "--number-pattern", description = "Default: ${DEFAULT-VALUE}")
    private String pattern = NumberPattern.STANDARD.text();

    @Option(
            names = "--sheet",
            description = "Sheet of the receipt: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private PaperSize sheet = PaperSize.A5;

    @Option(
            names = "--police",
            description = "The ward police's name as on papers, where it is not CÔNG AN and the office's place.")
    private @Nullable String police;

    @Option(names = "--police-parent", description = "The line above the police's name.")
    private @Nullable String policeParent;

    @Option(
            names = "--police-dossiers",
            description = "Residence dossiers are taken in here, with receipt CT04; else only their form is printed.")
    private boolean policeDossiers;

    @Option(
            names = "--desk",
            required = true,
            description = "Number of this desk in the office, 1 to 4999; no other desk ever had it.")
    private int number;

    @Option(
            names = "--clerk",
            required = true,
            description = "Full name of the first user, an administrator (see --user).")
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
