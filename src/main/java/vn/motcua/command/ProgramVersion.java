package vn.motcua.command;

import picocli.CommandLine.IVersionProvider;
import vn.motcua.counter.Build;

/// What `--version` says.
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"motcua " + Build.THIS.version() + " (" + Build.THIS.built() + ")"};
    }
}
