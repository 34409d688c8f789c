package vn.motcua.domain.dossier;

import java.util.List;

/// Another office of the centre handed a dossier over: what is needed to decide it, put into this office's
/// stream by the centre. It begins the dossier here as a reception does. The same one twice, as after a centre
/// was restored, is one; a later one adds files and nothing else.
///
/// @param source the [HandedOver] in the other office's stream
/// @param from the agency code of the other office
/// @param received as it stood there; its own receipt's key stays there, and the clock here has not begun
/// @param files of its papers; this office may read them now
public record HandedIn(Hash source, String from, Received received, List<PaperAttached> files) implements Facts {

    public HandedIn {
        files = List.copyOf(files);
        if (!NumberPattern.isAgency(from) || received.competentReceivedAt().isPresent()) {
            throw new IllegalArgumentException("handed in by an office, and not taken up yet");
        }
    }
}
