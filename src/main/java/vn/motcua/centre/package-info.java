/// The centre: takes what desks push, gives every action a position in its office's stream, and says it on.
///
/// Decided here (2026-11-22):
///
/// - A batch carries one signature, of its last action, and a page ends where a batch ended: the chain makes
///   the one signature cover the rest, for a third of the bytes and one check instead of two hundred.
/// - An office's row in `office_head` is taken first in every writing transaction; all that is looked up before
///   an insert is looked up behind it. Positions are therefore gapless and seen in order on SQLite and
///   PostgreSQL alike, and the unique index on the hash is the second guard.
/// - An epoch is a random word and not a counter: a centre restored twice from one backup would count to the
///   same number twice.
/// - `dossier.closed` says what a scope asks: 0 open, 1 closed, 2 opened again, because a verdict may have
///   taken out what closed it. It may take too much for open, never too little.
/// - A desk's own dossiers are also those of logs that it named when it enrolled, as one that was restored
///   does. Naming another desk's log gives nothing but more to read of its own office; who is turned away is
///   the desk that wrote it.
/// - A desk proves itself by the key of the log it writes; a log that goes on after a fork is named by the old
///   log's key.
/// - The public look-up verifies a receipt's signature before it looks anything up: whatever is wrong with a
///   receipt, the work is the same, and the answer comes at one moment with one page. The number's day is not
///   asked of a pattern, which is each office's setting: the signature holds for one of the days that the
///   number's digits may mean.
/// - Its pages are small text blocks and not templates: there are six of them, and all that goes into one is
///   escaped by its type ([Html]). A receipt of a desk that was turned away is not called genuine while nothing
///   of it has arrived: whoever stole the desk can sign.
/// - A file belongs to the office whose desk sent all of it, and is asked for, sent and read only where an
///   action of that office's own stream names it. Naming a hash that was heard of elsewhere gives nothing; the
///   same scan at two offices lies there twice. Actions come first, so that an upload nobody named is not
///   needed.
/// - A dossier that is handed over is carried after the push is durable and not within it: what a push touches
///   is known only when it is read, and two offices' heads are taken in the order of their ids. What is to be
///   carried stands in a table of the push's own transaction; the push itself, or the next one that touches the
///   same dossier at either office, does it, and what is left is looked at when the centre starts and once an
///   hour, some at a time: what waits in vain costs those nothing who push something else. The streams are
///   asked for the copy first, so that neither a second process nor a restored centre brings another; where the
///   restored one was quicker than the desk that had the copy, both stand there and the fold takes them for
///   one.
/// - What a restored centre had said itself comes back from desks at any time, also after it said another
///   thing: the dossier's hand-overs are then looked at once more, for what stood side by side may be one
///   history now.
/// - A file that was handed in is read where it lies. Only the centre's own [vn.motcua.domain.dossier.HandedIn]
///   gives that right, not one that a desk says.
/// - What comes back of the centre's own log from desks, after a restore, is not judged as a desk's word.
/// - Half-sent files are per desk, four at most, and go after seven days without a byte.
/// - The directory's numbers are one row that is taken last in a transaction, after an office's head: numbers
///   are seen in order, and no two transactions wait for each other. A log has the number of its last change
///   only, so that the list is as long as there are logs, whatever happens to them.
/// - What is given at once is bounded by bytes as well as by count, for readers are: a page ends at 1 MB, a
///   dossier that is larger comes in pieces and is folded by nobody here, and an action's facts are 128 KB at
///   most.
/// - An action may come without its body: a purge may have dropped it, and what stands behind it in its log is
///   not held up for that. Whoever brings the body later brings it for all.
/// - A role is judged by when it was named: what was done before the centre spoke, at a desk that had not heard
///   it, stands.
@NullMarked
package vn.motcua.centre;

import org.jspecify.annotations.NullMarked;
