package vn.motcua.command;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// `motcua centre desk list | scope | extend | revoke`: the desks that were let in.
@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        description = "Các quầy của một cơ quan.",
        subcommands = {
            CentreDeskVerb.Listing.class,
            CentreDeskVerb.Rescope.class,
            CentreDeskVerb.Extend.class,
            CentreDeskVerb.Revoke.class
        })
final class CentreDeskVerb extends VerbGroup {

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Danh sách quầy, mỗi quầy một dòng JSON.")
    static final class Listing extends OfficeErrand {

        @Override
        ObjectNode errand() {
            return CentreErrands.errand("desk-list");
        }

        @Override
        void tell(ObjectNode answer, Speaker speaker) {
            answer.path("desks").forEach(speaker::json);
        }
    }

    @Command(
            name = "scope",
            mixinStandardHelpOptions = true,
            description = {
                "Đổi phạm vi hồ sơ mà quầy được nhận trọn, có hiệu lực từ lượt đồng bộ tới của quầy.",
                "Hồ sơ quầy đã có thì ở lại và vẫn được cập nhật."
            })
    static final class Rescope extends OfficeErrand {

        @Parameters(index = "1", paramLabel = "QUẦY", description = "Quầy, như desk list nêu tên.")
        private String desk = "";

        @Parameters(
                index = "2",
                paramLabel = "PHẠM_VI",
                description = "own (quầy tự làm), open (thêm hồ sơ chưa trả, chưa rút) hoặc office (mọi hồ sơ).")
        private String scope = "";

        @Override
        ObjectNode errand() {
            return CentreErrands.errand("desk-scope").put("desk", desk).put("scope", scope);
        }

        @Override
        void tell(ObjectNode answer, Speaker speaker) {
            speaker.json(answer);
            speaker.say("centre.rescoped");
        }
    }

    @Command(
            name = "extend",
            mixinStandardHelpOptions = true,
            description = {
                "Đặt lại thời hạn của quầy, hoặc bỏ thời hạn.",
                "Quầy hết hạn vẫn tiếp nhận và gửi lên được, chỉ không nhận được gì của quầy khác cho đến khi gia hạn."
            })
    static final class Extend extends OfficeErrand {

        @Parameters(index = "1", paramLabel = "QUẦY", description = "Quầy, như desk list nêu tên.")
        private String desk = "";

        @Option(
                names = "--expires",
                paramLabel = "NGÀY",
                description = "Ngày cuối của thời hạn; không ghi thì không thời hạn.")
        private Optional<LocalDate> expires = Optional.empty();

        @Override
        ObjectNode errand() {
            var errand = CentreErrands.errand("desk-extend").put("desk", desk);
            expires.ifPresent(day -> errand.put("expires", day.toString()));
            return errand;
        }

        @Override
        void tell(ObjectNode answer, Speaker speaker) {
            speaker.json(answer);
            speaker.say("centre.extended");
        }
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = {
                "Thu hồi một quầy, có hiệu lực ngay: máy mất, đã bán, chuyển cơ quan khác.",
                "Những gì quầy đã gửi thì còn nguyên. Cấp mã ghi danh mới thì quầy vào lại được."
            })
    static final class Revoke extends OfficeErrand {

        @Parameters(index = "1", paramLabel = "QUẦY", description = "Quầy, như desk list nêu tên.")
        private String desk = "";

        @Override
        ObjectNode errand() {
            return CentreErrands.errand("desk-revoke").put("desk", desk);
        }

        @Override
        void tell(ObjectNode answer, Speaker speaker) {
            speaker.json(answer);
            speaker.say("centre.revoked");
        }
    }
}
