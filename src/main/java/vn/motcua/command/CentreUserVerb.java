package vn.motcua.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.counter.Acting;

/// `motcua centre user add | list | remove`: the roles that the centre names, which go before a desk's own.
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = "Vai trò của người dùng một cơ quan; các quầy nhận khi đồng bộ.",
        subcommands = {CentreUserVerb.Add.class, CentreUserVerb.Listing.class, CentreUserVerb.Remove.class})
final class CentreUserVerb extends VerbGroup {

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = {
                "Giao hoặc đổi vai trò của một tên đăng nhập. Các quầy biết ở lượt đồng bộ tới.",
                "Tên đăng nhập và mật khẩu thì lập ở quầy: motcua user add."
            })
    static final class Add extends OfficeErrand {

        @Parameters(index = "1", paramLabel = "TÊN", description = "Tên đăng nhập, như ở quầy.")
        private String login = "";

        @Option(
                names = "--role",
                required = true,
                paramLabel = "VAI_TRÒ",
                completionCandidates = GivenRoles.class,
                description = "RECEIVER (tiếp nhận), HANDLER (xử lý), LEADER (lãnh đạo) hoặc ADMINISTRATOR (quản trị).")
        private Acting.Role role = Acting.Role.RECEIVER;

        @Override
        ObjectNode errand() {
            return CentreErrands.errand("user-add").put("login", login).put("role", role.name());
        }

        @Override
        void tell(ObjectNode answer, Speaker speaker) {
            speaker.json(answer);
            speaker.say("centre.user-added", login, agency());
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description =
                    "Vai trò đã giao cho từng tên đăng nhập, mỗi tên một dòng JSON; thôi giao thì không có vai trò.")
    static final class Listing extends OfficeErrand {

        @Override
        ObjectNode errand() {
            return CentreErrands.errand("user-list");
        }

        @Override
        void tell(ObjectNode answer, Speaker speaker) {
            answer.path("users").forEach(speaker::json);
        }
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description =
                    "Thôi vai trò của một tên đăng nhập: từ lượt đồng bộ tới của quầy, tên ấy không đăng nhập được nữa.")
    static final class Remove extends OfficeErrand {

        @Parameters(index = "1", paramLabel = "TÊN", description = "Tên đăng nhập, như ở quầy.")
        private String login = "";

        @Override
        ObjectNode errand() {
            return CentreErrands.errand("user-remove").put("login", login);
        }

        @Override
        void tell(ObjectNode answer, Speaker speaker) {
            speaker.json(answer);
            speaker.say("centre.user-removed", login, agency());
        }
    }
}
