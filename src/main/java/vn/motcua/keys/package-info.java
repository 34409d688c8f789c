/// Sealing, key wrapping, signing and the hash chain, for both sides.
///
/// Decided here (2026-11-22):
///
/// - Sealing is AES-256-GCM by Tink with the place of the bytes as associated data: a sealed value that was moved to
///   another row, or of which one bit rotted, does not open.
/// - The data key is wrapped by Argon2id (64 MiB, t = 3, p = 1, Bouncy Castle) of a password, once per user and once
/// for
///   the printed recovery key; wraps are versioned, so that the cost can grow.
/// - Signatures are Ed25519 (RFC 8032) by Bouncy Castle's plain API: keys are the raw 32 bytes that travel, without a
///   DER wrapping, and Argon2id already brings the library. The JDK's own gives and takes the same signatures (a test).
/// - Everything signed begins with a line that says what it is, so that a signature of one kind is never good for
///   another.
@NullMarked
package vn.motcua.keys;

import org.jspecify.annotations.NullMarked;
