package vn.motcua.domain.form;

/// One of the answers that a choice offers.
///
/// @param code what is stored and what rules speak of, such as `divorced`
/// @param label what is shown and printed
public record Choice(String code, String label) {}
