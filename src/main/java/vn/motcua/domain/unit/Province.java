package vn.motcua.domain.unit;

/// A province of today (*tỉnh, thành phố*).
///
/// @param code two digits, as the national register of units has it
/// @param name as it is written at the end of an address: `Đà Nẵng`, `Thành phố Hồ Chí Minh`
public record Province(String code, String name) {}
