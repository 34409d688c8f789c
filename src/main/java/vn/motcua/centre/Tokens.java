package vn.motcua.centre;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.motcua.domain.dossier.LogId;

/// Challenges and tokens that carry their own end and the centre's mark on it: no process has to remember them.
final class Tokens {

    /// How long a challenge may wait for its answer.
    static final Duration CHALLENGE = Duration.ofMinutes(1);

    /// How long a token is good.
    static final Duration TOKEN = Duration.ofMinutes(5);

    private static final Pattern FORM = Pattern.compile("([\\w.-]{1,80})!(\\d{1,19})!([\\w-]{43})");

    private final SecretKeySpec secret;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(byte[] secret, Clock clock) {
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
        this.clock = clock;
    }

    String challenge() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return marked("c-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), CHALLENGE);
    }

    boolean isChallenge(String nonce) {
        return opened(nonce).filter(word -> word.startsWith("c-")).isPresent();
    }

    String token(LogId log) {
        return marked("t-" + log.text(), TOKEN);
    }

    /// The log for which a token was given, while it is good.
    Optional<LogId> log(String token) {
        return opened(token).filter(word -> word.startsWith("t-")).map(word -> new LogId(word.substring(2)));
    }

    private String marked(String word, Duration life) {
        var said = word + "!" + clock.instant().plus(life).toEpochMilli();
        return said + "!" + mark(said);
    }

    private Optional<String> opened(String marked) {
        var match = FORM.matcher(marked);
        if (!match.matches() || !isMine(match.group(1) + "!" + match.group(2), match.group(3))) {
            return Optional.empty();
        }
        boolean good = Long.parseLong(match.group(2)) > clock.millis();
        return good ? Optional.of(match.group(1)) : Optional.empty();
    }

    private boolean isMine(String said, String mark) {
        return MessageDigest.isEqual(
                mark(said).getBytes(StandardCharsets.US_ASCII), mark.getBytes(StandardCharsets.US_ASCII));
    }

    private String mark(String said) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
