package vn.motcua.centre;

import java.util.List;
import vn.motcua.domain.dossier.Action;
import vn.motcua.domain.dossier.Facts;
import vn.motcua.keys.Chain;
import vn.motcua.wire.ActionBytes;
import vn.motcua.wire.FactsBytes;
import vn.motcua.wire.HeaderBytes;
import vn.motcua.wire.UnreadableException;

/// What stored bytes say.
final class Said {

    private Said() {}

    static List<Action> actions(List<ActionBytes> bytes) {
        return bytes.stream().map(Said::action).toList();
    }

    /// What cannot be read counts as a kind that is not known.
    private static Action action(ActionBytes bytes) {
        var header = HeaderBytes.read(bytes.header());
        return new Action(header, Chain.identity(bytes.header()), facts(header.kind(), header.schema(), bytes));
    }

    private static Facts facts(String kind, int schema, ActionBytes bytes) {
        try {
            return bytes.facts()
                    .map(facts -> FactsBytes.read(kind, schema, facts))
                    .orElseGet(() -> new Facts.Unknown(kind, schema));
        } catch (UnreadableException _) {
            return new Facts.Unknown(kind, schema);
        }
    }
}
