package vn.motcua.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import vn.motcua.counter.DossierIndex;

/// Finding dossiers by parts of words, against one pass of `String.contains` over the same texts for a word that is
/// nowhere. The slowest of a hundred counts, because it is the one that a clerk notices.
final class SearchBench {

    private static final int WARM = 2;
    private static final int SHOWN = 60;
    private static final String NOWHERE = "khongcodau";

    private SearchBench() {}

    /// @param args rounds, queries a round, then how many dossiers and the milliseconds to reach, in turn
    public static void main(String[] args) {
        for (int i = 2; i < args.length; i += 2) {
            measure(
                    Integer.parseInt(args[0]),
                    Integer.parseInt(args[1]),
                    Integer.parseInt(args[i]),
                    Double.parseDouble(args[i + 1]));
        }
    }

    private static void measure(int rounds, int each, int dossiers, double goal) {
        var invented = new InventedDossiers(4);
        var index = new DossierIndex();
        var texts = new ArrayList<String>();
        for (int i = 0; i < dossiers; i++) {
            texts.add(invented.folded());
            index.put(new UUID(i, i), texts.getLast());
        }
        var ours = new double[rounds];
        var pass = new double[rounds];
        var random = new Random(5);
        for (int round = -WARM; round < rounds; round++) {
            var a = new double[each];
            var b = new double[each];
            for (int i = 0; i < each; i++) {
                a[i] = find(index, query(texts, random));
                b[i] = contains(texts);
            }
            if (round >= 0) {
                ours[round] = Sample.quantile(a, 0.99);
                pass[round] = Sample.median(b);
            }
        }
        Table.limit(
                String.format(Locale.GERMANY, "search in %,d dossiers, p99", dossiers),
                " ms",
                new Sample(ours),
                "one bare pass",
                new Sample(pass),
                goal);
    }

    /// Half of a hundred find a few, the others many or nothing; one to three words, in any order, also cut short.
    private static String query(List<String> texts, Random random) {
        var parts = texts.get(random.nextInt(texts.size())).split(" \\| ");
        var name = parts[3].split(" ");
        return switch (random.nextInt(8)) {
            case 0 -> parts[4];
            case 1 -> parts[4].substring(3);
            case 2 -> parts[0].toUpperCase(Locale.ROOT);
            case 3 -> parts[3];
            case 4 -> name[name.length - 1] + " " + name[0] + " " + parts[4].substring(0, 7);
            case 5 -> "Nguyễn";
            case 6 -> NOWHERE;
            default -> "nguyen thi " + NOWHERE;
        };
    }

    private static double find(DossierIndex index, String query) {
        long start = System.nanoTime();
        int found = index.find(query, SHOWN).size();
        return found > SHOWN ? Double.NaN : (System.nanoTime() - start) / 1e6;
    }

    private static double contains(List<String> texts) {
        long start = System.nanoTime();
        for (var text : texts) {
            if (text.contains(NOWHERE)) {
                return Double.NaN;
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
