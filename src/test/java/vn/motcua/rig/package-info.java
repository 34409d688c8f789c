/// Networks that misbehave on purpose, for tests and for rigs that run other processes.
@NullMarked
package vn.motcua.rig;

import org.jspecify.annotations.NullMarked;
