/// The clerk's verbs, and the ports they need.
@NullMarked
package vn.motcua.counter;

import org.jspecify.annotations.NullMarked;
