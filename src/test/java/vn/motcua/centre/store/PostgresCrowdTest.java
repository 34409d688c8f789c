package vn.motcua.centre.store;

class PostgresCrowdTest extends CrowdContract {

    private final String url = Cluster.shared().fresh();

    @Override
    SqlCentre open() {
        return SqlCentre.postgres(url, 12);
    }
}
