/// Money in đồng, and fees that are reckoned.
@NullMarked
package vn.motcua.domain.money;

import org.jspecify.annotations.NullMarked;
