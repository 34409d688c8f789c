package vn.motcua.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What every verb says of itself, and what it says to whoever writes it wrongly, is Vietnamese.
class VerbHelpTest {

    private static final int WIDTH = 80;

    /// Words of English sentences, and of picocli, that are no syllables of Vietnamese and no words of the program.
    private static final Set<String> ENGLISH = Set.of("""
            the of and or is are was its with without which when where this that these by from as for
            not must been has have if else such what who says shows prints print makes adds takes
            writes there usage default options commands command missing unknown required parameter
            option unmatched argument invalid value expected solutions did mean exit message
            information version file folder path number exception""".split("\\s+"));

    /// Names of options stand in every language.
    private static final Pattern OPTION = Pattern.compile("--?[a-z\\[][\\w\\[\\]-]*");

    private static final Pattern WORD = Pattern.compile("[\\p{L}_]+");

    /// A letter that only Vietnamese has among the languages of this program.
    private static final Pattern VIETNAMESE = Pattern.compile("[À-ỹ]");

    record Verb(CommandLine line) {

        @Override
        public String toString() {
            return line.getCommandSpec().qualifiedName();
        }
    }

    static List<Verb> verbs() {
        return all(Main.commands(Workplaces.real())).map(Verb::new).toList();
    }

    private static Stream<CommandLine> all(CommandLine verb) {
        return Stream.concat(
                Stream.of(verb), verb.getSubcommands().values().stream().flatMap(VerbHelpTest::all));
    }

    @Test
    void the_whole_tree_is_looked_at() {
        assertTrue(verbs().size() >= 50, () -> verbs().size() + " verbs");
    }

    @Test
    void english_is_found_where_there_is_some() {
        var bare = new CommandLine(CommandSpec.create().mixinStandardHelpOptions(true));
        assertEquals(
                Set.of("usage", "this", "message", "and", "exit", "print", "version", "information"),
                english(bare.getUsageMessage()));
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void the_help_of_a_verb_has_no_english_left(Verb verb) {
        assertEquals(Set.of(), english(verb.line().getUsageMessage()));
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void a_verb_and_all_it_takes_are_told_in_vietnamese(Verb verb) {
        var spec = verb.line().getCommandSpec();
        assertVietnamese(spec.usageMessage().description(), verb.toString());
        assertTrue(
                spec.usageMessage().description()[0].endsWith("."), "a list of verbs shows this line alone: " + verb);
        spec.args().stream().filter(arg -> !isStandard(arg)).forEach(arg -> {
            assertVietnamese(arg.description(), arg.toString());
            if (arg.arity().max() > 0) {
                assertEquals(arg.paramLabel().toUpperCase(Locale.ROOT), arg.paramLabel(), arg.toString());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void a_help_fits_a_window_of_80_columns_and_keeps_its_letters_whole(Verb verb) {
        var help = verb.line().getUsageMessage();
        assertEquals(Normalizer.normalize(help, Normalizer.Form.NFC), help);
        assertEquals(
                List.of(), help.lines().filter(line -> line.length() > WIDTH).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "demo | Lệnh còn thiếu --out=THƯ_MỤC. Hãy ghi thêm rồi chạy lại.",
                "due --from | Lệnh còn thiếu --from=NGÀY_GIỜ. Hãy ghi thêm rồi chạy lại.",
                "dossier | Lệnh còn thiếu SỐ. Hãy ghi thêm rồi chạy lại.",
                "verify --xyz | Lệnh này không có --xyz. Hãy bỏ đi hoặc viết lại cho đúng.",
                "verify --dat | Không có “--dat”. Hãy viết lại cho đúng; gần giống: --data.",
                "verify Le Thu | Thừa “Le”. Hãy bỏ đi; nếu là một phần của tên có dấu cách thì đặt cả tên trong ngoặc kép.",
                "dosiers | Không có “dosiers”. Hãy viết lại cho đúng; gần giống: dossiers, dossier, user.",
                "%%% | Không có lệnh “%%%”. Hãy chọn một lệnh có trong hướng dẫn.",
                "verify --data a --data b | --data=THƯ_MỤC được ghi hai lần. Hãy ghi một lần.",
                "dossiers --limit ten | --limit=SỐ không nhận “ten”. Hãy ghi một số nguyên, ví dụ 12.",
                "sync plan --interval soon | --interval=GIÂY không nhận “soon”. Hãy ghi một số nguyên, ví dụ 12.",
                "receive --visit - --day 2026-02-30 | --day=NGÀY không nhận “2026-02-30”. Hãy ghi một ngày, ví dụ 2026-12-31 hoặc 31/12/2026.",
                "centre enrol-code H99.15.07 --expires soon"
                        + " | --expires=NGÀY không nhận “soon”. Hãy ghi một ngày, ví dụ 2026-12-31 hoặc 31/12/2026.",
                "user add lan --clerk Lan --role KING"
                        + " | --role=VAI_TRÒ không nhận “KING”. Hãy ghi một trong: RECEIVER, HANDLER, LEADER, ADMINISTRATOR.",
                "centre init --config c --look-up u --url \\ | --url=ĐỊA_CHỈ không nhận “\\”."
                        + " Hãy ghi một địa chỉ, ví dụ https://motcua.vi.du.",
                "verify --password-file a\0b | --password-file=TỆP không nhận “a\0b”. Hãy ghi đường dẫn của một tệp hoặc thư mục.",
                "units import a\0b | TỆP không nhận “a\0b”. Hãy ghi đường dẫn của một tệp hoặc thư mục.",
                "dossiers --help=maybe | --help không nhận “maybe”. Hãy ghi đúng như hướng dẫn."
            })
    void whoever_writes_a_verb_wrongly_is_told_what_to_write(String words, String sentence) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.run(words.split(" "), new PrintWriter(out, true), new PrintWriter(err, true));
        var lines = err.toString().lines().toList();
        assertEquals(2, exit);
        assertEquals(sentence, lines.getFirst());
        assertTrue(lines.getLast().matches("Xem hướng dẫn: motcua( [a-z-]+)* --help"), lines::getLast);
        assertEquals(2, lines.size());
        assertEquals("", out.toString());
    }

    private static boolean isStandard(ArgSpec arg) {
        return arg instanceof OptionSpec option && (option.usageHelp() || option.versionHelp());
    }

    private static void assertVietnamese(String[] description, String where) {
        assertTrue(
                VIETNAMESE.matcher(String.join(" ", description)).find(), () -> where + " is not told in Vietnamese");
    }

    private static Set<String> english(String help) {
        var found = new TreeSet<String>();
        WORD.matcher(OPTION.matcher(help).replaceAll(" "))
                .results()
                .map(one -> one.group().toLowerCase(Locale.ROOT))
                .filter(ENGLISH::contains)
                .forEach(found::add);
        return found;
    }
}
