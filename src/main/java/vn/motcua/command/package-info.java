/// The command line: one class per verb, and the only place where the parts are put together.
@NullMarked
package vn.motcua.command;

import org.jspecify.annotations.NullMarked;
