package vn.motcua.centre.store;

class PostgresHandOversTest extends HandOversContract {

    private final String url = Cluster.shared().fresh();

    @Override
    SqlCentre open() {
        return SqlCentre.postgres(url, 4);
    }
}
