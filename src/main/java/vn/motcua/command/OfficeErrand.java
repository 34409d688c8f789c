package vn.motcua.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// Something that is done at the centre for one office. The server may be running meanwhile.
abstract class OfficeErrand implements Callable<Integer> {

    @Mixin
    private CentreOptions centre = new CentreOptions();

    @Parameters(index = "0", paramLabel = "MÃ_CƠ_QUAN", description = "Mã định danh cơ quan, ví dụ H99.15.07.")
    private String agency = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    String agency() {
        return agency;
    }

    /// What is asked; the office is put to it.
    abstract ObjectNode errand();

    abstract void tell(ObjectNode answer, Speaker speaker);

    @Override
    public Integer call() throws IOException, InterruptedException {
        tell(centre.run(errand().put("agency", agency)), new Speaker(spec));
        return 0;
    }
}
