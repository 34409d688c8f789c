package vn.motcua.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.ActionHeader;
import vn.motcua.domain.dossier.Dossier;
import vn.motcua.domain.dossier.Hash;
import vn.motcua.domain.dossier.Received;

/// Desks with a mistake in them.
final class BuggyStreams {

    private BuggyStreams() {}

    /// Two transactions where one is due.
    static final class CursorFirst extends MemoryStream {

        private static final int RARE = 40;

        CursorFirst(MemoryDesk desk) {
            super(desk);
        }

        @Override
        public void take(Arrived page, List<Arrived> whole) {
            disc().passed.put(page.through().position(), page.through());
            if (desk.chance().once(RARE)) {
                throw new Crash("between cursor and page");
            }
            super.take(page, whole);
        }
    }

    /// What stands beside something later is forgotten; that it was there is known.
    static final class LastWriteWins extends MemoryStream {

        LastWriteWins(MemoryDesk desk) {
            super(desk);
        }

        @Override
        protected void keep(Arrived.One one, boolean page) {
            super.keep(one, page);
            one.header().dossier().ifPresent(id -> {
                var actions = disc().dossiers.get(id);
                var heads = heads(actions);
                actions.stream()
                        .filter(action -> heads.contains(action.hash()))
                        .max(Comparator.comparing(action -> action.header().atMillis()))
                        .ifPresent(last -> actions.removeIf(action ->
                                heads.contains(action.hash()) && !action.hash().equals(last.hash())));
            });
        }

        private static HashSet<Hash> heads(Collection<Action> actions) {
            var heads = new HashSet<Hash>();
            actions.forEach(action -> heads.add(action.hash()));
            actions.forEach(action -> heads.removeAll(action.header().bases()));
            return heads;
        }
    }

    /// An epoch is a word like every other.
    static final class Believing extends MemoryStream {

        Believing(MemoryDesk desk) {
            super(desk);
        }

        @Override
        protected boolean isOf(DeskData.Word word, String epoch) {
            return true;
        }
    }

    /// The first page is taken as what dossiers look like.
    static final class Derived extends MemoryStream {

        Derived(MemoryDesk desk) {
            super(desk);
        }

        @Override
        public void take(Arrived page, List<Arrived> whole) {
            boolean first = disc().passed.isEmpty();
            super.take(page, whole);
            if (first) {
                disc().dossiers.replaceAll((_, actions) -> folded(actions));
            }
        }

        private static List<Action> folded(List<Action> actions) {
            var looks = new ArrayList<Action>();
            Dossier.of(actions)
                    .ifPresent(dossier -> actions.stream()
                            .filter(action -> action.facts() instanceof Received)
                            .findFirst()
                            .ifPresent(first -> looks.add(new Action(
                                    first.header(), first.hash(), with((Received) first.facts(), dossier)))));
            return looks;
        }

        private static Received with(Received received, Dossier dossier) {
            return new Received(
                    received.number(),
                    received.visit(),
                    received.arrivedAt(),
                    received.writtenOnRequest(),
                    received.receivingOffice(),
                    received.competentOffice(),
                    received.receivedAt(),
                    received.competentReceivedAt(),
                    received.procedure(),
                    dossier.content(),
                    received.due(),
                    dossier.receiptKey());
        }
    }

    /// Each on top of the one before it by its clock.
    static List<Action> byClock(Collection<Action> actions) {
        var line = new ArrayList<Action>();
        actions.stream()
                .sorted(Comparator.comparing((Action action) -> action.header().atMillis())
                        .thenComparing(Action::hash))
                .forEach(action -> {
                    var bases = line.isEmpty()
                            ? List.<Hash>of()
                            : List.of(line.getLast().hash());
                    line.add(new Action(onTopOf(action.header(), bases), action.hash(), action.facts()));
                });
        return line;
    }

    private static ActionHeader onTopOf(ActionHeader header, List<Hash> bases) {
        return new ActionHeader(
                header.format(),
                header.id(),
                header.log(),
                header.seq(),
                header.prev(),
                header.office(),
                header.dossier(),
                bases,
                header.atMillis(),
                header.offsetMinutes(),
                header.user(),
                header.role(),
                header.roleRelease(),
                header.catalogueRelease(),
                header.kind(),
                header.schema(),
                header.bodyHash());
    }
}
