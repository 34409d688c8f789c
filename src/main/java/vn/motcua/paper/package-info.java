/// The papers that people sign and take home: HTML templates filled with answers, drawn as PDF/A-2, and their
/// pictures.
///
/// A template is XHTML with mustache, which an office may correct in a text editor. It is data from outside: it
/// is read as strict XML without a document type, elements, attributes and properties of style are allowed by
/// name and everything else is refused, nothing but an inlined picture of a modest size can be fetched, and
/// mustache sees maps only, never a Java object. Every answer is escaped. Nesting, rows, elements, pages and
/// time have an end, so that a hostile template spoils its own paper in seconds and no other. A character that
/// the face lacks stops the paper and is named: a `?` in its place would be signed as if it had been answered.
/// Forms refuse the same characters where they are typed.
///
/// Tinos is carried along, because official papers are set in a face of Times' measures (NĐ 30/2020/NĐ-CP,
/// annex I) and a desk may have none. Times and identifiers are kept out of the PDF, so that one paper is
/// always the same bytes.
///
/// Only this package knows openhtmltopdf, PDFBox, ZXing and mustache.
@NullMarked
package vn.motcua.paper;

import org.jspecify.annotations.NullMarked;
