/// One office or several in one thread out of one seed: desks, a centre, a stick that is carried between them,
/// and everything that goes wrong. What is under trial is the real acceptance, fold and pump with real
/// signatures; only discs, clocks and lines are made up.
///
/// - A crash is thrown before or after any durable act of a desk or of the centre, by wrappers around the
///   ports; the stores themselves only keep what was committed.
/// - [Witness] knows of every action that was ever written, by a desk or by the centre itself, and who holds it
///   still; it shares no code with what it judges but the fold.
/// - Desks have scopes, which change; some come late, to a snapshot. Of every dossier a desk then has all or
///   nothing, and all of what is in its scope. [Rights] looks at each page before it leaves the centre: nothing
///   of another office is in it, and nothing beyond the scope of that moment.
/// - Where there are several offices, [Liaising] hands dossiers over, also back, in a ring and to nowhere,
///   takes them up, attaches files, and now and then says what only the centre may. Afterwards [HandOverCheck]
///   finds each hand-over once at the other office, with just what was seen of just that dossier, or visibly
///   refused; what the other office says is told; a file is read where it was named or handed in. Two copies
///   may stand there after a restore, and only if the centre said neither with the other in sight.
/// - A world of one office draws the same from its seed as before there were several: its kept seeds keep their
///   meaning.
/// - [Bug] plants what such systems got wrong elsewhere, on the test's side of the ports; each is found.
/// - Not here: the bytes of files (`sync.HandedOverTest` and the tests of files carry those), and the wait of
///   several processes for two offices' heads (`centre.store.CentreContract`).
@NullMarked
package vn.motcua.simulate;

import org.jspecify.annotations.NullMarked;
