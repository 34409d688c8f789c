package vn.motcua.centre;

import vn.motcua.keys.SealingKey;

/// What the centre is, to desks and to itself.
///
/// @param sealing opens what desks sealed for the centre and others carried
/// @param tokenSecret 32 bytes by which tokens and challenges are made, the same in every process
/// @param lookUp where the public look-up answers, such as `https://tracuu.example.vn`
public record CentreIdentity(CentreKey key, SealingKey sealing, byte[] tokenSecret, String lookUp) {}
