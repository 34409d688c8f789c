/// The centre's tables, by the same statements on SQLite and on PostgreSQL.
@NullMarked
package vn.motcua.centre.store;

import org.jspecify.annotations.NullMarked;
