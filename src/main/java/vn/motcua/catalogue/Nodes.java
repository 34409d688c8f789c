package vn.motcua.catalogue;

import static vn.motcua.catalogue.Key.expression;
import static vn.motcua.catalogue.Key.flag;
import static vn.motcua.catalogue.Key.formed;
import static vn.motcua.catalogue.Key.many;
import static vn.motcua.catalogue.Key.one;
import static vn.motcua.catalogue.Key.text;
import static vn.motcua.catalogue.Key.texts;
import static vn.motcua.catalogue.Key.whole;
import static vn.motcua.catalogue.Key.word;

import java.util.Map;
import java.util.TreeMap;
import vn.motcua.catalogue.Shape.Plain;
import vn.motcua.domain.dossier.ScanType;
import vn.motcua.domain.form.FieldType;
import vn.motcua.domain.procedure.Attestation;
import vn.motcua.domain.procedure.Channel;
import vn.motcua.domain.procedure.Intake;
import vn.motcua.domain.procedure.ReceiptKind;

/// Every kind of node of `procedure.yaml`, once for the reader and for the JSON Schema that editors are given.
final class Nodes {

    static final Map<String, Intake> INTAKES = new TreeMap<>(Map.of("full", Intake.FULL, "formOnly", Intake.FORM_ONLY));
    static final Map<String, Boolean> FINGERPRINT = new TreeMap<>(Map.of("allowed", true, "no", false));

    static final Map<String, Channel> CHANNELS = EnumWords.of(Channel.class);

    static final Map<String, ScanType> SCANS = EnumWords.of(ScanType.class);

    /// Who may do a step: the roles that logins have.
    static final Map<String, String> WORKERS = new TreeMap<>(
            Map.of("receiver", "receiver", "handler", "handler", "leader", "leader", "administrator", "administrator"));

    /// Of a procedure in the national list.
    static final String CODE = "^\\d\\.\\d{6}$";

    /// The name of a print's file.
    static final String TEMPLATE = "^[a-z0-9][a-z0-9-]*\\.(html|pdf)$";

    /// Of a choice: conditions, papers and other systems name it by this.
    static final String CHOICE_CODE = "^[A-Za-z0-9_-]+$";

    static final Group CHOICE =
            Group.of("choice", formed("code", CHOICE_CODE).must(), text("label").must());

    /// An entry of the shared list `repealed`.
    static final Group REPEALED = Group.of(
            "repealed",
            text("code"),
            text("basis"),
            text("paper"),
            text("instead").must());

    static final Group SAME_DAY =
            Group.of("same-day", formed("cutOff", "^([01]\\d|2[0-3]):[0-5]\\d$").must());

    static final Group LIMIT = Group.of(
            "limit",
            Key.of("workingDays", Plain.NUMBER),
            Key.of("hours", Plain.NUMBER),
            whole("days"),
            whole("months"),
            one("sameDay", SAME_DAY));

    static final Group EFFECTIVE = Group.of(
            "effective", Key.of("from", Plain.DATE).must(), Key.of("until", Plain.DATE), formed("replacedBy", CODE));

    static final Group ROLE = Group.of(
            "role",
            text("label").must(),
            text("defaultsTo"),
            expression("when"),
            Key.of("sex", new Shape.Listed("sex")),
            flag("several"),
            texts("linkedFrom"));

    static final Group COLUMN = Group.of(
            "column",
            text("key").must(),
            text("label"),
            word("type", EnumWords.of(FieldType.class)),
            flag("required"),
            text("list"),
            many("choices", CHOICE));

    static final Group FIELD = Group.of(
            "field",
            text("key").must(),
            text("label"),
            word("type", EnumWords.of(FieldType.class)),
            flag("required"),
            expression("when"),
            text("list"),
            many("choices", CHOICE),
            many("columns", COLUMN),
            expression("min"),
            expression("max"),
            text("suggestions"),
            Key.of("like", Plain.ONE_OR_MORE),
            text("people"),
            Key.of("accept", new Shape.Words(SCANS.keySet())),
            whole("maxMegabytes"));

    static final Group SECTION = Group.of("section", text("title").must(), many("fields", FIELD));

    static final Group RULE =
            Group.of("rule", expression("check").must(), text("say").must(), text("at"));

    static final Group PAPER = Group.of(
            "paper",
            text("id").must(),
            text("name").must(),
            whole("originals"),
            whole("certified"),
            whole("copies"),
            flag("shown"),
            expression("when"),
            text("only"),
            text("produced"),
            text("note"));

    static final Group FEE = Group.of(
            "fee",
            text("id").must(),
            text("name").must(),
            expression("amount").must(),
            text("perUnit"),
            expression("exempt"),
            word("channel", CHANNELS));

    static final Group PRINT = Group.of(
            "print",
            text("id").must(),
            formed("template", TEMPLATE).must(),
            Key.of("fields", new Shape.Named(Plain.TEXT)),
            expression("when"),
            text("addressedTo"),
            texts("sign").must(),
            word("fingerprint", FINGERPRINT));

    static final Group STEP =
            Group.of("step", text("id").must(), word("by", WORKERS).must(), one("within", LIMIT));

    static final Group ROUTE = Group.of(
            "route", text("to").must(), expression("when").must(), text("say").must(), flag("elsewhere"));

    static final Map<String, Attestation.Of> ATTESTED = EnumWords.of(Attestation.Of.class);
    static final Map<String, Attestation.Manner> MANNERS = EnumWords.of(Attestation.Manner.class);

    /// By the page, or for each case.
    static final Group ATTESTATION_FEE = Group.of(
            "attestation-fee",
            whole("page"),
            whole("firstPages"),
            whole("furtherPage"),
            whole("ceiling"),
            whole("case"));

    static final Group LINE = Group.of(
            "line",
            text("text"),
            text("right"),
            flag("bold"),
            flag("italic"),
            flag("paragraph"),
            whole("space"),
            word("for", MANNERS));

    static final Group PLACE =
            Group.of("place", whole("left"), whole("top"), whole("width").must());

    static final Group LABEL =
            Group.of("label", whole("width").must(), whole("height").must());

    static final Group REFUSAL =
            Group.of("refusal", text("ground").must(), text("say").must());

    static final Group ATTESTATION = Group.of(
            "attestation",
            word("of", ATTESTED),
            Key.of("pages", new Shape.Named(Plain.WHOLE)),
            one("fee", ATTESTATION_FEE).must(),
            text("register").must(),
            whole("sheetsToSeal").must(),
            many("statement", LINE).must(),
            one("place", PLACE).must(),
            one("label", LABEL).must(),
            many("refusals", REFUSAL).must());

    static final Group PROCEDURE = Group.of(
            "procedure",
            formed("code", CODE).must(),
            text("name").must(),
            text("short"),
            text("field").must(),
            Key.of("authority", new Shape.Listed("authority")).must(),
            word("receipt", EnumWords.of(ReceiptKind.class)),
            word("intake", INTAKES),
            texts("legalBasis"),
            one("effective", EFFECTIVE).must(),
            one("timeLimit", LIMIT).must(),
            expression("sameVisit"),
            text("result"),
            Key.of("roles", new Shape.Named(new Shape.One(ROLE))),
            many("sections", SECTION).must(),
            many("rules", RULE),
            many("papers", PAPER),
            many("fees", FEE),
            many("prints", PRINT),
            many("steps", STEP),
            text("copyTo"),
            texts("linked"),
            many("routes", ROUTE),
            one("attestation", ATTESTATION),
            flag("frequent"),
            texts("keywords"));

    static final Group HOURS =
            Group.of("hours", text("morning").must(), text("afternoon").must());

    /// `office.yaml`.
    static final Group OFFICE = Group.of(
            "office",
            Key.of("fees", new Shape.Named(Plain.WHOLE)),
            one("hours", HOURS),
            texts("signerTitles"),
            Key.of("suggestions", new Shape.Named(Plain.TEXTS)),
            Key.of("notes", new Shape.Named(Plain.TEXT)));

    private Nodes() {}
}
