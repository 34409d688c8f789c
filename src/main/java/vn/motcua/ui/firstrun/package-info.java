/// The first run: three questions (the office, who works here, a password), then the recovery key, which has to
/// be put away before anything else opens.
///
/// The rules are [vn.motcua.counter.NewOffice]'s, the same as of the verb `init`. Nothing is written before all
/// answers are well; a window closed before that leaves nothing behind.
@NullMarked
package vn.motcua.ui.firstrun;

import org.jspecify.annotations.NullMarked;
