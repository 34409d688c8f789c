package vn.motcua.wire;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.domain.dossier.LogId;

/// The centre's list of who speaks (*danh bạ quầy*): logs with their keys, and the roles of an office's users.
/// Every change has a number; a page is what changed after one, signed, so that a desk can keep it and believe it
/// without a network.
public final class Directory {

    private static final String KEY = "[0-9a-f]{64}";

    private Directory() {}

    /// A signed page, as it is carried and kept.
    ///
    /// @param said the text of a [Release], never written anew
    /// @param signature of the centre's key over [#message]
    public record Page(String said, byte[] signature) {

        public static String message(String said) {
            return "motcua directory 1\n" + said;
        }

        /// What the centre signed.
        public String message() {
            return message(said);
        }

        /// @throws UnreadableException if it is no release
        public Release release() {
            return Release.read(said);
        }

        public byte[] bytes() {
            return Json.bytes(Json.empty().put("said", said).put("signature", ActionBytes.base64(signature)));
        }

        /// @throws UnreadableException for anything else
        public static Page read(byte[] bytes) {
            return Reading.whole(
                    Json.object(bytes), json -> new Page(json.text("said"), ActionBytes.bytes(json.text("signature"))));
        }
    }

    /// What changed after one number up to another.
    ///
    /// @param office whose desks it is for: users are those of this office only
    /// @param epoch the life of the list; a restored centre begins another one and numbers anew
    /// @param from the number after which it begins
    /// @param through the number at which it ends
    /// @param head the number of the last change there is
    /// @param atMillis the centre's time, UTC milliseconds
    public record Release(
            String office,
            String epoch,
            long from,
            long through,
            long head,
            long atMillis,
            List<Log> logs,
            List<User> users) {

        /// Entries in one page at most.
        public static final int MOST = 200;

        /// @throws IllegalArgumentException if the numbers do not fit together
        public Release {
            logs = List.copyOf(logs);
            users = List.copyOf(users);
            boolean right = 0 <= from
                    && from <= through
                    && through <= head
                    && numbers(logs, users).allMatch(number -> number > from && number <= through)
                    && numbers(logs, users).distinct().count() == logs.size() + users.size();
            if (!right) {
                throw new IllegalArgumentException("numbers of a directory's page do not fit together");
            }
        }

        private static Stream<Long> numbers(List<Log> logs, List<User> users) {
            return Stream.concat(logs.stream().map(Log::number), users.stream().map(User::number));
        }

        /// As it is signed.
        public String text() {
            var json = Json.empty()
                    .put("office", office)
                    .put("epoch", epoch)
                    .put("from", from)
                    .put("through", through)
                    .put("head", head)
                    .put("at", atMillis);
            var known = json.putArray("logs");
            logs.stream().sorted(Comparator.comparing(Log::number)).forEach(log -> known.add(log.json()));
            var people = json.putArray("users");
            users.stream().sorted(Comparator.comparing(User::number)).forEach(user -> people.add(user.json()));
            return Json.line(json);
        }

        /// @throws UnreadableException for anything but [#text]
        public static Release read(String text) {
            return Reading.whole(
                    Json.object(text),
                    json -> new Release(
                            json.text("office"),
                            json.text("epoch"),
                            json.number("from"),
                            json.number("through"),
                            json.number("head"),
                            json.number("at"),
                            json.list("logs", Log::read),
                            json.list("users", User::read)));
        }
    }

    /// A log and the desk that writes it.
    ///
    /// @param number of its last change
    /// @param publicKey 64 hex digits; the log's name follows from it
    /// @param office the agency code
    /// @param desk what people call the desk
    /// @param registeredAt UTC milliseconds, as the other times
    /// @param expiresAt when its enrolment ends or ended
    /// @param sealingKey for what only this desk is to open, 64 hex digits; told to desks of its own office
    public record Log(
            long number,
            LogId id,
            String publicKey,
            String office,
            String officeName,
            String desk,
            int lane,
            long registeredAt,
            Optional<Long> revokedAt,
            Optional<Long> expiresAt,
            Optional<String> sealingKey) {

        /// @throws IllegalArgumentException if a key is none
        public Log {
            if (!publicKey.matches(KEY)
                    || sealingKey.filter(key -> !key.matches(KEY)).isPresent()) {
                throw new IllegalArgumentException("not a key");
            }
        }

        private ObjectNode json() {
            var json = Json.empty()
                    .put("number", number)
                    .put("log", id.text())
                    .put("publicKey", publicKey)
                    .put("office", office)
                    .put("officeName", officeName)
                    .put("desk", desk)
                    .put("lane", lane)
                    .put("registered", registeredAt);
            revokedAt.ifPresent(at -> json.put("revoked", at));
            expiresAt.ifPresent(at -> json.put("expires", at));
            sealingKey.ifPresent(key -> json.put("sealingKey", key));
            return json;
        }

        private static Log read(JsonNode node) {
            return Reading.whole(
                    node,
                    json -> new Log(
                            json.number("number"),
                            new LogId(json.text("log")),
                            json.text("publicKey"),
                            json.text("office"),
                            json.text("officeName"),
                            json.text("desk"),
                            json.integer("lane"),
                            json.number("registered"),
                            json.optionalNumber("revoked"),
                            json.optionalNumber("expires"),
                            json.optionalText("sealingKey")));
        }
    }

    /// What the centre says of a login.
    ///
    /// @param number of its last change
    /// @param role nothing where the centre took it away
    public record User(long number, String login, Optional<String> role) {

        private ObjectNode json() {
            var json = Json.empty().put("number", number).put("login", login);
            role.ifPresent(word -> json.put("role", word));
            return json;
        }

        private static User read(JsonNode node) {
            return Reading.whole(
                    node, json -> new User(json.number("number"), json.text("login"), json.optionalText("role")));
        }
    }
}
