package vn.motcua.command;

import java.util.ListResourceBundle;
import picocli.CommandLine;

/// The words of every verb's help that come from picocli, which has them in English only.
final class HelpWords extends ListResourceBundle {

    /// Puts them to a verb and to all that stand under it.
    static CommandLine on(CommandLine verb) {
        verb.setResourceBundle(new HelpWords());
        verb.getCommandSpec().versionProvider(new ProgramVersion());
        verb.getCommandSpec().usageMessage().synopsisSubcommandLabel("[LỆNH]");
        verb.getSubcommands().values().forEach(HelpWords::on);
        return verb;
    }

    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {"usage.synopsisHeading", "Cách dùng: "},
            {"usage.commandListHeading", "Các lệnh:%n"},
            {"mixinStandardHelpOptions.help", "Hiện hướng dẫn này."},
            {"mixinStandardHelpOptions.version", "Hiện số phiên bản."}
        };
    }
}
