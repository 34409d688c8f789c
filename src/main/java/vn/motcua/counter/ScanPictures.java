package vn.motcua.counter;

import vn.motcua.domain.Sentence;

/// Draws a page of an attached file for the screen. Nobody has checked such a file: it may have been made to harm.
/// Nothing of it is run, nothing is fetched for it, and no plain copy of it is put on the disk.
public interface ScanPictures {

    /// Takes some seconds at most; away from the screen's thread.
    ///
    /// @param page from 0; beyond the end the last one
    Seen look(byte[] content, int page);

    /// What came of it.
    sealed interface Seen {

        /// @param page the one that is drawn, from 0
        /// @param pages how many there are
        record Drawn(PagePicture picture, int page, int pages) implements Seen {}

        /// @param why it cannot be shown here, with what to do
        record Refused(Sentence why) implements Seen {}
    }
}
