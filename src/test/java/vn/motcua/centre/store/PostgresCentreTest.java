package vn.motcua.centre.store;

class PostgresCentreTest extends CentreContract {

    private final String url = Cluster.shared().fresh();

    @Override
    SqlCentre open() {
        return SqlCentre.postgres(url, 4);
    }
}
