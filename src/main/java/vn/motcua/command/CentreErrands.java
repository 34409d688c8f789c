package vn.motcua.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.catalogue.release.KeyText;
import vn.motcua.catalogue.release.Layer;
import vn.motcua.catalogue.release.ReleaseRefused;
import vn.motcua.centre.CentreIdentity;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.centre.Listing;
import vn.motcua.centre.Publishing;
import vn.motcua.centre.Reception;
import vn.motcua.centre.Roster;
import vn.motcua.centre.store.CentreVerification;
import vn.motcua.centre.store.SqlCentre;
import vn.motcua.counter.Acting;
import vn.motcua.counter.DayCheck;
import vn.motcua.counter.Logins;
import vn.motcua.domain.dossier.NumberPattern;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.EnrolCode;
import vn.motcua.wire.Json;
import vn.motcua.wire.Reading;
import vn.motcua.wire.Scope;

/// What the verbs ask of a centre, the same in the server and beside it.
///
/// @param url where desks find it
/// @param pin of its certificate, empty for plain HTTP
record CentreErrands(SqlCentre store, CentreIdentity identity, URI url, String pin, Clock clock) {

    private static final int LONGEST_NAME = 200;

    /// @throws VerbRefused with the sentence for who asked
    /// @throws vn.motcua.wire.UnreadableException if it is no errand
    ObjectNode run(ObjectNode errand) {
        return Reading.whole(errand, json -> {
            var kind = json.text("errand");
            return switch (kind) {
                case "office-add" -> addOffice(json.text("agency"), json.text("name"));
                case "enrol-code" ->
                    code(
                            json.text("agency"),
                            new Roster.Grant(
                                    scope(json.optionalText("scope").orElse("office")),
                                    term(json.optionalText("expires"))));
                case "desk-extend" ->
                    extend(json.text("agency"), json.text("desk"), term(json.optionalText("expires")));
                case "desk-list" -> desks(json.text("agency"));
                case "desk-scope" -> rescope(json.text("agency"), json.text("desk"), scope(json.text("scope")));
                case "desk-revoke" -> revoke(json.text("agency"), json.text("desk"));
                case "user-add" -> setRole(json.text("agency"), json.text("login"), Optional.of(json.text("role")));
                case "user-remove" -> setRole(json.text("agency"), json.text("login"), Optional.empty());
                case "user-list" -> users(json.text("agency"));
                case "catalogue-publish" -> publish(Path.of(json.text("file")), json.optionalText("root"));
                case "catalogue-export" -> carry(json.text("agency"), Path.of(json.text("stick")));
                case "office-layers" -> layers(json.text("agency"), json.texts("layers"));
                case "backup" -> backup(Path.of(json.text("out")));
                case "verify" -> report(store.verify());
                default -> throw new IllegalArgumentException("no such errand");
            };
        });
    }

    private ObjectNode addOffice(String agency, String name) {
        if (!NumberPattern.isAgency(agency)) {
            throw VerbRefused.unreadable("centre.agency");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw VerbRefused.unreadable("centre.office-name", LONGEST_NAME);
        }
        var seed = LogKey.random(new SecureRandom()).seed();
        if (!store.roster().addOffice(new Roster.Office(agency, name, seed))) {
            throw VerbRefused.failed("centre.office-there", agency);
        }
        return Json.empty().put("agency", agency).put("name", name);
    }

    private static Scope scope(String word) {
        return Scope.of(word).orElseThrow(() -> VerbRefused.unreadable("centre.scope", word));
    }

    /// The end of the term's last day.
    private Optional<Long> term(Optional<String> lastDay) {
        var term = lastDay.map(day ->
                LocalDate.parse(day).plusDays(1).atStartOfDay(DayCheck.ZONE).toInstant());
        if (term.filter(end -> !end.isAfter(clock.instant())).isPresent()) {
            throw VerbRefused.unreadable("centre.term-over");
        }
        return term.map(Instant::toEpochMilli);
    }

    private ObjectNode extend(String agency, String desk, Optional<Long> term) {
        known(agency);
        if (!store.roster().extend(agency, desk, term)) {
            throw VerbRefused.failed("centre.no-desk", desk, agency);
        }
        var json = Json.empty().put("agency", agency).put("desk", desk);
        term.ifPresent(end -> json.put("expires", time(end)));
        return json;
    }

    private ObjectNode code(String agency, Roster.Grant grant) {
        var secret = new Reception(store, identity, clock).code(agency, grant).orElseThrow(() -> noOffice(agency));
        return Json.empty()
                .put("code", new EnrolCode(url, pin, secret).text())
                .put("scope", grant.scope().word())
                .put("until", clock.instant().plus(Reception.CODE).toString());
    }

    private ObjectNode desks(String agency) {
        known(agency);
        var json = Json.empty();
        var list = json.putArray("desks");
        for (var desk : store.roster().desks(agency)) {
            var one = list.addObject()
                    .put("agency", agency)
                    .put("desk", desk.id())
                    .put("name", desk.name())
                    .put("program", desk.program())
                    .put("scope", desk.scope().word())
                    .put("enrolled", time(desk.enrolledAt()))
                    .put("seen", time(desk.seenAt()));
            desk.revokedAt().ifPresent(at -> one.put("revoked", time(at)));
            desk.expiresAt().ifPresent(at -> one.put("expires", time(at)).put("expired", at <= clock.millis()));
        }
        return json;
    }

    private ObjectNode rescope(String agency, String desk, Scope scope) {
        known(agency);
        if (!store.roster().rescope(agency, desk, scope)) {
            throw VerbRefused.failed("centre.no-desk", desk, agency);
        }
        return Json.empty().put("agency", agency).put("desk", desk).put("scope", scope.word());
    }

    private ObjectNode revoke(String agency, String desk) {
        known(agency);
        if (!store.roster().revoke(agency, desk, clock.millis())) {
            throw VerbRefused.failed("centre.no-desk", desk, agency);
        }
        return Json.empty().put("agency", agency).put("desk", desk);
    }

    private ObjectNode setRole(String agency, String login, Optional<String> role) {
        known(agency);
        if (!Logins.isLogin(login)
                || role.filter(word -> Acting.Role.of(word) == Acting.Role.NONE).isPresent()) {
            throw VerbRefused.unreadable("centre.user-wrong");
        }
        if (!listing().setRole(agency, login, role, clock.millis())) {
            throw VerbRefused.failed("centre.no-user", login, agency);
        }
        var json = Json.empty().put("agency", agency).put("login", login);
        role.ifPresent(word -> json.put("role", word));
        return json;
    }

    private ObjectNode users(String agency) {
        known(agency);
        var json = Json.empty();
        var list = json.putArray("users");
        for (var user : listing().users(agency)) {
            var one = list.addObject().put("agency", agency).put("login", user.login());
            user.role().ifPresent(role -> one.put("role", role));
        }
        return json;
    }

    private Listing listing() {
        return store.listing().orElseThrow();
    }

    private ObjectNode publish(Path file, Optional<String> root) {
        try {
            var release = ReleaseFiles.release(file);
            new Publishing(store.releases().orElseThrow(), clock).publish(release, root.map(KeyText::of));
            return ReleaseFiles.json(Json.empty(), release);
        } catch (ReleaseRefused refused) {
            throw VerbRefused.because(refused.sentence());
        }
    }

    private ObjectNode carry(String agency, Path stick) {
        known(agency);
        if (!Files.isDirectory(stick)) {
            throw VerbRefused.failed("stick.no-folder");
        }
        try {
            int there = new Publishing(store.releases().orElseThrow(), clock).carry(agency, stick);
            return Json.empty().put("agency", agency).put("releases", there);
        } catch (IOException e) {
            LoggerFactory.getLogger(CentreErrands.class).warn("releases were not put onto a stick", e);
            throw VerbRefused.failed("stick.no-folder");
        }
    }

    private ObjectNode layers(String agency, List<String> layers) {
        known(agency);
        var named = layers.stream().map(ReleaseFiles::layer).toList();
        boolean once = named.stream().map(Layer::kind).distinct().count() == named.size();
        if (!once || named.contains(Layer.NATION)) {
            throw VerbRefused.unreadable("release.layers-of-office");
        }
        store.releases().orElseThrow().layers(agency, named);
        var json = Json.empty().put("agency", agency);
        named.forEach(layer -> json.withArray("layers").add(layer.text()));
        return json;
    }

    private ObjectNode backup(Path out) {
        if (Files.exists(out)) {
            throw VerbRefused.failed("centre.backup-there");
        }
        try {
            return report(store.backup(out));
        } catch (CentreTrouble trouble) {
            LoggerFactory.getLogger(CentreErrands.class).error("a backup was not made", trouble);
            throw VerbRefused.failed("centre.backup-failed");
        }
    }

    private static ObjectNode report(CentreVerification.Report report) {
        var json = Json.empty().put("sound", report.isSound());
        var counted = json.putObject("counted");
        report.counted().forEach(counted::put);
        var faults = json.putArray("faults");
        report.faults()
                .forEach(fault -> faults.addObject().put("check", fault.check()).put("place", fault.place()));
        return json;
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    private void known(String agency) {
        if (store.roster().office(agency).isEmpty()) {
            throw noOffice(agency);
        }
    }

    private static VerbRefused noOffice(String agency) {
        return VerbRefused.failed("centre.no-office", agency);
    }

    /// For an errand that came through the door: what is refused is an answer too.
    byte[] answer(byte[] asked) {
        try {
            return Json.bytes(run(Json.object(asked)));
        } catch (VerbRefused refused) {
            var sentence = refused.sentence();
            var json = Json.empty().put("refused", sentence.key()).put("exit", refused.exit());
            sentence.parts().forEach(part -> json.withArray("parts").add(part.toString()));
            return Json.bytes(json);
        }
    }

    /// What came back through the door.
    ///
    /// @throws VerbRefused as it was thrown there
    static ObjectNode answered(byte[] answer) {
        var json = Json.object(answer);
        if (json.has("refused")) {
            throw Reading.whole(
                    json,
                    reading -> VerbRefused.of(
                            reading.integer("exit"),
                            reading.text("refused"),
                            reading.texts("parts").toArray()));
        }
        return json;
    }

    static ObjectNode errand(String kind) {
        return Json.empty().put("errand", kind);
    }
}
