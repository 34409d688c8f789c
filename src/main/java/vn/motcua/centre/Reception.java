package vn.motcua.centre;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.keys.Hashes;
import vn.motcua.keys.Letters;
import vn.motcua.keys.LogKey;
import vn.motcua.wire.Enrolment;

/// Who may speak: takes desks in by a one-time code, and knows them again by the key of their log.
public final class Reception {

    /// How long a code may wait to be used.
    public static final Duration CODE = Duration.ofDays(3);

    private final CentreStore store;
    private final CentreIdentity identity;
    private final Tokens tokens;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Reception(CentreStore store, CentreIdentity identity, Clock clock) {
        this.store = store;
        this.identity = identity;
        this.clock = clock;
        tokens = new Tokens(identity.tokenSecret(), clock);
    }

    /// As the longer one, for a desk of the usual kind.
    public Optional<String> code(String office) {
        return code(office, Roster.Grant.USUAL);
    }

    /// Makes a one-time secret for one desk of an office, 80 random bits in 16 letters; only its hash is kept.
    ///
    /// @return nothing if there is no such office
    public Optional<String> code(String office, Roster.Grant grant) {
        return store.roster().office(office).map(there -> {
            var bytes = new byte[10];
            random.nextBytes(bytes);
            var secret = Letters.of(bytes, 16);
            store.roster()
                    .addCode(
                            hash(secret), there.id(), clock.instant().plus(CODE).toEpochMilli(), grant);
            return secret;
        });
    }

    private static String hash(String secret) {
        return Hashes.sha256(("motcua code 1\n" + secret + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .hex();
    }

    /// @throws Refused if the code is not good for this desk, or the desk does not hold the key it names
    public Enrolment.Welcome enrol(Enrolment.Request request) {
        if (request.logs().isEmpty()
                || request.logs().size() > 100
                || !request.logs().stream().allMatch(log -> areLanes(log.lanes()))
                || !StoredText.isOne(request.desk())
                || !StoredText.isOne(request.program())
                || !StoredText.isOne(request.office())) {
            throw new Refused(Refused.Reason.UNREADABLE);
        }
        var logs = request.logs().stream()
                .map(log -> new Roster.Lanes(key(log.publicKey()), log.lanes()))
                .toList();
        var own = logs.getFirst().key();
        var message = Enrolment.Request.message(request.secret(), request.office(), own.hex());
        if (!own.verifies(message, request.signature())) {
            throw new Refused(Refused.Reason.BAD_SIGNATURE);
        }
        var desk = new Roster.NewDesk(
                request.office(), own.log().text(), cut(request.desk()), cut(request.program()), logs);
        var enrolled = store.roster()
                .enrol(hash(request.secret()), desk, clock.millis())
                .orElseThrow(() -> new Refused(Refused.Reason.BAD_CODE));
        return welcome(request.office(), enrolled);
    }

    /// Two of what a desk numbered 1 to 4999 may have: nobody is given others.
    private static boolean areLanes(List<Integer> lanes) {
        return lanes.size() == 2 && lanes.stream().allMatch(lane -> lane >= 1 && lane <= Roster.LAST_LANE);
    }

    private static String cut(String text) {
        return text.codePoints()
                .limit(80)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static LogKey.Public key(String hex) {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new Refused(Refused.Reason.UNREADABLE);
        }
        return new LogKey.Public(hex);
    }

    private Enrolment.Welcome welcome(String office, Roster.Enrolled enrolled) {
        return new Enrolment.Welcome(
                identity.key().key().open().hex(),
                identity.sealing().open().hex(),
                store.point(office).orElseThrow().epoch(),
                enrolled.changed() ? Optional.of(List.copyOf(enrolled.lanes())) : Optional.empty(),
                identity.lookUp());
    }

    /// Registers the log that goes on after one that was forked.
    ///
    /// @throws Refused if the old log's key did not say so, or its desk was turned away
    public Enrolment.Welcome succeed(Enrolment.Successor successor) {
        var old = known(logId(successor.before()));
        var message = Enrolment.Successor.message(successor.before(), successor.publicKey());
        if (!old.key().verifies(message, successor.signature())) {
            throw new Refused(Refused.Reason.BAD_SIGNATURE);
        }
        var enrolled = store.roster()
                .succeed(old.key().log(), key(successor.publicKey()), clock.millis())
                .orElseThrow(() -> new Refused(Refused.Reason.NOT_ENROLLED));
        return welcome(old.office(), enrolled);
    }

    public String challenge() {
        return tokens.challenge();
    }

    /// @throws Refused if the log is not known, its desk was turned away, or the proof is none
    public Enrolment.Token token(Enrolment.Proof proof) {
        var log = known(logId(proof.log()));
        if (!tokens.isChallenge(proof.nonce())
                || !log.key().verifies(Enrolment.challenge(proof.nonce()), proof.signature())) {
            throw new Refused(Refused.Reason.BAD_SIGNATURE);
        }
        store.roster().seen(log.office(), log.desk(), clock.millis());
        return new Enrolment.Token(
                tokens.token(log.key().log()),
                (int) Tokens.TOKEN.toSeconds(),
                clock.millis(),
                store.point(log.office()).orElseThrow().epoch());
    }

    /// The log that speaks. Asked at every request: a desk that is turned away is out at once.
    ///
    /// @throws Refused if the token is none, or no longer good
    public KnownLog speaker(String token) {
        var log = sender(token);
        if (log.isExpired(clock.millis())) {
            throw new Refused(Refused.Reason.EXPIRED);
        }
        return log;
    }

    /// The log that sends what was done: also one whose desk's term is over, so that nothing of it is lost.
    ///
    /// @throws Refused if the token is none, or its desk was turned away
    public KnownLog sender(String token) {
        return known(tokens.log(token).orElseThrow(() -> new Refused(Refused.Reason.NOT_ENROLLED)));
    }

    private KnownLog known(LogId id) {
        var log = store.log(id).orElseThrow(() -> new Refused(Refused.Reason.NOT_ENROLLED));
        if (log.revoked()) {
            throw new Refused(Refused.Reason.REVOKED);
        }
        return log;
    }

    private static LogId logId(String text) {
        try {
            return new LogId(text);
        } catch (IllegalArgumentException _) {
            throw new Refused(Refused.Reason.UNREADABLE);
        }
    }
}
