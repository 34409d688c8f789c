/// Forms, their fields, answers that remember where they come from, and the form as it stands while it is
/// filled.
///
/// [vn.motcua.domain.form.Filling] is what a draft keeps; [vn.motcua.domain.form.FilledForm] is worked out from
/// it each time. Conditions are texts here: whoever reads procedures works them out behind
/// [vn.motcua.domain.form.Conditions], so that no rule language gets into the domain. Fields are walked top to
/// bottom and a condition speaks only of what stands above it: one pass settles what is asked, and it cannot go
/// in circles.
@NullMarked
package vn.motcua.domain.form;

import org.jspecify.annotations.NullMarked;
