package vn.motcua.ui.firstrun;

import vn.motcua.counter.NewOffice;
import vn.motcua.counter.SignIn;

/// Makes the office on disk; slow.
@FunctionalInterface
public interface Founder {

    /// What a new office starts with.
    ///
    /// @param recovery the recovery key as it is printed, which is told this once
    /// @param who is signed in already, since the password was just given
    record Founded(String recovery, SignIn.Outcome.SignedIn who) {

        /// The key is no word for a log.
        @Override
        public String toString() {
            return "Founded[…]";
        }
    }

    /// @param office with nothing wrong in it
    /// @throws vn.motcua.counter.StoreTrouble when the disk would not keep it
    Founded found(NewOffice office);
}
