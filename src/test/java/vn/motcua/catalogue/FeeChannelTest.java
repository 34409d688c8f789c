package vn.motcua.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.form.Facts;
import vn.motcua.domain.procedure.FeeRule;

class FeeChannelTest {

    @TempDir
    Path disk;

    @Test
    void the_counter_asks_for_the_fees_of_filing_there_and_those_of_every_channel() throws IOException {
        var folder = Files.createDirectory(disk.resolve("1.000001"));
        Files.writeString(folder.resolve("procedure.yaml"), """
                code: "1.000001"
                name: Đăng ký việc A
                field: Hộ tịch
                authority: commune
                effective: {from: 2026-01-16}
                timeLimit: {months: 1}
                sections: []
                fees:
                  - {id: here, name: Lệ phí, amount: 20000, channel: direct}
                  - {id: net, name: Lệ phí, amount: 10000, channel: online}
                  - {id: every, name: Phí, amount: 8000}
                """);
        var procedure = assertInstanceOf(Reading.Sound.class, ProcedureFolder.read(folder))
                .procedure();

        var conditions = Catalogue.shipped().conditions(procedure);
        assertEquals(3, procedure.fees().size());
        assertEquals(
                List.of("here", "every"),
                procedure.feesFor(new Facts(Map.of(), LocalDate.EPOCH), conditions).stream()
                        .map(FeeRule::id)
                        .toList());
    }
}
