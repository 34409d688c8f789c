package vn.motcua.domain.procedure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.domain.form.Choice;
import vn.motcua.domain.money.AttestationFee;

/// What makes a procedure an attestation (*chứng thực bản sao từ bản chính*, *chứng thực chữ ký*): what is attested,
/// what it costs, what is written under it and into which register, and what must be refused.
///
/// @param kinds kinds of document, each under two capital letters
/// @param pages how many pages an original of a kind usually has, where it is not one; by the kind's code
/// @param register the type of register that ends a book's label (*SCT/BS*)
/// @param sheetsToSeal from how many sheets a paper's edges are sealed together (*giáp lai*)
/// @param statement what is written under each copy or signature (*lời chứng*), line by line
/// @param place where it is written on the page, unless the desk has another
/// @param label the size of a label that carries it instead
/// @param refusals when it is not attested (NĐ 23/2015/NĐ-CP Điều 22 and Điều 25)
public record Attestation(
        Of of,
        List<Choice> kinds,
        Map<String, Integer> pages,
        AttestationFee fee,
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

    /// Where signatures are attested: the keys of the form's fields besides the table, and of who signs.
    public static final String MANNER = "manner";

    public static final String GOOD_UNTIL = "idUntil";
    public static final String RECEIVER = "receiver";

    private static final List<String> PLACES = List.of(
            "{number}",
            "{book}",
            "{register}",
            "{day}",
            "{month}",
            "{year}",
            "{dateInWords}",
            "{office}",
            "{title}",
            "{position}",
            "{name}");

    private static final List<String> PLACES_OF_PERSON = List.of("{person}", "{idPaper}", "{idNumber}", "{receiver}");

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    public Attestation {
        kinds = List.copyOf(kinds);
        pages = Map.copyOf(pages);
        statement = List.copyOf(statement);
        refusals = List.copyOf(refusals);
    }

    /// What a line may speak of; of the person who signs only where signatures are attested.
    public static List<String> places(Of of) {
        return switch (of) {
            case COPIES -> PLACES;
            case SIGNATURE ->
                Stream.concat(PLACES.stream(), PLACES_OF_PERSON.stream()).toList();
        };
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

    /// The statement for a paper that was signed so: the lines for this manner and those for every manner.
    public List<Line> statement(Manner manner) {
        return statement.stream()
                .filter(line -> line.only().filter(one -> one != manner).isEmpty())
                .toList();
    }

    /// What is attested.
    public enum Of {
        COPIES,
        SIGNATURE
    }

    /// How a paper is signed before the clerk (NĐ 23/2015/NĐ-CP Điều 24, 26).
    public enum Manner {
        SIGNATURE,
        /// *điểm chỉ*, of who cannot sign
        FINGERPRINT,
        /// of who can neither sign nor give a fingerprint
        NEITHER;

        /// The code of the form's choice [#MANNER].
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Manner> of(String code) {
            return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }

    /// A line of the statement, or room for a signature.
    ///
    /// @param text with [#places]; empty where there is only room, or only a right half
    /// @param right the right half of a line in two halves, whose left half is `text`; empty for a line in one
    /// @param look how it is set
    /// @param space millimetres of empty height; 0 for a line with text
    /// @param only the manner for which it stands; empty for every one
    public record Line(String text, String right, Look look, int space, Optional<Manner> only) {

        /// A line in one part, for every manner.
        public Line(String text, boolean bold, boolean italic, int space) {
            this(text, "", new Look(bold, italic, false), space, Optional.empty());
        }

        /// The same line with its places filled.
        public Line filled(String filledText, String filledRight) {
            return new Line(filledText, filledRight, look, space, only);
        }
    }

    /// @param paragraph set to both edges, as running text; else in the middle
    public record Look(boolean bold, boolean italic, boolean paragraph) {}

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
