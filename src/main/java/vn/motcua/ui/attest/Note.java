package vn.motcua.ui.attest;

import vn.motcua.domain.Sentence;

/// A sentence on the page. @param wrong something has to be done before it goes on
record Note(Sentence what, boolean wrong) {}
