package vn.motcua.centre.store;

class PostgresRosterTest extends RosterContract {

    private final String url = Cluster.shared().fresh();

    @Override
    SqlCentre open() {
        return SqlCentre.postgres(url, 4);
    }
}
