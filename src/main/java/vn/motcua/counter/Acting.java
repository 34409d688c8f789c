package vn.motcua.counter;

/// Who acts, and as what.
///
/// @param login the word that stands in actions
/// @param name as it is printed under a signature
public record Acting(String login, String name, Role role) {

    /// What a user may do at the desk. While the desk is not enrolled, the desk's own administrator names the roles.
    public enum Role {
        RECEIVER,
        HANDLER,
        LEADER,
        ADMINISTRATOR;

        /// Whether dossiers may be taken in, corrected and withdrawn.
        public boolean receives() {
            return this == RECEIVER || this == ADMINISTRATOR;
        }

        /// Whether results and later identity checks may be written down: also by whoever handles the dossier.
        public boolean resolves() {
            return receives() || this == HANDLER;
        }

        /// Whether it may be decided what stands where desks wrote differently: not by whoever only handles a dossier.
        public boolean reconciles() {
            return receives() || this == LEADER;
        }
    }
}
