package vn.motcua.counter;

import java.util.List;

/// Who acts, and as what.
///
/// @param login the word that stands in actions
/// @param name as it is printed under a signature
public record Acting(String login, String name, Role role) {

    /// What a user may do at the desk. The centre names it; of whom it has not spoken, the desk's own administrator.
    public enum Role {
        RECEIVER,
        HANDLER,
        LEADER,
        ADMINISTRATOR,
        /// The centre took the role away: nothing may be done.
        NONE;

        /// The ones that can be given to a user.
        public static final List<Role> GIVEN = List.of(RECEIVER, HANDLER, LEADER, ADMINISTRATOR);

        /// A word of the centre; one that this program does not know allows nothing.
        public static Role of(String word) {
            return GIVEN.stream()
                    .filter(role -> role.name().equals(word))
                    .findFirst()
                    .orElse(NONE);
        }

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
