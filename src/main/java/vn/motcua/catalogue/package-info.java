/// What counter and centre read as data: procedure folders and calendars, strictly, and the conditions in them.
///
/// A folder is either wholly right or refused with every mistake, its file and its line: nothing is half-read
/// and nothing unknown is skipped, because a mistyped key would otherwise silently drop a rule. YAML is walked
/// token by token (Jackson) so that each mistake knows its line; binding to records would lose it. Aliases are
/// refused. Where a file is no YAML, the parser's own mark and problem (`YamlSlip`, from SnakeYAML Engine below
/// Jackson) say which line it is and what its author has to type; Jackson itself gives the token before.
///
/// A template that several procedures share lies in `templates`, beside `lists`; a folder's own of that name
/// goes before it. Templates do not include one another. What only some of its procedures ask stands in a
/// section over `asks.KEY` (form CT01, item 10: a term for a temporary residence only); without it a shared
/// form would have to be copied for one line, and its notes with it.
///
/// A route (*chuyển thủ tục*) says to which procedure answers belong, and holds only once every question that
/// it speaks of is answered: an open question reads as a typed empty, which is not a no. That a birth is
/// registered outside the office (no network, no civil-status system) is such a question, `mobile`, and not
/// something the program finds out: a line that is down for a minute must not change the procedure.
///
/// What keys a node may have stands once, in `Nodes`: the reader cannot ask for a key that is not declared
/// there, or in another shape, and the JSON Schema of editors is made from it (2026-11-22). What a print is
/// drawn to is looked at through the port `Drawing`, because this package knows no papers. A mistake refuses a
/// folder; a warning does not.
///
/// What a province or ward decides (`office.yaml`) has no key of a form at all, so that it cannot change one.
/// Its lists lie on the shelf as if they were files; its sums are put into the procedures that ask for them,
/// each sum another version, so that an open dossier keeps the sum that it was opened with.
///
/// Conditions are CEL. Every field and every attribute of a role is declared as a variable of its own, also
/// `applicant.birthDate`, which CEL takes as one dotted name: with people as maps a typo would compile and be
/// false for ever. Dates are ISO texts, which compare rightly as text, also partial ones. A condition on a
/// field sees only the fields above it. Nothing of CEL is loaded before the first procedure is opened: reading
/// and searching the catalogue at start-up does without.
@NullMarked
package vn.motcua.catalogue;

import org.jspecify.annotations.NullMarked;
