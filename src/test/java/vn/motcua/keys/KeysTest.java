package vn.motcua.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.domain.dossier.LogId;

/// What is sealed opens only as it was sealed; what is signed is genuine only as it was signed.
class KeysTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final KeyWrap.Cost CHEAP = new KeyWrap.Cost(1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String NUMBER = "X99.01.02-261123-Q1001";

    @Test
    void a_sealed_value_opens_at_its_place_with_its_key_only() {
        var key = DataKey.random(RANDOM);
        var sealed = key.seal("Nguyễn Thị Hằng", "dossier|1");
        assertEquals("Nguyễn Thị Hằng", key.openText(sealed, "dossier|1"));
        assertThrows(BrokenSealException.class, () -> key.open(sealed, "dossier|2"));
        assertThrows(BrokenSealException.class, () -> key.open(sealed, ""));
        assertThrows(BrokenSealException.class, () -> DataKey.random(RANDOM).open(sealed, "dossier|1"));
        assertEquals(12 + "Nguyễn Thị Hằng".getBytes(UTF_8).length + 16, sealed.length);
        assertFalse(new String(sealed, UTF_8).contains("Nguy"));
    }

    @Test
    void the_same_value_is_never_sealed_to_the_same_bytes() {
        var key = DataKey.random(RANDOM);
        var seen = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            assertTrue(seen.add(HexFormat.of().formatHex(key.seal("A", "p"))));
        }
    }

    @Test
    void every_single_changed_bit_and_every_cut_breaks_a_seal() {
        var key = DataKey.random(RANDOM);
        var sealed = key.seal("031186000000", "p");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            var changed = flipped(sealed, bit);
            assertThrows(BrokenSealException.class, () -> key.open(changed, "p"), "bit " + bit);
        }
        for (int length = 0; length < sealed.length; length++) {
            var cut = java.util.Arrays.copyOf(sealed, length);
            assertThrows(BrokenSealException.class, () -> key.open(cut, "p"), "length " + length);
        }
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        var changed = bytes.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        return changed;
    }

    @Test
    void a_wrap_opens_with_its_password_and_for_its_owner_only() {
        var key = DataKey.random(RANDOM);
        var wrap = KeyWrap.wrap(key, "mật khẩu".toCharArray(), "lethu", CHEAP, RANDOM);
        assertArrayEquals(
                key.raw(), open(wrap, "mật khẩu", "lethu").orElseThrow().raw());
        for (var wrong : List.of("mật khẩu ", "mat khau", "", "Mật khẩu", "mật khẩ")) {
            assertTrue(open(wrap, wrong, "lethu").isEmpty(), wrong);
        }
        assertTrue(open(wrap, "mật khẩu", "other").isEmpty());
    }

    @Test
    void a_password_is_the_same_in_whichever_form_the_keyboard_sends_it() {
        var wrap = KeyWrap.wrap(DataKey.random(RANDOM), "mật khẩu".toCharArray(), "lethu", CHEAP, RANDOM);
        var apart = java.text.Normalizer.normalize("mật khẩu", java.text.Normalizer.Form.NFD);
        assertTrue(open(wrap, apart, "lethu").isPresent());
    }

    private static Optional<DataKey> open(byte[] wrap, String password, String owner) {
        return KeyWrap.open(wrap, password.toCharArray(), owner);
    }

    @Test
    void a_damaged_wrap_does_not_open_and_never_asks_for_much_memory() {
        var wrap = KeyWrap.wrap(DataKey.random(RANDOM), "x".toCharArray(), "lethu", CHEAP, RANDOM);
        for (int bit = 0; bit < wrap.length * 8; bit++) {
            if (bit / 8 == 1 || bit / 8 == 2 || bit / 8 == 3) {
                continue; // the cost: changing it is only slow, see below
            }
            assertTrue(open(flipped(wrap, bit), "x", "lethu").isEmpty(), "bit " + bit);
        }
        for (int length = 0; length < wrap.length; length++) {
            assertTrue(open(java.util.Arrays.copyOf(wrap, length), "x", "lethu").isEmpty());
        }
        for (var cost : List.of(new int[] {0, 0, 1}, new int[] {0, 1, 0}, new int[] {0, 2, 1}, new int[] {0, 1, 2})) {
            var changed = wrap.clone();
            changed[1] = (byte) cost[0];
            changed[2] = (byte) cost[1];
            changed[3] = (byte) cost[2];
            assertTrue(open(changed, "x", "lethu").isEmpty());
        }
        var greedy = wrap.clone();
        greedy[1] = (byte) 0xff;
        assertTrue(open(greedy, "x", "lethu").isEmpty());
    }

    @Test
    void a_recovery_key_is_read_as_people_type_it() {
        for (int i = 0; i < 200; i++) {
            var key = RecoveryKey.random(RANDOM);
            assertEquals(29, key.printed().length());
            for (var typed : List.of(
                    key.printed(),
                    key.printed().toUpperCase(Locale.ROOT),
                    key.letters(),
                    " " + key.printed().replace('-', ' ') + "\n",
                    key.printed().replace("-", " - "),
                    key.printed().replace('0', 'O').replace('1', 'I'),
                    key.printed().replace('0', 'o').replace('1', 'l'))) {
                assertEquals(key, RecoveryKey.typed(typed), typed);
            }
            assertFalse(key.toString().contains(key.letters()));
        }
    }

    /// RFC 8032, 7.1, tests 1, 2 and 3.
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                + "d25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
                + "387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
                + "4a7c15e9716ed28dc027beceea1ec40a"
    })
    void a_log_signs_as_the_standard_says(String seed, String open, String message, String signature) {
        var hex = HexFormat.of();
        var key = LogKey.of(hex.parseHex(seed));
        assertEquals(open, key.open().hex());
        assertEquals(signature, hex.formatHex(key.sign(hex.parseHex(message))));
        assertTrue(key.open().verifies(hex.parseHex(message), hex.parseHex(signature)));
        assertArrayEquals(hex.parseHex(seed), key.seed());
    }

    @Test
    void the_jdk_verifies_what_a_log_signed() throws Exception {
        var random = new Random(5);
        for (int i = 0; i < 50; i++) {
            var key = LogKey.random(RANDOM);
            var message = new byte[random.nextInt(300)];
            random.nextBytes(message);
            assertTrue(jdkVerifies(key.open(), message, key.sign(message)));
            var hash = Hashes.sha256(message);
            var tail = ("motcua tail 1\n" + key.open().log() + "\n" + (i + 1) + "\n" + hash + "\n").getBytes(UTF_8);
            assertTrue(jdkVerifies(key.open(), tail, key.signTail(i + 1, hash)), "the signed bytes are frozen");
        }
    }

    private static boolean jdkVerifies(LogKey.Public key, byte[] message, byte[] signature) throws Exception {
        var encoded = HexFormat.of().parseHex("302a300506032b6570032100" + key.hex());
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verifier.update(message);
        return verifier.verify(signature);
    }

    @Test
    void a_tail_is_verified_for_its_seq_hash_and_log_only() {
        var key = LogKey.random(RANDOM);
        var hash = Hashes.sha256(new byte[] {1});
        var signature = key.signTail(7, hash);
        assertTrue(key.open().verifiesTail(7, hash, signature));
        assertFalse(key.open().verifiesTail(8, hash, signature));
        assertFalse(key.open().verifiesTail(7, Hashes.sha256(new byte[] {2}), signature));
        assertFalse(LogKey.random(RANDOM).open().verifiesTail(7, hash, signature));
        for (int bit = 0; bit < 512; bit++) {
            assertFalse(key.open().verifiesTail(7, hash, flipped(signature, bit)), "bit " + bit);
        }
        for (int length : new int[] {0, 1, 63, 65, 128}) {
            assertFalse(key.open().verifiesTail(7, hash, java.util.Arrays.copyOf(signature, length)));
        }
    }

    @Test
    void a_receipt_is_read_back_from_its_address_and_is_genuine() {
        for (int i = 0; i < 100; i++) {
            var log = LogKey.random(RANDOM);
            var seal = ReceiptSeal.sign(log, NUMBER, ReceiptSeal.newKey(RANDOM), DAY);
            var url = seal.url("https://tracuu.danang.gov.vn");
            assertTrue(url.length() <= 166, "a QR code of version 9 and level M holds 180 bytes: " + url.length());
            assertTrue(url.chars().allMatch(letter -> letter < 128));
            var read = ReceiptSeal.read(url).orElseThrow();
            assertEquals(seal, read);
            assertTrue(read.isGenuine(log.open(), DAY));
        }
    }

    @Test
    void a_forged_number_key_date_or_log_is_no_genuine_receipt() {
        var log = LogKey.random(RANDOM);
        var other = LogKey.random(RANDOM);
        var seal = ReceiptSeal.sign(log, NUMBER, "0123456789ab", DAY);
        assertTrue(seal.isGenuine(log.open(), DAY));
        assertFalse(seal.isGenuine(log.open(), DAY.plusDays(1)));
        assertFalse(seal.isGenuine(other.open(), DAY));
        assertFalse(forged(seal, NUMBER.replace("1001", "1002"), seal.key(), seal.log())
                .isGenuine(log.open(), DAY));
        assertFalse(forged(seal, NUMBER, "0123456789ac", seal.log()).isGenuine(log.open(), DAY));
        assertFalse(forged(seal, NUMBER, seal.key(), other.open().log()).isGenuine(log.open(), DAY));
        assertFalse(forged(seal, NUMBER, seal.key(), other.open().log()).isGenuine(other.open(), DAY));
        var signature = seal.signature();
        for (int i = 0; i < signature.length(); i++) {
            var changed = signature.substring(0, i) + next(signature.charAt(i)) + signature.substring(i + 1);
            assertFalse(
                    new ReceiptSeal(NUMBER, seal.key(), seal.log(), changed).isGenuine(log.open(), DAY), "letter " + i);
        }
    }

    /// The next letter of base64url: in the last place it differs only in bits that no byte holds.
    private static char next(char letter) {
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return letters.charAt((letters.indexOf(letter) + 1) % 64);
    }

    private static ReceiptSeal forged(ReceiptSeal seal, String number, String key, LogId log) {
        return new ReceiptSeal(number, key, log, seal.signature());
    }

    @Test
    void a_receipt_whose_signature_is_no_base64_is_not_genuine_and_nothing_breaks() {
        var log = LogKey.random(RANDOM);
        for (var odd :
                List.of("", "?", "A".repeat(85), "_".repeat(86), "A".repeat(86), "A".repeat(87), "=".repeat(86))) {
            assertFalse(new ReceiptSeal(NUMBER, "0123456789ab", log.open().log(), odd).isGenuine(log.open(), DAY), odd);
        }
    }

    @Test
    void whatever_is_scanned_is_read_as_a_receipt_or_as_none() {
        var url = ReceiptSeal.sign(LogKey.random(RANDOM), NUMBER, "0123456789ab", DAY)
                .url("https://tracuu.vi.du");
        for (int seed = 0; seed < 10_000; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder(url);
            for (int i = 0; i <= random.nextInt(3); i++) {
                text.setCharAt(
                        random.nextInt(text.length()), (char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
            }
            text.setLength(random.nextInt(3) == 0 ? random.nextInt(text.length()) : text.length());
            ReceiptSeal.read(text.toString()).ifPresent(seal -> {
                var key = LogKey.random(RANDOM);
                assertFalse(seal.isGenuine(key.open(), DAY));
            });
        }
        for (var garbage :
                List.of("", "/", "////", "https://x/" + NUMBER, "a".repeat(1_000_000), "/a".repeat(100_000))) {
            assertTrue(ReceiptSeal.read(garbage).isEmpty());
        }
        assertTrue(ReceiptSeal.read(url + "\n").isPresent(), "a reader may end with Enter");
        assertTrue(ReceiptSeal.read(url + "A").isEmpty());
    }

    @Test
    void a_body_hash_covers_salt_and_body() {
        var salt = new byte[Chain.SALT];
        var body = "{}".getBytes(UTF_8);
        var hash = Chain.bodyHash(salt, body);
        for (int bit = 0; bit < salt.length * 8; bit++) {
            assertFalse(Chain.bodyHash(flipped(salt, bit), body).equals(hash));
        }
        assertFalse(Chain.bodyHash(salt, flipped(body, 3)).equals(hash));
        assertThrows(IllegalArgumentException.class, () -> Chain.bodyHash(new byte[31], body));
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                Hashes.sha256("abc".getBytes(UTF_8)).hex(),
                "FIPS 180-4");
    }
}
