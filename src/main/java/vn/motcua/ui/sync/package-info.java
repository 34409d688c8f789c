/// What the clerk sees of the conversation with the centre: a few words at the foot of the window, and a page
/// for who wants to know more. Everything here is looked at and pressed, nothing is waited for: the
/// conversation has a thread of its own behind [vn.motcua.counter.Syncing].
@NullMarked
package vn.motcua.ui.sync;

import org.jspecify.annotations.NullMarked;
