package vn.motcua.command;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.wire.Json;

/// How a verb speaks: JSON on standard output for programs, sentences on standard error for people.
final class Speaker {

    /// A check failed, or something was refused.
    static final int FAILED = 1;

    /// Wrong use, or input that cannot be read.
    static final int UNREADABLE = 2;

    private final CommandLine verb;

    Speaker(CommandSpec spec) {
        verb = spec.commandLine();
    }

    void json(JsonNode node) {
        line(verb.getOut(), Json.line(node));
    }

    void say(String key, Object... parts) {
        say(Sentence.of(key, parts));
    }

    void say(Sentence sentence) {
        line(verb.getErr(), Words.VIETNAMESE.say(sentence));
    }

    private static void line(PrintWriter writer, String text) {
        writer.println(text);
        writer.flush();
    }
}
