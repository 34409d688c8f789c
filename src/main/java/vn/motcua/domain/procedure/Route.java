package vn.motcua.domain.procedure;

/// These answers belong to another procedure. The format says so; the clerk decides.
///
/// @param to the code of the procedure to turn to
/// @param when a CEL condition; it holds only once every question that it speaks of is answered
/// @param say the author's own sentence for the clerk, in Vietnamese
public record Route(String to, String when, String say) {}
