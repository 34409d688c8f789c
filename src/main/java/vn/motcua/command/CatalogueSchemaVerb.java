package vn.motcua.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.motcua.catalogue.ProcedureSchema;
import vn.motcua.counter.Words;

/// `catalogue schema`: the JSON Schema of `procedure.yaml`, or of `office.yaml`, on standard output.
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = {
            "In JSON Schema của procedure.yaml, để trình soạn thảo gợi ý khóa và gạch chân chỗ sai.",
            "Lưu vào tệp procedure.schema.json rồi ghi ở dòng đầu của procedure.yaml:",
            "# yaml-language-server: $schema=../procedure.schema.json"
        })
final class CatalogueSchemaVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--office", description = "Của office.yaml, quy định riêng của tỉnh, xã.")
    private boolean office;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .print(
                        office
                                ? ProcedureSchema.office(Words.VIETNAMESE::say)
                                : ProcedureSchema.text(Words.VIETNAMESE::say));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
