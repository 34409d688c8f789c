/// How every screen looks: AtlantaFX Primer light, our own small style sheet, one typeface, one accent colour.
///
/// Sizes are in `em`, so that one font size at the root scales everything (100 to 175 %). Primer comes as a
/// binary style sheet, which is read several times faster than its text.
@NullMarked
package vn.motcua.ui.theme;

import org.jspecify.annotations.NullMarked;
