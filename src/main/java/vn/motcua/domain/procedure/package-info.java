/// Procedures (*thủ tục hành chính*): papers, limits, fees, steps. All of it is read from data; nothing of any one
/// procedure stands here.
@NullMarked
package vn.motcua.domain.procedure;

import org.jspecify.annotations.NullMarked;
