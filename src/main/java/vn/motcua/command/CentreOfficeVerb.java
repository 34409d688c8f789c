package vn.motcua.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// `motcua centre office add`: an office whose desks this centre serves.
@Command(
        name = "office",
        mixinStandardHelpOptions = true,
        description = "Các cơ quan của trung tâm.",
        subcommands = CentreOfficeVerb.Add.class)
final class CentreOfficeVerb extends VerbGroup {

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Thêm một cơ quan. Máy chủ có thể đang chạy.")
    static final class Add extends OfficeErrand {

        @Parameters(index = "1", paramLabel = "TÊN", description = "Tên thường gọi của cơ quan.")
        private String name = "";

        @Override
        ObjectNode errand() {
            return CentreErrands.errand("office-add").put("name", name);
        }

        @Override
        void tell(ObjectNode answer, Speaker speaker) {
            speaker.json(answer);
            speaker.say("centre.office-added", agency());
        }
    }
}
