package vn.motcua.domain.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.catalogue.ShippedUnits;
import vn.motcua.domain.form.Answer;
import vn.motcua.domain.form.Source;
import vn.motcua.domain.form.Value;
import vn.motcua.domain.person.Attribute;
import vn.motcua.domain.person.Person;

final class AddressesTest {

    private static final Addresses ADDRESSES = new Addresses(ShippedUnits.units());
    private static final Optional<Province> HOME = ShippedUnits.units().provinceIn("UBND THÀNH PHỐ ĐÀ NẴNG");

    @Test
    void a_certain_address_is_proposed_beside_the_cards_own() {
        var person = ADDRESSES.propose(holder("12/5 Tổ 3, Hòa An, Cẩm Lệ, Đà Nẵng", "2022-01-01"));
        assertEquals(
                Optional.of(new Answer(new Value.Text("12/5 Tổ 3, Phường An Khê, Đà Nẵng"), Source.UNIT_TABLE, false)),
                person.answer(Attribute.RESIDENCE));
        assertEquals(Optional.of("12/5 Tổ 3, Hòa An, Cẩm Lệ, Đà Nẵng"), person.text(Attribute.CARD_RESIDENCE));
        assertSame(person, ADDRESSES.propose(person), "once is enough");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Tổ 36, Phường An Khê, Đà Nẵng; 2025-08-01",
                "Tổ 36, phường An Khê, thành phố Đà Nẵng; 2025-08-01",
                "Thôn 2, một nơi khác; 2022-01-01",
                "Phường Điện Biên, Ba Đình, Hà Nội; 2022-01-01"
            })
    void an_address_of_today_or_of_nowhere_stays_as_it_is(String card, String issued) {
        var person = holder(card, issued);
        assertSame(person, ADDRESSES.propose(person));
    }

    @Test
    void what_somebody_confirmed_or_typed_is_left_alone() {
        var card = holder("Hòa An, Cẩm Lệ, Đà Nẵng", "2022-01-01");
        var confirmed = card.with(
                Attribute.RESIDENCE,
                card.answer(Attribute.RESIDENCE).orElseThrow().confirm());
        assertSame(confirmed, ADDRESSES.propose(confirmed));
        assertEquals(List.of(), ADDRESSES.choices(confirmed));
        var typed = card.with(Attribute.RESIDENCE, Answer.text("Số 1", Source.CITIZEN));
        assertSame(typed, ADDRESSES.propose(typed));
    }

    @Test
    void a_split_commune_is_a_choice_of_whole_addresses() {
        assertEquals(
                List.of(
                        "Số 2, Phường Ba Đình, Hà Nội",
                        "Số 2, Phường Hoàn Kiếm, Hà Nội",
                        "Số 2, Phường Ô Chợ Dừa, Hà Nội",
                        "Số 2, Phường Văn Miếu - Quốc Tử Giám, Hà Nội"),
                ADDRESSES.choices(holder("Số 2, Điện Biên, Ba Đình, Hà Nội", "2022-01-01")));
    }

    @Test
    void on_an_island_without_communes_everything_before_it_is_a_street() {
        assertEquals(
                Optional.of("Số 5, Khu 2, Đặc khu Côn Đảo, Thành phố Hồ Chí Minh"),
                ADDRESSES
                        .propose(holder("Số 5, Khu 2, Côn Đảo, Bà Rịa - Vũng Tàu", "2022-01-01"))
                        .text(Attribute.RESIDENCE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "an kh; Phường An Khê, Đà Nẵng",
                "12 Lê Lợi, an kh; 12 Lê Lợi, Phường An Khê, Đà Nẵng",
                "12 Lê Lợi, An Khê, gia; 12 Lê Lợi, Phường An Khê, Gia Lai",
                "p an khe, gia lai; Phường An Khê, Gia Lai"
            })
    void an_address_needs_few_letters(String typed, String first) {
        assertEquals(first, ADDRESSES.complete(typed, HOME).getFirst());
    }

    @Test
    void nothing_is_offered_for_a_letter_or_for_what_is_whole() {
        assertEquals(List.of(), ADDRESSES.complete("", HOME));
        assertEquals(List.of(), ADDRESSES.complete("12 Lê Lợi, ", HOME));
        assertEquals(List.of(), ADDRESSES.complete("Phường An Khê, Đà Nẵng", HOME));
    }

    private static Person holder(String residence, String issued) {
        return Person.unknown()
                .with(Attribute.ID_ISSUED, Answer.text(issued, Source.CARD))
                .with(Attribute.RESIDENCE, new Answer(new Value.Text(residence), Source.CARD, false))
                .with(Attribute.CARD_RESIDENCE, Answer.text(residence, Source.CARD));
    }
}
