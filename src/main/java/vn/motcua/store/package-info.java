/// The counter's one SQLite file, and the marker outside it.
///
/// One connection, one lock, WAL, `synchronous=FULL` read back. What is personal is one sealed BLOB per value,
/// with table and row as associated data; headers, our numbers, procedures, states, dates stay plain, so that
/// SQL can sort and count. Every statement stands in full beside the row it reads.
///
/// Decided here (2026-11-22):
///
/// - The derived rows of a dossier are two sealed values: the folded words it is searched by, and nothing else;
///   the list fetches and folds the actions of the rows it shows. One copy of the truth, and a smaller file.
/// - The marker is written in place, two slots in turn with a checksum, and synced by `fdatasync`: a torn write
///   leaves the other slot. A rename would cost two more syncs per dossier and keep no more.
/// - When the marker is behind the data (killed between commit and marker) and the hash at its place is the
///   same, the data is right. Every other difference is a copy or a restore.
/// - The spare lane is split: places 1 to 499 take what overflows, 500 to 999 are a noticed copy's. An original
///   that overflows and its copy at another machine thus never give the same number.
/// - After a copy was noticed the spare lane goes on after the greatest place that either the data or the
///   marker knows.
/// - An I/O error or damage closes the door for writing until the file is opened again; a full disk does not.
/// - Attached files lie sealed in the folder `files` under random names. Their row comes first, then the file
///   (temp, sync, rename, sync of the folder), then the action that names it: what a killed program left is
///   found by its row when the file is opened next, without looking through the folder.
/// - The column by which a content is found is a digest keyed by the data key; the hash itself is sealed.
/// - Behind the files a backup holds the releases of procedures, for a restored desk that meets no network.
///   They stand last because a program that does not know of them stops reading before; a mark in the head
///   would have been refused by its strict reader. One that is damaged, or that the desk does not believe,
///   stays behind: it must not keep the dossiers from being restored. A half-written `.part` of a killed backup
///   is written over, under a lock.
/// - A backup brings along the files that the centre does not have by its last word, and no others: nothing is
///   lost with the disk, and it does not grow with every scan. After a restore the others are "not here yet"
///   and come from the centre.
@NullMarked
package vn.motcua.store;

import org.jspecify.annotations.NullMarked;
