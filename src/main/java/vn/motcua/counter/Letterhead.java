package vn.motcua.counter;

/// Who speaks on a paper.
///
/// @param parent the office above (*cơ quan cấp trên*), such as `UBND THÀNH PHỐ …`; empty where none is printed
/// @param office the office (*cơ quan*), to which a declaration is addressed
/// @param unit the unit that receives (*đơn vị tiếp nhận*)
/// @param place the name of the place (*địa danh*) before the date
public record Letterhead(String parent, String office, String unit, String place) {}
