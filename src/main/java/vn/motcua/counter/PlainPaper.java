package vn.motcua.counter;

import java.util.List;

/// A sheet of the desk's own, one page.
///
/// @param large set large below the title, such as a recovery key; empty for none
/// @param frame a frame 10 mm inside the sheet's edges, with a bar of 100 mm to be measured
public record PlainPaper(String title, String large, List<String> lines, PaperSize size, boolean frame) {

    public PlainPaper {
        lines = List.copyOf(lines);
    }
}
