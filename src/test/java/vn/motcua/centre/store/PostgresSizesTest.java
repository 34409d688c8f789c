package vn.motcua.centre.store;

class PostgresSizesTest extends SizesContract {

    private final String url = Cluster.shared().fresh();

    @Override
    SqlCentre open() {
        return SqlCentre.postgres(url, 4);
    }
}
