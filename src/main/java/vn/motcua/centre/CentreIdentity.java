package vn.motcua.centre;

/// What the centre is, to desks and to itself.
///
/// @param tokenSecret 32 bytes by which tokens and challenges are made, the same in every process
/// @param lookUp where the public look-up answers, such as `https://tracuu.example.vn`
public record CentreIdentity(CentreKey key, byte[] tokenSecret, String lookUp) {}
