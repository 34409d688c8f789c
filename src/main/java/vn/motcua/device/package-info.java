/// What stands on the counter: printers, and readers that type.
///
/// Nothing here knows JavaFX or PDF. Printers are reached through `javax.print`, the same way on Windows and on
/// Linux (there it needs CUPS and its `lpr`, package `cups-bsd`); pages are drawn by whoever implements
/// [vn.motcua.counter.PrintablePages].
///
/// 2026-11-22: a raw PDF is never sent. Measured with CUPS, the system then chose Letter and the text was lost;
/// drawn page by page with the ISO size in the order, the sheet comes out in the size of the paper. JavaFX's
/// own printing was weighed and left: it has no printers on the headless platform, so that no test could print.
///
/// 2026-11-22: a print server that does not answer hangs the thread that asked, for minutes. Every look-up and
/// every job runs on a daemon thread of its own and is waited for with a deadline; a thread that hangs is left
/// behind.
///
/// 2026-11-22: a printer is not asked beforehand whether it takes jobs. The job is sent, and its failure is the
/// answer. (The JDK asks CUPS once and keeps that answer: a queue found shut stays shut for this program until
/// it is restarted.)
@NullMarked
package vn.motcua.device;

import org.jspecify.annotations.NullMarked;
