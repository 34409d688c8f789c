package vn.motcua.centre.store;

class PostgresReleasesTest extends ReleasesContract {

    private final String url = Cluster.shared().fresh();

    @Override
    SqlCentre open() {
        return SqlCentre.postgres(url, 4);
    }
}
