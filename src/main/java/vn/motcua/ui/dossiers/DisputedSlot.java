package vn.motcua.ui.dossiers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.motcua.counter.Acting;
import vn.motcua.counter.OwnLogs;
import vn.motcua.counter.Words;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.Attested;
import vn.motcua.domain.dossier.Dispute;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.LogId;
import vn.motcua.domain.dossier.Resolved;
import vn.motcua.domain.dossier.Returned;
import vn.motcua.domain.dossier.State;
import vn.motcua.domain.dossier.Written;
import vn.motcua.ui.Moment;

/// One thing that desks wrote differently, in words: what was agreed before, and what stands beside each other since.
///
/// @param name as in [Dossier#disputed()]
/// @param label what the counter calls it
/// @param options what may be chosen, in the order of their keys
record DisputedSlot(String name, String label, List<Option> options) {

    /// The slot of the receipt that counts.
    static final String RECEIPT = "receipt";

    private static final Words WORDS = Words.VIETNAMESE;
    private static final int LETTERS = 4;

    /// @param action that wrote it
    /// @param head what it is: agreed before, ours, theirs
    /// @param who who wrote it, when, where
    record Option(Hash action, String head, String who, String value) {}

    DisputedSlot {
        options = List.copyOf(options);
    }

    /// Says nothing of what was written.
    @Override
    public String toString() {
        return "DisputedSlot[" + name + "]";
    }

    static List<DisputedSlot> of(Dossier dossier, FieldWords fields, Acting reader, OwnLogs own) {
        var telling = new Telling(dossier, fields, reader, own);
        return dossier.disputes().stream().map(telling::slot).toList();
    }

    private record Telling(Dossier dossier, FieldWords fields, Acting reader, OwnLogs own) {

        DisputedSlot slot(Dispute dispute) {
            var options = new ArrayList<Option>();
            dispute.base()
                    .ifPresent(base -> options.add(option(dispute.slot(), base, Sentence.of("sync.option-before"))));
            dispute.writes().stream()
                    .sorted(Comparator.comparing((Dispute.Write write) -> !isOurs(write)))
                    .forEach(write -> options.add(option(dispute.slot(), write, desk(write))));
            return new DisputedSlot(dispute.slot(), fields.slot(dispute.slot()), options);
        }

        private Option option(String slot, Dispute.Write write, Sentence head) {
            var who = action(write.action())
                    .map(action -> WORDS.say(
                            "dossiers.happened",
                            name(action.header().user()),
                            Moment.shown(action.header().at())))
                    .orElse("");
            return new Option(write.action(), WORDS.say(head), who, value(slot, write.value()));
        }

        private Optional<Action> action(Hash hash) {
            return dossier.timeline().stream()
                    .filter(action -> action.hash().equals(hash))
                    .findFirst();
        }

        private String name(String login) {
            return login.equals(reader.login()) ? reader.name() : login;
        }

        private boolean isOurs(Dispute.Write write) {
            return action(write.action())
                    .filter(action -> own.holds(action.header().log()))
                    .isPresent();
        }

        private Sentence desk(Dispute.Write write) {
            return isOurs(write)
                    ? Sentence.of("sync.option-ours")
                    : action(write.action())
                            .map(action -> theirs(action.header().log()))
                            .orElseThrow();
        }

        private static Sentence theirs(LogId log) {
            return Sentence.of("sync.option-theirs", log.text().substring(0, LETTERS));
        }

        private String value(String slot, Written value) {
            return switch (value) {
                case Written.Answered(var answer) -> fields.tell(key(slot), Optional.of(answer));
                case Written.TakenAway _ -> WORDS.say("dossiers.blank");
                case Written.ReceiptKey _ -> WORDS.say("sync.option-receipt");
                case State state -> WORDS.say("sync.state-" + state.name());
                case Resolved resolved ->
                    WORDS.say(
                            "dossiers.did-resolve",
                            resolved.title(),
                            resolved.number().orElse("–"));
                case Attested attested ->
                    WORDS.say(
                            "dossiers.did-attest",
                            attested.book(),
                            attested.entries().size());
                case Returned returned -> WORDS.say("dossiers.did-return", returned.name());
            };
        }

        private String key(String slot) {
            var parts = slot.split(":", 3);
            return parts[0].equals("person") ? fields.keyOf(parts[1], parts[2]) : parts[1];
        }
    }
}
