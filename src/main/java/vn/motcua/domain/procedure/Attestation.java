package vn.motcua.domain.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.domain.form.Choice;
import vn.motcua.domain.money.PageFee;

/// What makes a procedure an attestation of copies (*chứng thực bản sao từ bản chính*): what is attested, what it
/// costs, what is written under the copy and into which register, and what must be refused.
///
/// @param kinds kinds of document, each under two capital letters
/// @param pages how many pages an original of a kind usually has, where it is not one; by the kind's code
/// @param register the type of register that ends a book's label (*SCT/BS*)
/// @param sheetsToSeal from how many sheets a copy's edges are sealed together (*giáp lai*)
/// @param statement what is written under each copy (*lời chứng*), line by line
/// @param place where it is written on the last page, unless the desk has another
/// @param label the size of a label that carries it instead
/// @param refusals for which originals a copy is not attested (NĐ 23/2015/NĐ-CP Điều 22)
public record Attestation(
        List<Choice> kinds,
        Map<String, Integer> pages,
        PageFee fee,
        String register,
        int sheetsToSeal,
        List<Line> statement,
        Place place,
        Label label,
        List<Refusal> refusals) {

    /// The key of the form's table of originals, and of its columns.
    public static final String ORIGINALS = "originals";

    public static final String KIND = "kind";
    public static final String DOCUMENT = "document";
    public static final String PAGES = "pages";
    public static final String COPIES = "copies";

    /// What a line may speak of.
    public static final List<String> PLACES =
            List.of("{number}", "{book}", "{register}", "{day}", "{month}", "{year}", "{title}", "{name}");

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    public Attestation {
        kinds = List.copyOf(kinds);
        pages = Map.copyOf(pages);
        statement = List.copyOf(statement);
        refusals = List.copyOf(refusals);
    }

    public static boolean isKindCode(String code) {
        return CODE.matcher(code).matches();
    }

    public Optional<Choice> kind(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /// How many pages an original of this kind has, as far as nobody says otherwise.
    public int usualPages(String kind) {
        return pages.getOrDefault(kind, 1);
    }

    /// A line of the statement, or room for a signature.
    ///
    /// @param text with [#PLACES]; empty where there is only room
    /// @param space millimetres of empty height; 0 for a line with text
    public record Line(String text, boolean bold, boolean italic, int space) {}

    /// A block on a page A4, in millimetres; room for the statement is left below `top`.
    public record Place(int left, int top, int width) {

        public Place {
            if (left < 0 || top < 0 || width < 30 || left + width > 210 || top > 230) {
                throw new IllegalArgumentException("not on the page");
            }
        }
    }

    /// @param width in millimetres
    /// @param height in millimetres
    public record Label(int width, int height) {

        public Label {
            if (width < 40 || height < 25 || width > 210 || height > 297) {
                throw new IllegalArgumentException("no label is so small or so large");
            }
        }
    }

    /// @param ground as the law says it
    /// @param say what the citizen is told, with what to do
    public record Refusal(String ground, String say) {}
}
