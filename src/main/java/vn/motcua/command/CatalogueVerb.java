package vn.motcua.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `motcua catalogue …`: what the authors of procedures work with.
@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        description = "Dành cho người soạn thủ tục: kiểm tra, xem trước, phát hành.",
        subcommands = {
            CatalogueCheckVerb.class,
            CataloguePreviewVerb.class,
            CatalogueSchemaVerb.class,
            CatalogueImportVerb.class,
            CatalogueDiffVerb.class,
            CatalogueBuildVerb.class,
            CatalogueKeyVerbs.Keygen.class,
            CatalogueKeyVerbs.Keys.class,
            CatalogueSignVerbs.Sign.class,
            CatalogueSignVerbs.Verify.class,
            CatalogueDeskVerbs.Install.class,
            CatalogueDeskVerbs.Status.class
        })
final class CatalogueVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Speaker.UNREADABLE;
    }
}
