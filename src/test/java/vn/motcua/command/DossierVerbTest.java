package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.dossier.IdentityDeferred;
import vn.motcua.domain.dossier.PaperAttached;
import vn.motcua.domain.dossier.Resolved;
import vn.motcua.domain.dossier.Returned;
import vn.motcua.domain.dossier.Verdict;
import vn.motcua.ui.Bench;
import vn.motcua.ui.InventedVisit;

class DossierVerbTest {

    @TempDir
    Path home;

    @Test
    void a_dossier_tells_its_result_who_took_it_and_who_is_still_to_be_looked_up() {
        try (var bench = new Bench(home)) {
            var desk = bench.workplace();
            var dossier = InventedVisit.receive(desk, "Nguyễn Thị Hằng", "048199000001");
            assertFalse(DossierVerb.json(dossier).has("resolved"));
            var person = dossier.content().people().getFirst().id();
            desk.data().ledger().write(desk.who(), entry -> {
                entry.append(Optional.of(dossier.id()), dossier.heads(), new IdentityDeferred(person, "mất mạng"));
                return person;
            });
            var result = new Resolved(
                    "Giấy xác nhận",
                    Optional.of("12/2026"),
                    Optional.of("01"),
                    LocalDate.of(2026, 11, 23),
                    Optional.empty(),
                    true,
                    "");
            desk.verbs().resolve().resolve(dossier.id(), result, desk.who());
            var taken = new Returned(
                    Returned.Recipient.AUTHORISED,
                    "Trần Văn Ân",
                    Optional.of("048088000456"),
                    true,
                    Returned.Acknowledged.FINGERPRINT);
            desk.verbs().hand().hand(dossier.id(), taken, desk.who());
            var json =
                    DossierVerb.json(desk.data().ledger().dossier(dossier.id()).orElseThrow());
            assertEquals("RETURNED", json.get("state").stringValue());
            assertEquals("12/2026", json.get("resolved").get("number").stringValue());
            assertEquals("Trần Văn Ân", json.get("returned").get("name").stringValue());
            assertEquals("mất mạng", json.get("unchecked").get(0).get("reason").stringValue());
        }
    }

    @Test
    void a_dossier_tells_its_files_and_what_was_not_accepted() {
        try (var bench = new Bench(home)) {
            var desk = bench.workplace();
            var dossier = InventedVisit.receive(desk, "Nguyễn Thị Hằng", "048199000001");
            assertFalse(DossierVerb.json(dossier).has("refused"));
            var told = desk.data().ledger().write(desk.who(), entry -> {
                var file = new PaperAttached("photo", "ab".repeat(32), 7, "image/jpeg");
                entry.append(Optional.of(dossier.id()), dossier.heads(), file);
                var verdict = new Verdict(dossier.heads(), "trùng");
                entry.append(Optional.of(dossier.id()), dossier.heads(), verdict);
                return DossierVerb.json(entry.dossier(dossier.id()).orElseThrow());
            });
            assertEquals("photo", told.get("attached").get(0).get("paper").stringValue());
            var refused = told.get("refused").get(0);
            assertEquals(dossier.heads().getFirst().hex(), refused.get("action").stringValue());
            assertEquals("trùng", refused.get("reason").stringValue());
        }
    }
}
