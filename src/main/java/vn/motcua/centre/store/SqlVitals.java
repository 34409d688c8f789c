package vn.motcua.centre.store;

import java.util.HashMap;
import java.util.Map;
import vn.motcua.centre.CentreTrouble;
import vn.motcua.centre.Vitals;
import vn.motcua.sql.Rows;

/// How the centre's database is.
record SqlVitals(Transactions transactions) implements Vitals {

    private static final String ANSWERS = "SELECT 1";

    private static final String ALARMS = "SELECT kind, count(*) FROM alarm GROUP BY kind";

    private static final String HAND_OVERS = "SELECT count(*) FROM hand_over WHERE waiting = 1";

    @Override
    public boolean answers() {
        try {
            return transactions
                    .read("asking the database", db -> Rows.one(db, ANSWERS, row -> row.getInt(1)))
                    .isPresent();
        } catch (CentreTrouble _) {
            return false;
        }
    }

    @Override
    public Map<String, Long> alarms() {
        return transactions.read("counting alarms", db -> {
            var alarms = new HashMap<String, Long>();
            Rows.each(db, ALARMS, row -> alarms.put(row.getString(1), row.getLong(2)));
            return alarms;
        });
    }

    @Override
    public long handOversWaiting() {
        return transactions
                .read("counting what is handed over", db -> Rows.one(db, HAND_OVERS, row -> row.getLong(1)))
                .orElse(0L);
    }

    @Override
    public long room() {
        return transactions.room();
    }

    @Override
    public Map<String, Integer> connections() {
        return transactions.connections();
    }
}
