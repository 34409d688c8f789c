/// Drafts procedure folders from what the national portal (*Cổng Dịch vụ công*) publishes of a procedure: its
/// JSON, and the plain page of text that is made of it.
///
/// Nothing is guessed. What the portal says clearly is taken over; everything else is left to the author by a
/// key `open` at its place, which `catalogue check` reports until a person has settled it, with the portal's
/// own words beside it as a comment. The portal says nothing of the fields of a declaration and of its print: a
/// draft asks only who applies and what its papers depend on.
///
/// Known of these files (39 JSON and 6 texts of July 2026): rows of a group come in any order; *Lưu ý* and
/// explanations stand as papers with no number; the unit `OTHER` means nothing by itself; a limit and the
/// sentence beside it may disagree; named groups are sections of one dossier (hộ tịch: *phải nộp*, *phải xuất
/// trình*) or alternatives of which one holds (cư trú: *… hồ sơ gồm*).
@NullMarked
package vn.motcua.catalogue.portal;

import org.jspecify.annotations.NullMarked;
