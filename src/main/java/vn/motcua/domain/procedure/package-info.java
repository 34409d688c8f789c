/// Procedures (*thủ tục hành chính*): papers, limits, fees, steps. All of it is read from data; nothing of any
/// one procedure stands here.
///
/// Whose procedure it is (`authority`) is a code of a shared list and not an enum: a provincial centre receives
/// for seventeen departments. A fee that the province decides is a name in the office's settings, so that an
/// office that has not entered it is told so instead of charging nothing.
@NullMarked
package vn.motcua.domain.procedure;

import org.jspecify.annotations.NullMarked;
