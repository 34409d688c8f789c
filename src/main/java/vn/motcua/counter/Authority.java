package vn.motcua.counter;

/// Another authority whose procedures come to this counter, such as the ward's police.
///
/// @param parent the line above its name on papers
/// @param name such as `CÔNG AN PHƯỜNG AN KHÊ`
/// @param taken whether this counter takes dossiers in for it even where a procedure only has its form written here
public record Authority(String parent, String name, boolean taken) {}
