package vn.motcua.centre.store;

class SqliteReleasesTest extends ReleasesContract {

    @Override
    SqlCentre open() {
        return SqlCentre.sqlite(home.resolve("centre.db"));
    }
}
