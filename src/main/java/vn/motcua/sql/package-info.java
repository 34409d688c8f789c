/// The few lines of JDBC that the desk's file and the centre's database have in common.
@NullMarked
package vn.motcua.sql;

import org.jspecify.annotations.NullMarked;
