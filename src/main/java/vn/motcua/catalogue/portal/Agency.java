package vn.motcua.catalogue.portal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whose letterhead, number and signer a procedure has, by the agencies that the portal names.
final class Agency {

    private static final Map<String, String> CODES = Map.of(
            "ủy ban nhân dân cấp xã", "commune",
            "ủy ban nhân dân xã", "commune",
            "ủy ban nhân dân xã, phường, thị trấn", "commune",
            "ủy ban nhân dân xã, phường, đặc khu", "commune",
            "ubnd cấp xã", "commune",
            "công an cấp xã", "commune-police",
            "công an xã", "commune-police");

    private Agency() {}

    /// A code of the list `authority`; none where an agency is not known or they are of several kinds.
    static Optional<String> of(List<String> agencies) {
        var codes = new HashSet<Optional<String>>();
        agencies.forEach(agency -> codes.add(
                Optional.ofNullable(CODES.get(Texts.lower(Texts.item(agency).replace("Uỷ", "Ủy"))))));
        return codes.size() == 1 ? codes.iterator().next() : Optional.empty();
    }
}
