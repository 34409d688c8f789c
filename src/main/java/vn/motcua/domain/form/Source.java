package vn.motcua.domain.form;

/// Where an answer comes from. The names are written into dossiers and are never changed.
public enum Source {
    /// *thẻ*: read from an identity card
    CARD,
    /// *bảng đơn vị hành chính*: proposed by the table of administrative units
    UNIT_TABLE,
    /// *hồ sơ trước*: an earlier dossier of the same person
    EARLIER_DOSSIER,
    /// *người dân khai*: said by the citizen
    CITIZEN,
    /// *cán bộ nhập*: entered by the clerk
    CLERK,
    /// *tính ra*: follows from other answers
    COMPUTED
}
