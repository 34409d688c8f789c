package vn.motcua.centre;

import java.util.Map;

/// How the centre's memory is.
public interface Vitals {

    /// Whether the database answers.
    boolean answers();

    /// How many alarms stand, by kind.
    ///
    /// @throws CentreTrouble if the database does not answer
    Map<String, Long> alarms();

    /// Dossiers on their way to another office, or news of one on its way back. What hangs on something that no desk
    /// has given back yet waits for it; a number that stays says that it may never come.
    ///
    /// @throws CentreTrouble if the database does not answer
    long handOversWaiting();

    /// Bytes that are free where the database writes; [Long#MAX_VALUE] where that is another machine's matter.
    long room();

    /// Connections by what they do: `active`, `idle`, `waiting`; empty where there is no pool.
    Map<String, Integer> connections();
}
