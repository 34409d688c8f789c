/// Forms, their fields, and answers that remember where they come from.
@NullMarked
package vn.motcua.domain.form;

import org.jspecify.annotations.NullMarked;
