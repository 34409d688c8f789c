/// What each page is for, its keys, and what to do when something goes wrong: offline, one key away (F1),
/// Vietnamese first.
///
/// The texts lie in `resources/vn/motcua/help`, one file per page and language, named after the page
/// (`ui.reception.md`, `ui.reception_en.md`): a line that begins with `#` is the title, with `##` a heading,
/// with `-` a point; `**F9**` is a key.
@NullMarked
package vn.motcua.ui.help;

import org.jspecify.annotations.NullMarked;
