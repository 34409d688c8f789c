/// Who works here: a name, a password, and a wait that grows with every wrong one.
///
/// The same screen locks and unlocks the desk; whose desk it was comes first, and a colleague who signs in
/// there gets a desk of their own. Trying a password takes half a second of work on purpose and is done away
/// from the screen's thread.
@NullMarked
package vn.motcua.ui.signin;

import org.jspecify.annotations.NullMarked;
