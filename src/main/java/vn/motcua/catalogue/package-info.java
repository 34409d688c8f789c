/// What counter and centre read as data: procedure folders and calendars, strictly, and the conditions in them.
///
/// A folder is either wholly right or refused with every mistake, its file and its line: nothing is half-read and
/// nothing unknown is skipped, because a mistyped key would otherwise silently drop a rule. YAML is walked token by
/// token (Jackson) so that each mistake knows its line; binding to records would lose it. Aliases are refused.
///
/// Conditions are CEL. Every field and every attribute of a role is declared as a variable of its own, also
/// `applicant.birthDate`, which CEL takes as one dotted name: with people as maps a typo would compile and be false for
/// ever. Dates are ISO texts, which compare rightly as text, also partial ones. A condition on a field sees only the
/// fields above it. Nothing of CEL is loaded before the first procedure is opened: reading and searching the
/// catalogue at start-up does without.
@NullMarked
package vn.motcua.catalogue;

import org.jspecify.annotations.NullMarked;
