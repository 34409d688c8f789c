package vn.motcua.centre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.motcua.centre.store.Centres.OFFICE;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same random conversation with a centre on SQLite and with one on PostgreSQL: every answer is the same, byte by
/// byte.
class SameAnswersTest {

    private static final int STEPS = 300;

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void both_databases_give_the_same_answers_to_the_same_conversation(long seed) {
        var conversation = new RandomConversation(seed);
        var answers = new HashMap<String, Integer>();
        try (var sqlite = begin(SqlCentre.sqlite(home.resolve("centre.db")), conversation);
                var postgres = begin(SqlCentre.postgres(Cluster.shared().fresh(), 2), conversation)) {
            var one = new RandomConversation.Heard(sqlite);
            var two = new RandomConversation.Heard(postgres);
            for (int step = 0; step < STEPS; step++) {
                var question = conversation.next();
                var said = question.ask(one);
                assertEquals(said, question.ask(two), "seed " + seed + ", step " + step);
                answers.merge(said.replaceAll(":.*", ""), 1, Integer::sum);
            }
        }
        assertAllKinds(answers);
    }

    private static SqlCentre begin(SqlCentre centre, RandomConversation conversation) {
        Centres.withOffice(centre).inOffice(OFFICE, entry -> {
            entry.beginEpoch("begin");
            return entry;
        });
        conversation.enrol(centre);
        return centre;
    }

    /// A conversation in which nothing ever happens would prove nothing.
    private static void assertAllKinds(Map<String, Integer> answers) {
        for (var kind :
                new String[] {"taken", "forked", "from", "page", "agreed", "dossier", "numbered", "restored", "refused"
                }) {
            assertTrue(answers.getOrDefault(kind, 0) > 0, kind + " in " + answers);
        }
    }
}
