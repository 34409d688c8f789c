/// What the counter reads as data: procedure folders, calendars, their releases. Read, checked, signed, verified here,
/// for both sides.
@NullMarked
package vn.motcua.catalogue;

import org.jspecify.annotations.NullMarked;
