package vn.motcua.command;

import picocli.CommandLine.Command;

@Command(name = "demo", mixinStandardHelpOptions = true, description = "x")
final class DemoVerb implements java.util.concurrent.Callable<Integer> {
    DemoVerb(Workplaces w) {}

    @Override
    public Integer call() {
        return 0;
    }
}
