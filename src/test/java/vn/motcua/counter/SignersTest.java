package vn.motcua.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.dossier.Signer;

class SignersTest {

    private static final Signer BINH = new Signer("Trần Văn Bình", "KT. CHỦ TỊCH – PHÓ CHỦ TỊCH");
    private static final Signer LAN = new Signer("Võ Thị Lan", "CÔNG CHỨC TƯ PHÁP – HỘ TỊCH");

    private final PlainNotes notes = new PlainNotes();

    /// Notes in memory.
    private static final class PlainNotes implements Notes {
        private final Map<String, String> kept = new HashMap<>();

        @Override
        public Optional<String> read(String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public void keep(String name, String text) {
            kept.put(name, text);
        }
    }

    @Test
    void nobody_signs_until_somebody_was_named() {
        assertEquals(new Signers(List.of()), Signers.of(notes));
    }

    @Test
    void what_was_kept_is_read_again_as_a_list() {
        var signers = new Signers(
                List.of(new Signers.One(BINH, List.of("*"), true), new Signers.One(LAN, List.of("2.000815"), false)));
        signers.keep(notes);
        assertEquals(signers, Signers.of(notes));
        assertEquals('[', notes.kept.get("signers").charAt(0));
    }

    @Test
    void who_is_out_or_may_not_is_not_proposed() {
        var signers = new Signers(List.of(
                new Signers.One(BINH, List.of("1.004873"), true),
                new Signers.One(LAN, List.of("2.000815", "2.000884"), true)));
        assertEquals(List.of(LAN), signers.here("2.000815"));
        assertEquals(List.of(), signers.here("1.001193"));
        var away = signers.with(new Signers.One(LAN, List.of("*"), false));
        assertEquals(2, away.all().size());
        assertEquals(List.of(), away.here("2.000815"));
    }

    @Test
    void a_damaged_note_is_told_and_kept_as_it_is() {
        for (var damaged :
                List.of("", "{", "[{\"name\":\"A\"}]", "[],\"all\":[]", "[{\"name\":\" \",\"title\":\"B\"}]")) {
            notes.keep("signers", damaged);
            notes.keep("attestation", damaged);
            var trouble = assertThrows(StoreTrouble.class, () -> Signers.of(notes), damaged);
            assertEquals("store.note-damaged", trouble.sentence().key());
            assertThrows(StoreTrouble.class, () -> AttestDesk.of(notes), damaged);
            assertEquals(damaged, notes.kept.get("signers"));
        }
    }

    @Test
    void a_signer_who_cannot_stand_on_a_paper_is_refused() {
        assertEquals(Optional.empty(), Signers.wrong("Trần Văn Bình", "CHỦ TỊCH"));
        assertEquals("results.signer-blank", key("Trần Văn Bình", " "));
        assertEquals("results.signer-blank", key("", "CHỦ TỊCH"));
        assertEquals("results.unprintable", key("Trần Văn 😀", "CHỦ TỊCH"));
        assertEquals("results.too-long", key("Trần Văn Bình", "A".repeat(121)));
    }

    private static String key(String name, String title) {
        return Signers.wrong(name, title).orElseThrow().key();
    }
}
