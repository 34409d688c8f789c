package vn.motcua.centre.store;

class PostgresListingTest extends ListingContract {

    private final String url = Cluster.shared().fresh();

    @Override
    SqlCentre open() {
        return SqlCentre.postgres(url, 4);
    }
}
