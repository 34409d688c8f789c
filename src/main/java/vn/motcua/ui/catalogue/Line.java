package vn.motcua.ui.catalogue;

import vn.motcua.domain.procedure.Procedure;

/// A procedure in the list.
record Line(Procedure procedure, Change change) {}
