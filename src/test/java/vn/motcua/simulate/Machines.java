package vn.motcua.simulate;

import java.nio.file.Path;
import java.util.List;
import vn.motcua.keys.LogKey;

/// Where the machines of a world come from: memory, or real files.
interface Machines {

    /// A centre of one office, [World#OFFICE].
    CentreMachine centre(String epoch, LogKey voice);

    /// A desk of an office that was founded just now.
    DeskMachine desk(String office, List<Integer> lanes, Chance chance);

    /// In memory, with a mistake in them or none.
    static Machines memory(Bug bug) {
        return new Machines() {
            @Override
            public CentreMachine centre(String epoch, LogKey voice) {
                return bug.centre(epoch, voice);
            }

            @Override
            public DeskMachine desk(String office, List<Integer> lanes, Chance chance) {
                return MemoryDesk.found(office, lanes, chance, bug);
            }
        };
    }

    /// On real files in that folder.
    static Machines files(Path folder) {
        return new Machines() {
            private int desks;

            @Override
            public CentreMachine centre(String epoch, LogKey voice) {
                return new FileCentre(folder, voice);
            }

            @Override
            public DeskMachine desk(String office, List<Integer> lanes, Chance chance) {
                return FileDesk.found(folder.resolve("desk" + ++desks), office, lanes);
            }
        };
    }
}
