package vn.motcua.command;

import picocli.CommandLine.Command;

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
            CatalogueShippedVerb.class,
            CatalogueBuildVerb.class,
            CatalogueKeyVerbs.Keygen.class,
            CatalogueKeyVerbs.Keys.class,
            CatalogueSignVerbs.Sign.class,
            CatalogueSignVerbs.Verify.class,
            CatalogueDeskVerbs.Install.class,
            CatalogueDeskVerbs.Status.class
        })
final class CatalogueVerb extends VerbGroup {}
