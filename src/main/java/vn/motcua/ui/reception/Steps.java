package vn.motcua.ui.reception;

/// Where the keys of one field lead.
interface Steps {

    /// To the next field that needs somebody; from the last of them to the papers.
    void next();

    /// To the field below, whatever stands in it.
    void below();

    /// To the field above, whatever stands in it.
    void above();

    /// Copies the answer of the field that this one is like (*như cha*), and goes on.
    ///
    /// @return false where there is nothing to copy
    boolean like();
}
