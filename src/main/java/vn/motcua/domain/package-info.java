/// The nouns of a one-stop counter and their rules, one package per family of nouns.
///
/// Uses the JDK's own `lang`, `util`, `time`, `math`, `text` and nothing else, so that the rules outlive every
/// library. What a person has to be told is a [vn.motcua.domain.Sentence]: a key of the word bundles and what
/// goes into it. The words themselves are looked up at the edge (`vn.motcua.counter.Words`), Vietnamese first,
/// English second.
@NullMarked
package vn.motcua.domain;

import org.jspecify.annotations.NullMarked;
