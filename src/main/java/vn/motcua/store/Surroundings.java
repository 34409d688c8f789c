package vn.motcua.store;

import java.nio.file.Path;
import java.time.Clock;
import vn.motcua.counter.MachineMark;
import vn.motcua.counter.Probe;

/// What the store stands in: clock, machine, and the folder outside the data where markers are kept.
///
/// @param markers never inside the data folder, so that a copied or restored data folder does not bring it along
public record Surroundings(Clock clock, MachineMark machine, Path markers, Probe probe) {}
