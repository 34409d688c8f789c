package vn.motcua.domain.dossier;

/// The citizen took the dossier back (*rút hồ sơ*; status 7 of the national exchange). @param reason never empty
public record Withdrawn(String reason) implements Facts {

    public Withdrawn {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a withdrawal has a reason");
        }
    }
}
