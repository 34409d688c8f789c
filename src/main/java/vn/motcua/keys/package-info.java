/// Sealing, key wrapping, signing and the hash chain, for both sides.
///
/// Decided here (2026-11-22):
///
/// - Sealing is AES-256-GCM by Tink with the place of the bytes as associated data: a sealed value that was
///   moved to another row, or of which one bit rotted, does not open.
/// - The data key is wrapped by Argon2id (64 MiB, t = 3, p = 1, Bouncy Castle) of a password, once per user and
///   once for the printed recovery key; wraps are versioned, so that the cost can grow.
/// - Signatures are Ed25519 (RFC 8032) by Bouncy Castle's plain API: keys are the raw 32 bytes that travel,
///   without a DER wrapping, and Argon2id already brings the library. The JDK's own gives and takes the same
///   signatures (a test).
/// - Everything signed begins with a line that says what it is, so that a signature of one kind is never good
///   for another.
/// - The centre has a certificate authority of its own (P-256, [PrivateAuthority]); desks pin that authority's
///   key and not the server's, so that a server's certificate is renewed every two years without going to a
///   desk. Bouncy Castle makes the certificates; handshake, path and host name are the JDK's.
/// - A certificate that an office was given by a public or a ministry's authority is pinned by the **root** of
///   its chain. Not by the leaf: leaves are renewed every few weeks, mostly with a new key, and a laptop that
///   was in a drawer meanwhile could not tell the new one from a forgery. Not by the issuer in the middle:
///   authorities change those without notice (Let's Encrypt draws one at random). What the root lets through is
///   another certificate that the same authority gives out *for the same host name*, which it does only to who
///   holds that name. A certificate that signs itself is its own root. An authority that moves to another root
///   means enrolling again.
/// - The root is sent in the chain, so a desk needs no list of roots. Nothing asks whether a certificate was
///   revoked: a server key of ours that got lost means a new authority and new codes for the desks.
/// - What travels without a network is sealed for the centre by HPKE (RFC 9180: X25519, HKDF-SHA256,
///   AES-256-GCM) of Bouncy Castle, which is here already and takes raw keys; an Ed25519 key signs and does not
///   seal, so the centre has a second pair.
@NullMarked
package vn.motcua.keys;

import org.jspecify.annotations.NullMarked;
