/// What counter and centre read as data: procedure folders and calendars, strictly, and the conditions in them.
///
/// A folder is either wholly right or refused with every mistake, its file and its line: nothing is half-read and
/// nothing unknown is skipped, because a mistyped key would otherwise silently drop a rule. YAML is walked token by
/// token (Jackson) so that each mistake knows its line; binding to records would lose it. Aliases are refused.
///
/// A template that several procedures share lies in `templates`, beside `lists`; a folder's own of that name goes
/// before it. Templates do not include one another.
///
/// A route (*chuyển thủ tục*) says to which procedure answers belong, and holds only once every question that it speaks
/// of is answered: an open question reads as a typed empty, which is not a no. That a birth is registered outside the
/// office (no network, no civil-status system) is such a question, `mobile`, and not something the program finds out:
/// a line that is down for a minute must not change the procedure.
///
/// Conditions are CEL. Every field and every attribute of a role is declared as a variable of its own, also
/// `applicant.birthDate`, which CEL takes as one dotted name: with people as maps a typo would compile and be false for
/// ever. Dates are ISO texts, which compare rightly as text, also partial ones. A condition on a field sees only the
/// fields above it. Nothing of CEL is loaded before the first procedure is opened: reading and searching the
/// catalogue at start-up does without.
@NullMarked
package vn.motcua.catalogue;

import org.jspecify.annotations.NullMarked;
