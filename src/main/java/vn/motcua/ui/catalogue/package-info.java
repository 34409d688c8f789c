/// The page *Danh mục thủ tục* (Alt+M): every procedure of the releases in use, what changed since a day, and
/// one of them as a sheet that a citizen can read.
///
/// Nothing is filled here: a dossier begins on the reception's page. What changed is compared with releases
/// that this desk keeps, which go back two as a rule; where an older day is asked for, the page says from which
/// day it knows.
@NullMarked
package vn.motcua.ui.catalogue;

import org.jspecify.annotations.NullMarked;
