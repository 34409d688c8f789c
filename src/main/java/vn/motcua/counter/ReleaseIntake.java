package vn.motcua.counter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.Sentence;
import vn.motcua.domain.dossier.Hash;

/// Takes releases that come over the line, by the same door as one from a stick.
public interface ReleaseIntake {

    /// Whether a release with that hash is here, or was refused here before.
    boolean knows(Hash release);

    /// What the centre, with which this desk was enrolled, believes; taken up if nothing is believed here yet.
    ///
    /// @param hex the root's public key
    /// @return why not, where it is another than is believed here, or no key
    Optional<Sentence> root(String hex);

    /// All that the centre has for this desk is here.
    void upToDate();

    /// What comes of a release's head.
    sealed interface Begun {

        /// @param missing contents that are not here
        record Wanted(List<Hash> missing) implements Begun {}

        record Refused(Sentence why) implements Begun {}
    }

    /// Looks whether it may be installed, before its files are asked for.
    ///
    /// @param head as the centre gave it
    Begun begin(byte[] head);

    /// What travels on sticks.
    CarriedReleases carried();

    /// Installs it.
    ///
    /// @param contents the missing ones, by what they are said to be
    /// @return why not, where it is refused
    Optional<Sentence> finish(byte[] head, Map<Hash, byte[]> contents);
}
