package vn.motcua.domain.dossier;

import java.time.OffsetDateTime;
import java.util.Optional;

/// The competent office has the dossier: its own clock starts. Where two desks say so, the earlier start and
/// the earlier due date count.
///
/// @param due none when nothing is known of the calendar of that year, or of the procedure here
public record TakenUp(OffsetDateTime at, Optional<Received.Due> due) implements Facts {}
