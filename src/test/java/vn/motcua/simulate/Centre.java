package vn.motcua.simulate;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.motcua.centre.Acceptance;
import vn.motcua.centre.CentreIdentity;
import vn.motcua.centre.CentreKey;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.centre.KnownLog;
import vn.motcua.centre.Pages;
import vn.motcua.centre.Picks;
import vn.motcua.centre.Reception;
import vn.motcua.centre.Refused;
import vn.motcua.centre.Roster;
import vn.motcua.counter.Hindrance;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.Letters;
import vn.motcua.keys.SealingKey;
import vn.motcua.sync.Disagreement;
import vn.motcua.sync.LineTrouble;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.Enrolment;
import vn.motcua.wire.Json;
import vn.motcua.wire.PullPage;
import vn.motcua.wire.PushBatch;
import vn.motcua.wire.Reading;
import vn.motcua.wire.Scope;
import vn.motcua.wire.StreamPoint;
import vn.motcua.wire.UnreadableException;

/// The real acceptance, pages and reception behind a door that takes bytes and gives bytes, as the server's
/// routes do.
final class Centre {

    /// What comes out of the door: an answer, or the word by which it was refused.
    record Said(Optional<byte[]> answer, String refused) {

        static Said refused(String why) {
            return new Said(Optional.empty(), why);
        }

        RuntimeException trouble() {
            if (refused.equals("DISAGREE")) {
                return new Disagreement();
            }
            return new LineTrouble(
                    switch (refused) {
                        case "NOT_ENROLLED" -> Hindrance.NOT_ENROLLED;
                        case "BAD_CODE" -> Hindrance.BAD_CODE;
                        case "OTHER_OFFICE" -> Hindrance.OTHER_OFFICE;
                        case "BUSY" -> Hindrance.BUSY;
                        default -> Hindrance.REFUSED;
                    });
        }
    }

    /// One question as it travels.
    record Request(String route, String token, byte[] body) {}

    final CentreMachine machine;
    private final Faults faults;
    private final Chance chance;
    private final Witness witness;
    private final CentreIdentity identity;
    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private Reception reception;
    private Acceptance acceptance;
    private Pages pages;
    private Picks picks;
    private final Rights rights;

    /// @param laptops all there ever are
    Centre(CentreMachine machine, Faults faults, Chance chance, Witness witness, List<Laptop> laptops) {
        rights = new Rights(machine, witness, laptops);
        this.machine = machine;
        this.witness = witness;
        this.faults = faults;
        this.chance = chance;
        identity = new CentreIdentity(
                new CentreKey(chance.key()), SealingKey.of(chance.bytes(32)), chance.bytes(32), "https://tracuu.vi.du");
        begin();
    }

    private void begin() {
        var store = new CrashingCentre(machine.store(), faults);
        reception = new Reception(store, identity, clock());
        acceptance = new Acceptance(store, identity.key(), this::newEpoch, new Salts(chance));
        pages = new Pages(store, identity.key());
        picks = new Picks(store, identity.key());
        new Acceptance(machine.store(), identity.key(), this::newEpoch, new Salts(chance)).begin(now.toEpochMilli());
        machine.said().forEach(witness::wrote);
    }

    private String newEpoch() {
        return Letters.of(chance.bytes(8), 12);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    void wait(java.time.Duration passed) {
        now = now.plus(passed);
    }

    void addOffice(String office) {
        machine.addOffice(office, newEpoch(), chance.key());
    }

    String code(String office, Scope scope) {
        return reception.code(office, new Roster.Grant(scope, Optional.empty())).orElseThrow();
    }

    void restart() {
        machine.crash();
        witness.afterCrash(machine.hashes());
        begin();
    }

    Object backup() {
        var picture = machine.picture();
        begin();
        return picture;
    }

    /// From an old backup.
    ///
    /// @param said whether somebody said so to the centre
    void restore(Object backup, boolean said) {
        machine.put(backup);
        if (said) {
            machine.restored(this::newEpoch);
        }
        witness.afterRestore(machine.hashes());
        restart();
    }

    /// @throws Crash if the centre ended on the way
    Said hear(Request request) {
        try {
            return new Said(Optional.of(answer(request)), "");
        } catch (Refused refused) {
            return Said.refused(refused.reason().name());
        } catch (UnreadableException _) {
            return Said.refused(Refused.Reason.UNREADABLE.name());
        } catch (CentreTrouble _) {
            return Said.refused("BUSY");
        } finally {
            machine.said().forEach(witness::wrote);
        }
    }

    private byte[] answer(Request request) {
        var body = request.body();
        return switch (request.route()) {
            case "challenge" -> new Enrolment.Challenge(reception.challenge()).bytes();
            case "token" -> reception.token(Enrolment.Proof.read(body)).bytes();
            case "enrol" -> reception.enrol(Enrolment.Request.read(body)).bytes();
            case "succeed" -> reception.succeed(Enrolment.Successor.read(body)).bytes();
            case "push" -> {
                var speaker = reception.speaker(request.token());
                var answer = acceptance.take(speaker.office(), PushBatch.read(body), now.toEpochMilli());
                answer.acknowledgement().ifPresent(witness::promised);
                yield answer.bytes();
            }
            case "pull", "pull whole" -> pull(reception.speaker(request.token()), request);
            case "agree" -> {
                var speaker = reception.speaker(request.token());
                var agreed = pages.agreed(speaker.office(), PullPage.Passed.read(body));
                yield new PullPage.Passed(List.of(agreed)).bytes();
            }
            case "snapshot" -> {
                var speaker = reception.speaker(request.token());
                var piece = Reading.whole(
                        Json.object(body),
                        json -> picks.snapshot(
                                speaker.office(),
                                speaker.view(),
                                json.optionalNumber("at"),
                                json.number("after"),
                                now.toEpochMilli()));
                rights.demand(speaker, piece.actions());
                yield piece.bytes();
            }
            case "dossier" -> {
                var speaker = reception.speaker(request.token());
                var whole = Reading.whole(
                        Json.object(body),
                        json -> picks.dossier(
                                speaker.office(), UUID.fromString(json.text("dossier")), json.number("after")));
                rights.demandOffice(speaker, whole.actions());
                yield whole.bytes();
            }
            default -> throw new IllegalArgumentException(request.route());
        };
    }

    private byte[] pull(KnownLog speaker, Request request) {
        var after = Reading.whole(
                Json.object(request.body()),
                json -> new StreamPoint(
                        json.text("epoch"),
                        json.number("position"),
                        new vn.motcua.domain.dossier.Hash(json.text("rolling"))));
        var own = request.route().equals("pull") ? Optional.of(speaker.key().log()) : Optional.<LogId>empty();
        var page = pages.page(speaker.office(), after, speaker.view(), own);
        rights.demand(speaker, wholes(page));
        return page.bytes();
    }

    private static List<ActionBytes> wholes(PullPage page) {
        return page.entries().stream()
                .flatMap(
                        entry -> entry instanceof PullPage.Entry.Whole(var action) ? Stream.of(action) : Stream.empty())
                .toList();
    }

    /// A point as a question holds it.
    static byte[] bytes(StreamPoint point) {
        return ("{\"epoch\":\"" + point.epoch() + "\",\"position\":" + point.position() + ",\"rolling\":\""
                        + point.rolling() + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
