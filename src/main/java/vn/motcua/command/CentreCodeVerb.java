package vn.motcua.command;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.centre.Reception;

/// `motcua centre enrol-code`: a code by which one desk is let in.
@Command(
        name = "enrol-code",
        mixinStandardHelpOptions = true,
        description = {
            "Cấp mã ghi danh cho một quầy của cơ quan: dùng một lần, hiện một lần.",
            "Máy chủ có thể đang chạy."
        })
final class CentreCodeVerb extends OfficeErrand {

    @Option(
            names = "--expires",
            paramLabel = "NGÀY",
            description = "Ngày cuối của thời hạn, ví dụ 2026-12-31; sau đó phải gia hạn hoặc ghi danh lại.")
    private Optional<LocalDate> expires = Optional.empty();

    @Option(
            names = "--scope",
            paramLabel = "PHẠM_VI",
            defaultValue = "office",
            description =
                    "Hồ sơ mà quầy được nhận trọn: own (quầy tự làm), open (thêm hồ sơ chưa trả, chưa rút: cho máy xách tay)"
                            + " hoặc office (mọi hồ sơ của cơ quan; mặc định). Đổi về sau bằng centre desk scope.")
    private String scope = "office";

    @Override
    ObjectNode errand() {
        var errand = CentreErrands.errand("enrol-code").put("scope", scope);
        expires.ifPresent(day -> errand.put("expires", day.toString()));
        return errand;
    }

    @Override
    void tell(ObjectNode answer, Speaker speaker) {
        speaker.json(answer);
        speaker.say("centre.code", agency(), Reception.CODE.toDays());
    }
}
