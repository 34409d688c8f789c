package vn.motcua;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The arrows of the architecture, held by looking at the class files.
class BoundariesTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.motcua");

    private static final String[] ALWAYS = {
        "java.lang..", "java.util..", "java.time..", "java.math..", "java.text..", "org.jspecify.."
    };

    /// What every package but the domain may use besides.
    private static final String[] PLAIN = {"java.io..", "java.nio..", "java.security..", "java.net..", "org.slf4j.."};

    static final List<ArchRule> ARROWS = List.of(
            dependsOnly("vn.motcua.domain..", true).because("the nouns must outlive every library"),
            dependsOnly("vn.motcua.wire..", false, "vn.motcua.domain..", "tools.jackson..")
                    .because("the bytes of actions are read by both sides"),
            dependsOnly(
                            "vn.motcua.keys..",
                            false,
                            "vn.motcua.domain..",
                            "com.google.crypto.tink..",
                            "org.bouncycastle..",
                            "javax.net.ssl..",
                            "javax.security.auth.x500..")
                    .because("the desk and the centre seal, sign and know each other by the same code"),
            dependsOnly(
                            "vn.motcua.catalogue..",
                            false,
                            "vn.motcua.domain..",
                            "vn.motcua.keys..",
                            "dev.cel..",
                            "tools.jackson..",
                            "org.snakeyaml..",
                            "com.google..")
                    .because("procedures are read, checked and signed on both sides"),
            dependsOnly(
                            "vn.motcua.counter..",
                            false,
                            "vn.motcua.domain..",
                            "vn.motcua.wire..",
                            "vn.motcua.keys..",
                            "vn.motcua.catalogue..",
                            "tools.jackson..",
                            "java.awt.print..")
                    .because("a verb says what it needs by ports"),
            dependsOnly(
                            "vn.motcua.store..",
                            false,
                            "vn.motcua.counter..",
                            "vn.motcua.domain..",
                            "vn.motcua.wire..",
                            "vn.motcua.keys..",
                            "vn.motcua.sql..",
                            "java.sql..",
                            "org.sqlite..",
                            "tools.jackson..")
                    .because("the file knows the counter's ports and nothing beside them"),
            dependsOnly("vn.motcua.sql..", false, "java.sql..")
                    .because("it says how a statement is run, not what it says"),
            dependsOnly(
                            "vn.motcua.sync..",
                            false,
                            "vn.motcua.counter..",
                            "vn.motcua.domain..",
                            "vn.motcua.wire..",
                            "vn.motcua.keys..",
                            "java.net.http..",
                            "javax.net.ssl..")
                    .because("the desk's side of the conversation knows neither the file nor the screen"),
            noClasses()
                    .that()
                    .resideInAPackage("vn.motcua.centre..")
                    .should()
                    .dependOnClassesThat(in("vn.motcua..")
                            .and(not(in(
                                    "vn.motcua.centre..",
                                    "vn.motcua.sql..",
                                    "vn.motcua.domain..",
                                    "vn.motcua.wire..",
                                    "vn.motcua.keys..",
                                    "vn.motcua.catalogue.."))))
                    .because("centre and counter never know each other"),
            noClasses()
                    .that()
                    .resideInAPackage("vn.motcua.paper..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("vn.motcua.store..", "vn.motcua.ui..", "vn.motcua.device..", "vn.motcua.sync..")
                    .because("paper is drawn the same with and without a screen"),
            noClasses()
                    .that()
                    .resideInAPackage("vn.motcua.device..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "vn.motcua.store..",
                            "vn.motcua.paper..",
                            "vn.motcua.ui..",
                            "vn.motcua.command..",
                            "vn.motcua.keys..",
                            "vn.motcua.wire..")
                    .because("a device knows what it is asked to do, not why"),
            noClasses()
                    .that()
                    .resideInAPackage("vn.motcua.ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "vn.motcua.store..", "vn.motcua.paper..", "vn.motcua.command..", "vn.motcua.sync..")
                    .because("screens go through the counter's verbs and ports"),
            noClasses()
                    .that()
                    .resideInAPackage("vn.motcua.ui..")
                    .should()
                    .dependOnClassesThat(in("vn.motcua.device..", "vn.motcua.keys..")
                            .and(not(named(
                                    "vn.motcua.device.KeyBurst",
                                    "vn.motcua.device.KeyVerdict",
                                    "vn.motcua.keys.DataKey",
                                    "vn.motcua.keys.ReceiptSeal"))))
                    .because("a screen has to do with keys that a reader types, and hands on what signing in gave"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("vn.motcua.command..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("vn.motcua.command..")
                    .because("parts are put together in one place"));

    /// Of packages that are not there yet; the only rules that may stand over nothing.
    static final List<ArchRule> TO_COME = List.of(
            noClasses()
                    .that()
                    .resideInAPackage("vn.motcua.centre..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "vn.motcua.counter..",
                            "vn.motcua.store..",
                            "vn.motcua.paper..",
                            "vn.motcua.device..",
                            "vn.motcua.sync..",
                            "vn.motcua.ui..")
                    .allowEmptyShould(true)
                    .because("the centre runs without a counter"),
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "vn.motcua.counter..",
                            "vn.motcua.store..",
                            "vn.motcua.paper..",
                            "vn.motcua.device..",
                            "vn.motcua.sync..",
                            "vn.motcua.ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("vn.motcua.centre..")
                    .allowEmptyShould(true)
                    .because("the counter works for days without a centre"));

    static final List<ArchRule> LIBRARIES = List.of(
            only(List.of("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.."), "ui", "command")
                    .because("screens are one way in among others"),
            only(List.of("java.sql..", "javax.sql..", "org.sqlite.."), "store", "sql", "centre.store"),
            only(List.of("com.zaxxer.hikari..", "org.postgresql.."), "centre.store"),
            only(List.of("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty.."), "centre"),
            only(
                    List.of("org.apache.pdfbox..", "com.openhtmltopdf..", "com.google.zxing..", "com.samskivert.."),
                    "paper"),
            only(List.of("com.google.crypto.tink..", "org.bouncycastle.."), "keys"),
            only(List.of("dev.cel.."), "catalogue"),
            only(List.of("picocli.."), "command"),
            only(List.of("javax.print.."), "device"),
            only(List.of("tools.jackson.dataformat..", "org.snakeyaml.."), "catalogue"),
            noClasses()
                    .that()
                    .resideOutsideOfPackages("vn.motcua.wire..", "vn.motcua.catalogue..", "vn.motcua.command..")
                    .and(not(named(
                            "vn.motcua.counter.AttestDesk",
                            "vn.motcua.counter.Signers",
                            "vn.motcua.counter.VisitText",
                            "vn.motcua.counter.PrinterProfiles",
                            "vn.motcua.store.Settings",
                            "vn.motcua.store.Backup")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("tools.jackson..")
                    .because("what is read and written as JSON is read in few places, all of them strict"));

    static final List<ArchRule> HABITS = List.of(
            slices().matching("vn.motcua.(*)..").should().beFreeOfCycles(),
            slices().matching("vn.motcua.domain.(*)..").should().beFreeOfCycles(),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("vn.motcua.command..")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(OffsetDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .because("time comes from a Clock"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("vn.motcua.command..")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .orShould()
                    .callMethod(Throwable.class, "printStackTrace")
                    .because("a verb's output is read by programs"),
            noClasses()
                    .that()
                    .resideOutsideOfPackages("vn.motcua.command..", "vn.motcua.device..")
                    .and(not(named("vn.motcua.ui.Lanes", "vn.motcua.sync.SyncDesk")))
                    .should()
                    .callConstructorWhere(target(owner(threads())))
                    .orShould()
                    .callMethod(Thread.class, "ofPlatform")
                    .orShould()
                    .callMethod(Thread.class, "ofVirtual")
                    .orShould()
                    .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                    .because(
                            "threads are started where the parts are put together, where a device may hang, and in the one place that screens share"),
            noClasses()
                    .that()
                    .resideOutsideOfPackages("vn.motcua.ui..", "vn.motcua.command..")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("javafx.application.Platform"));

    @Test
    void the_code_was_seen_at_all() {
        assertTrue(CODE.size() > 150, "an importer that cannot read our class files lets every rule pass");
    }

    @ParameterizedTest
    @FieldSource("ARROWS")
    void arrows_point_inward(ArchRule rule) {
        rule.check(CODE);
    }

    @ParameterizedTest
    @FieldSource("TO_COME")
    void the_centre_and_the_counter_do_not_know_each_other(ArchRule rule) {
        rule.check(CODE);
    }

    @ParameterizedTest
    @FieldSource("LIBRARIES")
    void a_library_is_used_in_its_place_only(ArchRule rule) {
        rule.check(CODE);
    }

    @ParameterizedTest
    @FieldSource("HABITS")
    void habits_are_kept(ArchRule rule) {
        rule.check(CODE);
    }

    /// @param bare without input and output, which only the domain does without
    private static ClassesShouldConjunction dependsOnly(String from, boolean bare, String... more) {
        var allowed = new ArrayList<>(List.of(ALWAYS));
        if (!bare) {
            allowed.addAll(List.of(PLAIN));
        }
        allowed.add(from);
        allowed.addAll(Arrays.asList(more));
        return classes()
                .that()
                .resideInAPackage(from)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new));
    }

    private static ClassesShouldConjunction only(List<String> library, String... homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(Arrays.stream(homes)
                        .map(home -> "vn.motcua." + home + "..")
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library.toArray(String[]::new));
    }

    private static DescribedPredicate<JavaClass> in(String... packages) {
        return resideInAnyPackage(packages);
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        return DescribedPredicate.describe(
                "are " + List.of(names),
                one -> Arrays.stream(names)
                        .anyMatch(name ->
                                one.getName().equals(name) || one.getName().startsWith(name + "$")));
    }

    private static DescribedPredicate<JavaClass> threads() {
        return DescribedPredicate.describe("threads", one -> one.isAssignableTo(Thread.class));
    }
}
