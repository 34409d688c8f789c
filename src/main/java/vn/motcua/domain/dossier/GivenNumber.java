package vn.motcua.domain.dossier;

import java.time.LocalDate;

/// *Số tiếp nhận tại quầy*, given in the transaction of [Received] and never again.
///
/// @param text as printed, such as `H99.15.07-261122-Q1001`
/// @param date the day it was given for (Asia/Ho_Chi_Minh, or as the clerk confirmed)
/// @param lane the lane of the log, 1 or more
/// @param n the place in that lane on that day, 1 to 999
public record GivenNumber(String text, LocalDate date, int lane, int n) {

    /// The last place of a lane on one day; after it the spare lane is used.
    public static final int LAST = 999;

    public GivenNumber {
        if (lane < 1 || n < 1 || n > LAST || text.isBlank()) {
            throw new IllegalArgumentException("lane " + lane + ", place " + n);
        }
    }
}
