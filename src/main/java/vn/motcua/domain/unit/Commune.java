package vn.motcua.domain.unit;

import java.util.Optional;

/// A commune of today (*phường, xã, đặc khu*).
///
/// @param code five digits, as the national register of units has it
/// @param name with its kind: `Phường An Khê`
public record Commune(String code, String name, Province province) {

    /// As it ends an address: `Phường An Khê, Đà Nẵng`.
    public String text() {
        return name + ", " + province.name();
    }

    /// Its name without its kind: `An Khê`.
    String bare() {
        return name.substring(UnitName.of(name).kind().orElseThrow().word().length() + 1);
    }

    /// One of the special zones, which are islands.
    boolean isIsland() {
        return name.startsWith(Kind.SPECIAL_ZONE.word());
    }

    /// An address of two levels.
    ///
    /// @param street house, street, hamlet
    public String address(Optional<String> street) {
        return street.map(before -> before + ", ").orElse("") + text();
    }
}
