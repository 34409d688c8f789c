package vn.motcua.domain.person;

import java.util.Comparator;

/// Full names in the customary order of Vietnamese lists: by the given name, which stands last, then by family name,
/// then by what is between. *Trần Văn An* stands before *Lê Thị Bình*. One instance belongs to one thread.
public final class NameOrder implements Comparator<String> {

    private final VietnameseOrder words = new VietnameseOrder();

    @Override
    public int compare(String one, String other) {
        int given = words.compare(given(one), given(other));
        return given != 0 ? given : words.compare(one, other);
    }

    private static String given(String name) {
        var tidy = ScannedText.squeeze(name);
        return tidy.substring(tidy.lastIndexOf(' ') + 1);
    }
}
