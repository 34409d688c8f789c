/// What is written once and read by both sides: the bytes of actions (**frozen**), later the messages of
/// counter and centre.
///
/// The codec of headers and bodies stands here and not in the store, so that the desk's file, the stick and the
/// centre read the very same bytes by the very same code. Bytes are never made anew from an
/// [vn.motcua.domain.dossier.Action]: what was signed is what is kept. Reading is strict: duplicate keys,
/// unknown keys of a known schema, trailing text, depth and length over the limits are refused.
@NullMarked
package vn.motcua.wire;

import org.jspecify.annotations.NullMarked;
